package org.chancery.ledger;

import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;

/** A run of the program as the table {@code run} keeps it: from when it first changes something to its end. One that changes nothing leaves no row. */
final class Run {

    private final Connection connection;
    private final String command;
    private final String settings;
    private final String started = now();
    private long id = -1;
    private boolean kept;

    Run(Connection connection, String command, Json.Obj settings) {
        this.connection = connection;
        this.command = command;
        this.settings = JsonWriter.line(settings);
    }

    /** The row, made when it is first asked for, within the transaction at hand. */
    long id() {
        if (id < 0) {
            id = Sql.one(
                            connection,
                            "INSERT INTO run (command, settings, started) VALUES (?, ?, ?) RETURNING id",
                            r -> r.id("id"),
                            command,
                            settings,
                            started)
                    .orElseThrow();
        }
        return id;
    }

    /** The transaction was committed. */
    void keep() {
        kept = id >= 0;
    }

    /** The transaction was undone, and the row with it where it was new. */
    void forget() {
        id = kept ? id : -1;
    }

    void end() {
        if (kept) {
            Sql.change(connection, "UPDATE run SET ended = ? WHERE id = ?", now(), id);
        }
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
