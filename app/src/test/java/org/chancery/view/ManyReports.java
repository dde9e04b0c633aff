package org.chancery.view;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Records;
import org.chancery.ledger.Sql;

/** A made ledger in which thousands of articles report one quotation, and as many as there are one event; some of the articles are undated. */
public final class ManyReports {

    public static final int QUOTATION = 5_000;

    private ManyReports() {}

    /** @param statement {@code s-…} of a report of the quotation that was reviewed; {@code event} {@code e-…} of one of the event, which {@code events} articles have */
    public record Two(String statement, String event, int events) {}

    public static Two in(Path file) throws SQLException {
        MadeLedger.fill(file, 12_000, 11);
        try (Ledger ledger = Ledger.open(file);
                Statement sql = ledger.connection().createStatement()) {
            sql.execute("DELETE FROM likeness_group");
            sql.execute(
                    "INSERT INTO likeness_group SELECT 'quotation', record, 5 FROM statement ORDER BY id * 7919 % 100003 LIMIT "
                            + QUOTATION);
            sql.execute("INSERT INTO likeness_group SELECT 'event', min(record), 5 FROM event GROUP BY version");
            sql.execute("PRAGMA foreign_keys = OFF");
            for (int undated = 1; undated <= 3; undated++) { // of one early reading; ids of what is undated are small
                sql.execute("UPDATE version SET published = NULL WHERE id = 1");
                sql.execute("UPDATE OR IGNORE statement SET id = " + undated
                        + " WHERE id = (SELECT min(s.id) FROM statement s JOIN likeness_group g ON g.item = s.record"
                        + " WHERE s.id > 1000 AND g.kind = 'quotation')");
            }
            for (String table : List.of("statement", "event")) {
                sql.execute("UPDATE " + table
                        + " SET judged = 'accepted' WHERE record = (SELECT max(item) FROM likeness_group WHERE kind = '"
                        + (table.equals("event") ? "event" : "quotation") + "')");
            }
            return new Two(
                    Records.statement(one(ledger, "quotation")),
                    Records.event(one(ledger, "event")),
                    Math.toIntExact(Sql.one(
                                    ledger.connection(),
                                    "SELECT count(*) AS n FROM likeness_group WHERE kind = 'event'",
                                    row -> row.id("n"))
                            .orElseThrow()));
        }
    }

    private static long one(Ledger ledger, String kind) {
        return Sql.one(
                        ledger.connection(),
                        "SELECT max(item) AS item FROM likeness_group WHERE kind = ?",
                        row -> row.id("item"),
                        kind)
                .orElseThrow();
    }
}
