package org.chancery.parquet;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.chancery.source.Format;

/**
 * Tells core's sources how to read Parquet: one article a row, with the columns that JSONL has: {@code text}, and {@code id, title, url, outlet, published};
 * all others are carried along.
 */
public final class ParquetArticles implements Format {

    private static final List<String> ENDINGS = List.of(".parquet", ".parq", ".pq");

    @Override
    public boolean reads(String name) {
        return ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    @Override
    public Opened open(Path file, String place, String id) {
        return new Articles(file, place, id);
    }
}
