package org.chancery.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.chancery.json.Json;
import org.chancery.ledger.LedgerException;

/** Runs SQL of a reader's own on a ledger that is only read: at most so many rows and so many characters. */
final class SqlQuestion {

    /** All cells together, so that memory stays bounded whatever is asked. */
    private static final int MOST_CHARACTERS = 32 << 20;

    private static final int INTERRUPTED = 9;
    private static final List<Integer> MISTAKES =
            List.of(1, 8, 18, 20, 21, 23, 25); // error, readonly, toobig, mismatch, misuse, auth, range

    private final Connection connection;
    private final String place;
    private final int most;

    SqlQuestion(Connection connection, String place, int most) {
        this.connection = connection;
        this.place = place;
        this.most = most;
    }

    SqlAnswer ask(String sql, TimeLimit limit) {
        String question = SqlCheck.question(sql);
        try {
            queryOnly(true);
            try (PreparedStatement statement = connection.prepareStatement(question);
                    ResultSet cells = statement.executeQuery()) {
                return answer(cells);
            } finally {
                queryOnly(false);
            }
        } catch (SQLException e) {
            throw trouble(e, limit);
        }
    }

    private void queryOnly(boolean on) throws SQLException {
        try (Statement setting = connection.createStatement()) {
            setting.execute("PRAGMA query_only = " + (on ? "ON" : "OFF"));
        } catch (SQLException e) {
            if (on) { // what cannot be made safe is not run; that it stays safe is no harm
                throw e;
            }
        }
    }

    private SqlAnswer answer(ResultSet cells) throws SQLException {
        int width = cells.getMetaData().getColumnCount();
        List<String> columns = new ArrayList<>();
        for (int c = 1; c <= width; c++) {
            columns.add(cells.getMetaData().getColumnLabel(c));
        }
        List<List<Json>> rows = new ArrayList<>();
        long characters = 0;
        while (cells.next()) {
            if (rows.size() == most) {
                return new SqlAnswer(columns, rows, "only the first " + most + " rows are shown");
            }
            List<Json> row = new ArrayList<>();
            for (int c = 1; c <= width; c++) {
                Json cell = cell(cells, c);
                characters += cell instanceof Json.Str s ? s.value().length() : 8;
                row.add(cell);
            }
            if (characters > MOST_CHARACTERS) {
                return new SqlAnswer(
                        columns,
                        rows,
                        "only the first " + rows.size() + " rows are shown: the next ones are too large");
            }
            rows.add(row);
        }
        return new SqlAnswer(columns, rows, "");
    }

    private static Json cell(ResultSet cells, int column) throws SQLException {
        Object value = cells.getObject(column);
        if (value == null) {
            return Json.nothing();
        }
        if (value instanceof Number number) {
            double real = number.doubleValue();
            return Double.isFinite(real) ? new Json.Num(number.toString()) : Json.of(number.toString());
        }
        return Json.of(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString());
    }

    private RuntimeException trouble(SQLException e, TimeLimit limit) {
        int code = e.getErrorCode() & 0xff;
        if (code == INTERRUPTED && limit.isOver()) {
            return limit.told();
        }
        String said = String.valueOf(e.getMessage()).replaceFirst("(?s)^\\[\\w+\\] [^(]*\\((.*)\\)$", "$1");
        if (MISTAKES.contains(code)) {
            return new IllegalArgumentException("SQLite says: " + said, e);
        }
        return new LedgerException(place, "SQLite says: " + said, "'chancery doctor --ledger FILE' checks it");
    }
}
