package org.chancery.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/** Rows of one table, written together when {@link #flush} is called. */
final class Insert implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement statement;
    private boolean waiting;

    /** @param columns as SQL writes them, commas between them */
    Insert(Connection connection, String table, String columns) {
        this.connection = connection;
        String marks = String.join(", ", Collections.nCopies(columns.split(",").length, "?"));
        try {
            statement =
                    connection.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")");
        } catch (SQLException e) {
            throw Trouble.of(connection, e);
        }
    }

    void row(Object... values) {
        try {
            Sql.bind(statement, values);
            statement.addBatch();
            waiting = true;
        } catch (SQLException e) {
            throw Trouble.of(connection, e);
        }
    }

    void flush() {
        if (waiting) {
            try {
                statement.executeBatch();
                waiting = false;
            } catch (SQLException e) {
                throw Trouble.of(connection, e);
            }
        }
    }

    /** What waits is forgotten: the transaction failed. */
    void forget() {
        try {
            statement.clearBatch();
            waiting = false;
        } catch (SQLException e) {
            throw Trouble.of(connection, e);
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException e) {
            throw Trouble.of(connection, e);
        }
    }
}
