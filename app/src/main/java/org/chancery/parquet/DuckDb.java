package org.chancery.parquet;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBDriver;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/** The one class that is compiled against DuckDB's. It is loaded by {@link DuckDbClasses} and uses public types of this room alone. */
final class DuckDb implements Engine {

    /** So many characters end a chunk before it is full: rows of long texts would else pile up by the thousand. */
    private static final long CHUNK = 4_000_000;

    @Override
    public void load(Path library) {
        System.load(library.toString());
    }

    @Override
    public Connection connect(Properties settings) throws SQLException {
        return new DuckDBDriver().connect("jdbc:duckdb:", settings);
    }

    @Override
    public void give(Connection to, List<Column> columns, Iterator<List<Json>> rows) throws SQLException {
        try (DuckDBTableFunctionBuilder function = DuckDBFunctions.tableFunction()) {
            function.withName("given").withFunction(new Given(columns, rows)).register(to);
        }
    }

    /** DuckDB asks it for chunks of rows until one is empty. */
    private static final class Given implements DuckDBTableFunction<Object, Object, @Nullable Object> {

        private final List<Column> columns;
        private final Iterator<List<Json>> rows;

        Given(List<Column> columns, Iterator<List<Json>> rows) {
            this.columns = columns;
            this.rows = rows;
        }

        @Override
        public Object bind(DuckDBTableFunctionBindInfo info) {
            columns.forEach(column -> info.addResultColumn(column.name(), type(column)));
            return columns;
        }

        @Override
        public Object init(DuckDBTableFunctionInitInfo info) {
            info.setMaxThreads(1);
            return columns;
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
            long filled = 0;
            long characters = 0;
            while (filled < chunk.capacity() && characters < CHUNK && rows.hasNext()) {
                List<Json> row = rows.next();
                for (int i = 0; i < columns.size(); i++) {
                    characters += put(chunk.vector(i), filled, columns.get(i).kind(), row.get(i));
                }
                filled++;
            }
            return filled;
        }

        private static DuckDBColumnType type(Column column) {
            return switch (column.kind()) {
                case TEXT, TEXTS -> DuckDBColumnType.VARCHAR;
                case INTEGER -> DuckDBColumnType.BIGINT;
                case REAL -> DuckDBColumnType.DOUBLE;
                case BOOLEAN -> DuckDBColumnType.BOOLEAN;
                case DATE -> DuckDBColumnType.DATE;
            };
        }

        /** Returns about how many characters the value takes. */
        private static long put(DuckDBWritableVector vector, long at, Column.Kind kind, Json value) {
            if (value instanceof Json.Nothing) {
                vector.setNull(at);
                return 1;
            }
            switch (kind) {
                case TEXT -> {
                    String text = ((Json.Str) value).value();
                    vector.setString(at, text);
                    return text.length();
                }
                case TEXTS -> {
                    String list = JsonWriter.line(value);
                    vector.setString(at, list);
                    return list.length();
                }
                case INTEGER -> vector.setLong(at, Long.parseLong(((Json.Num) value).literal()));
                case REAL -> vector.setDouble(at, ((Json.Num) value).value());
                case BOOLEAN -> vector.setBoolean(at, ((Json.Bool) value).value());
                case DATE -> vector.setDate(at, LocalDate.parse(((Json.Str) value).value()));
            }
            return Long.BYTES;
        }
    }
}
