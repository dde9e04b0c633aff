package org.chancery.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A row of an answer, for as long as it is the one at hand: cells by the name of their column. */
public final class Row {

    private final ResultSet cells;

    Row(ResultSet cells) {
        this.cells = cells;
    }

    /** The cell as text; empty where it is null. */
    public Optional<String> text(String column) {
        try {
            return Optional.ofNullable(cells.getString(column));
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** The cell's text where the schema forbids null. */
    public String need(String column) {
        return text(column).orElseThrow(() -> new IllegalStateException("no value in the column " + column));
    }

    /** A whole number where the schema forbids null. */
    public long id(String column) {
        try {
            return cells.getLong(column);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    public OptionalLong whole(String column) {
        try {
            long value = cells.getLong(column);
            return cells.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    public OptionalDouble number(String column) {
        try {
            double value = cells.getDouble(column);
            return cells.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Whether the cell is a number other than 0. */
    public boolean flag(String column) {
        return id(column) != 0;
    }

    public Optional<byte[]> bytes(String column) {
        try {
            return Optional.ofNullable(cells.getBytes(column));
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    private static LedgerException trouble(SQLException e) {
        return Trouble.of("ledger", e);
    }
}
