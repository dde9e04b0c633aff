package org.chancery.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.json.Json;

/** Writes one Parquet file from rows as they come. It stands whole under its name or not at all; equal rows make equal bytes. */
final class Writer {

    private static final String MEMORY = "512MB";

    /** A row group ends at so many rows or bytes in memory, whichever comes first: small enough to be held, large enough to pack well. */
    private static final String ROW_GROUP = "ROW_GROUP_SIZE 122880, ROW_GROUP_SIZE_BYTES '32MB'";

    private static final String ADVICE = "look whether the folder can be written and the disk has room";

    private Writer() {}

    static Written write(Path target, Table table, Iterator<List<Json>> rows) {
        Checked checked = new Checked(table.columns(), rows);
        try (Draft draft = Draft.of(target)) {
            try (Connection connection = Session.open(draft.path(), MEMORY, false);
                    Statement statement = connection.createStatement()) {
                Engines.get(target).give(connection, table.columns(), checked);
                statement.execute(copy(draft.path(), table));
            }
            long bytes = Files.size(draft.path());
            draft.finish();
            return new Written(checked.rows(), bytes, checked.replaced());
        } catch (SQLException e) {
            throw checked.trouble().orElseGet(() -> new ParquetException(target, ParquetException.said(e), ADVICE, e));
        } catch (IOException e) {
            throw new ParquetException(target, "it cannot be written (" + e + ")", ADVICE, e);
        }
    }

    private static String copy(Path file, Table table) {
        String columns = table.columns().stream().map(Writer::select).collect(Collectors.joining(", "));
        String metadata = table.metadata().entrySet().stream()
                .map(entry -> Sql.name(entry.getKey()) + ": " + Sql.text(entry.getValue()))
                .collect(Collectors.joining(", "));
        return "COPY (SELECT " + columns + " FROM given()) TO " + Sql.text(file.toString())
                + " (FORMAT PARQUET, COMPRESSION ZSTD, " + ROW_GROUP + ", USE_TMP_FILE false"
                + (metadata.isEmpty() ? "" : ", KV_METADATA {" + metadata + "}") + ")";
    }

    /** DuckDB's functions in Java can hand over no lists; these come as JSON. */
    private static String select(Column column) {
        String name = Sql.name(column.name());
        return column.kind() == Column.Kind.TEXTS ? "from_json(" + name + ", '[\"VARCHAR\"]') AS " + name : name;
    }
}
