package org.chancery.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Questions to a ledger: SQL and the values of its question marks in, rows out. Values are text, numbers, booleans (as 1 and 0), bytes, or an
 * {@code Optional} of these. Trouble is a {@link LedgerException}.
 */
public final class Sql {

    private Sql() {}

    public static <T> List<T> list(Connection connection, String sql, Function<Row, T> read, Object... values) {
        List<T> found = new ArrayList<>();
        each(connection, sql, row -> found.add(read.apply(row)), values);
        return found;
    }

    /** The first row; empty where there is none. */
    public static <T> Optional<T> one(Connection connection, String sql, Function<Row, T> read, Object... values) {
        return with(connection, sql, values, statement -> {
            try (ResultSet cells = statement.executeQuery()) {
                return cells.next() ? Optional.of(read.apply(new Row(cells))) : Optional.empty();
            }
        });
    }

    /** Every row as it comes, so that an answer of any size needs no memory. */
    public static void each(Connection connection, String sql, Consumer<Row> take, Object... values) {
        with(connection, sql, values, statement -> {
            try (ResultSet cells = statement.executeQuery()) {
                Row row = new Row(cells);
                while (cells.next()) {
                    take.accept(row);
                }
                return statement;
            }
        });
    }

    /** Changes rows; how many goes out. */
    public static int change(Connection connection, String sql, Object... values) {
        return with(connection, sql, values, PreparedStatement::executeUpdate);
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /** A statement that failed is not used again. */
    private static <T> T with(Connection connection, String sql, Object[] values, Use<T> use) {
        try {
            PreparedStatement statement = Prepared.take(connection, sql);
            boolean done = false;
            try {
                bind(statement, values);
                T answer = use.of(statement);
                done = true;
                return answer;
            } finally {
                if (done) {
                    Prepared.give(connection, sql, statement);
                } else {
                    statement.close();
                }
            }
        } catch (SQLException e) {
            throw Trouble.of(connection, e);
        }
    }

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
    }

    private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
        if (value instanceof Optional<?> o) {
            if (o.isPresent()) {
                bind(statement, at, o.get());
            } else {
                statement.setNull(at, Types.NULL);
            }
        } else if (value instanceof OptionalLong o) {
            bind(statement, at, o.isPresent() ? Optional.of(o.getAsLong()) : Optional.empty());
        } else if (value instanceof OptionalDouble o) {
            bind(statement, at, o.isPresent() ? Optional.of(o.getAsDouble()) : Optional.empty());
        } else if (value instanceof String s) {
            statement.setString(at, s);
        } else if (value instanceof Integer n) {
            statement.setInt(at, n);
        } else if (value instanceof Long n) {
            statement.setLong(at, n);
        } else if (value instanceof Double n) {
            statement.setDouble(at, n);
        } else if (value instanceof Boolean b) {
            statement.setInt(at, b ? 1 : 0);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(at, bytes);
        } else {
            throw new IllegalArgumentException("no value for SQL: " + value);
        }
    }
}
