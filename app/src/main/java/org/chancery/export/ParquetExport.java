package org.chancery.export;

import java.nio.file.Path;
import java.util.List;

/** The tables come in, Parquet files go out. */
final class ParquetExport {

    private ParquetExport() {}

    static List<Resource> folder(Tables tables, Path folder, Counts counts) {
        throw new IllegalArgumentException("not wired yet: " + tables + folder + counts);
    }
}
