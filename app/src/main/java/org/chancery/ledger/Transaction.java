package org.chancery.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;

/** A change of the ledger comes in, it is on the disk when the call returns, or nothing of it is and the reason is thrown. */
final class Transaction {

    private Transaction() {}

    static <T> T immediate(Connection connection, Supplier<T> change) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("BEGIN IMMEDIATE");
            try {
                T result = change.get();
                statement.executeUpdate("COMMIT");
                return result;
            } catch (SQLException | RuntimeException e) {
                undo(statement, e);
                throw e;
            }
        } catch (SQLException e) {
            throw Trouble.of(connection, e);
        }
    }

    /** Where the disk is full SQLite has rolled back by itself: then the reason counts, not that there is nothing to undo. */
    private static void undo(Statement statement, Exception reason) {
        try {
            statement.executeUpdate("ROLLBACK");
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
