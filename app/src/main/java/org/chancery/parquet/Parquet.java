package org.chancery.parquet;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.chancery.json.Json;

/** The room's door. Files are written in this process and read in one of their own, since a damaged file can end the process that reads it. */
public final class Parquet {

    private Parquet() {}

    /**
     * Writes the rows as they come, in their order, whatever their number; equal rows make equal bytes. The file stands whole under its name or not at all.
     *
     * @param rows each with a value for every column, in the columns' order; {@link Json.Nothing} where there is none
     * @throws ParquetException where the file cannot be written; what the iterator throws, and an {@link IllegalArgumentException} for a value that is not of
     *     its column's kind, come out as they are
     */
    public static Written write(Path target, Table table, Iterator<List<Json>> rows) {
        return Writer.write(target, table, rows);
    }

    /** The rows of a file with all their columns. To be closed by the caller. */
    public static Rows read(Path file) {
        return read(file, Set.of());
    }

    /** The rows of a file with these columns alone, of which at least one must be there. To be closed by the caller. */
    public static Rows read(Path file, Set<String> columns) {
        Footer.check(file);
        return Apart.open(file, columns);
    }
}
