package org.chancery.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;

/** Reads a Parquet file's rows in this process. Only {@link Child} does so: damage in a page can end the process. */
final class Reader implements Rows {

    static final String MEMORY = "256MB";

    /** A byte of the file may become so many characters of its values, looked at from {@code FREE} characters on. */
    private static final long RATIO = 1_000;

    private static final long FREE = 50_000_000;

    /** What a row without any value counts for: a file can state a million million of them in a few bytes. */
    private static final long ROW = 16;

    private final Path file;
    private final long most;
    private final List<Field> fields;
    private final Connection connection;
    private final Statement statement;
    private final ResultSet rows;
    private long characters;
    private Optional<Json.Obj> ahead = Optional.empty();
    private boolean ended;

    /** A column as it is read. */
    private record Field(String name, Form form) {

        String select() {
            String column = Sql.name(name);
            return switch (form) {
                case TEXT, TRUTH, BYTES -> column;
                case NUMBER, OTHER -> "CAST(" + column + " AS VARCHAR) AS " + column;
                case NESTED -> "CAST(to_json(" + column + ") AS VARCHAR) AS " + column;
            };
        }
    }

    /** What becomes of a column's values. */
    private enum Form {
        TEXT,
        BYTES,
        TRUTH,
        NUMBER,
        NESTED,
        OTHER;

        private static final Set<String> NUMBERS = Set.of(
                "TINYINT",
                "SMALLINT",
                "INTEGER",
                "BIGINT",
                "HUGEINT",
                "UTINYINT",
                "USMALLINT",
                "UINTEGER",
                "UBIGINT",
                "UHUGEINT",
                "FLOAT",
                "DOUBLE");

        static Form of(String type) {
            if (type.endsWith("]") || type.startsWith("STRUCT") || type.startsWith("MAP") || type.equals("JSON")) {
                return NESTED;
            }
            if (NUMBERS.contains(type) || type.startsWith("DECIMAL")) {
                return NUMBER;
            }
            return switch (type) {
                case "VARCHAR" -> TEXT;
                case "BLOB" -> BYTES;
                case "BOOLEAN" -> TRUTH;
                default -> OTHER;
            };
        }
    }

    /** @param wanted the columns to be read, of those that are there; without any, all */
    @SuppressWarnings("MustBeClosed")
    static Reader open(Path file, Set<String> wanted) {
        try {
            Path real = file.toRealPath();
            Connection connection = Session.open(real, MEMORY, true);
            try {
                return new Reader(real, Files.size(real), connection, fields(connection, real, wanted));
            } catch (SQLException | IOException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException | IOException e) {
            throw damaged(file, e);
        }
    }

    private Reader(Path file, long size, Connection connection, List<Field> fields) throws SQLException {
        this.file = file;
        this.most = Math.max(FREE, size * RATIO);
        this.fields = fields;
        this.connection = connection;
        this.statement = connection.createStatement();
        String columns = fields.stream().map(Field::select).collect(Collectors.joining(", "));
        this.rows = statement.executeQuery("SELECT " + columns + from(file));
    }

    private static String from(Path file) {
        return " FROM read_parquet(" + Sql.text(file.toString()) + ", hive_partitioning = false)";
    }

    private static List<Field> fields(Connection connection, Path file, Set<String> wanted) throws SQLException {
        List<Field> fields = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery("DESCRIBE SELECT *" + from(file))) {
            while (columns.next()) {
                String name = columns.getString("column_name");
                if (wanted.isEmpty() || wanted.contains(name)) {
                    fields.add(new Field(name, Form.of(columns.getString("column_type"))));
                }
            }
        }
        if (fields.isEmpty()) {
            throw new ParquetException(file, "it has none of the columns asked for", "asked for were " + wanted);
        }
        return fields;
    }

    @Override
    public List<String> columns() {
        return fields.stream().map(Field::name).toList();
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty() && !ended) {
            try {
                ended = !rows.next();
                ahead = ended ? Optional.empty() : Optional.of(row());
            } catch (SQLException e) {
                ended = true;
                throw damaged(file, e);
            }
        }
        return ahead.isPresent();
    }

    @Override
    public Json.Obj next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more rows");
        }
        Json.Obj row = ahead.orElseThrow();
        ahead = Optional.empty();
        return row;
    }

    private Json.Obj row() throws SQLException {
        Json.Builder row = Json.object();
        characters += ROW;
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            Optional<Json> value = value(field.form(), i + 1);
            value.ifPresent(v -> row.put(field.name(), v));
        }
        if (characters > most) {
            ended = true;
            throw new ParquetException(
                    file,
                    "its values come to more than " + most + " characters, " + RATIO + " for each byte of the file",
                    "this is how hostile files look; if it is sound, write it anew without compression");
        }
        return row.build();
    }

    private Optional<Json> value(Form form, int column) throws SQLException {
        if (form == Form.TRUTH) {
            boolean truth = rows.getBoolean(column);
            return rows.wasNull() ? Optional.empty() : Optional.of(Json.of(truth));
        }
        if (form == Form.BYTES) {
            byte[] bytes = rows.getBytes(column);
            return bytes == null ? Optional.empty() : decoded(bytes).map(this::counted);
        }
        String text = rows.getString(column);
        if (text == null) {
            return Optional.empty();
        }
        Json string = counted(text);
        return Optional.of(
                switch (form) {
                    case NUMBER -> text.matches("-?[0-9].*") ? new Json.Num(text) : string; // no "inf", no "nan"
                    case NESTED -> parsed(text, string);
                    default -> string;
                });
    }

    /** Old writers do not mark their strings as such; what is no UTF-8 is a picture or the like and left out. */
    private static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private Json counted(String text) {
        characters += text.length();
        return Json.of(text);
    }

    private static Json parsed(String text, Json otherwise) {
        try {
            return JsonReader.read(text);
        } catch (JsonException e) { // nested too deep for our reader: its text is carried along
            return otherwise;
        }
    }

    private static ParquetException damaged(Path file, Exception e) {
        String said = ParquetException.said(e);
        if (String.valueOf(e.getMessage()).contains("Out of Memory Error")) {
            return new ParquetException(
                    file,
                    "reading it takes more than " + MEMORY + " at once",
                    "write it anew with smaller row groups, pages or texts",
                    e);
        }
        return new ParquetException(file, "it is damaged (" + said + ")", "get the file anew from where it came", e);
    }

    @Override
    @SuppressWarnings("EmptyCatch")
    public void close() {
        ended = true;
        try {
            connection.close(); // and with it the statement and its rows
        } catch (SQLException nothingIsLost) {
            // it was only read from
        }
    }
}
