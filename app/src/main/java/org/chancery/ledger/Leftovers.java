package org.chancery.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * A ledger's file comes in; the two files that SQLite keeps beside it ({@code -wal}, {@code -shm}) go. Who only reads makes them and may not take them away
 * again, so somebody who may write must be the last to leave. Where others have the ledger open, nothing happens.
 */
public final class Leftovers {

    private Leftovers() {}

    /** Whether there is a log in which something stands that is not in the ledger's file yet. */
    public static boolean hold(Path file) {
        Path log = log(file);
        try {
            return Files.exists(log) && Files.size(log) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + log, e);
        }
    }

    /** What stands in the log is brought into the ledger's file first. */
    public static void clear(Path file) {
        if (!Files.isWritable(file) || !Files.exists(log(file))) {
            return;
        }
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE); // a ledger that was taken away is not made anew
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
                Statement reading = connection.createStatement()) {
            reading.execute("PRAGMA schema_version"); // only who has read is counted among those who leave
        } catch (SQLException e) {
            throw Trouble.of(file.toString(), e);
        }
    }

    private static Path log(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }
}
