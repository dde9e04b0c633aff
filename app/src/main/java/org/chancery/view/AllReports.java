package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.chancery.ledger.Records;
import org.chancery.ledger.Sql;

/**
 * The record of any report comes in; all reports of the same quotation or event go out, the earliest first and undated ones last, and which of them a page holds.
 *
 * @param head the record that the group is called by
 * @param reports at least one
 */
record AllReports(Kind kind, long head, List<Report> reports) {

    /** Ids of what is undated lie below; it is put behind all that has a day. */
    static final long DATED = 1L << 28;

    static final long UNDATED = 1L << 62;

    private static final Comparator<Report> EARLIEST = Comparator.comparingLong(r -> place(r.id()));

    /** What is reported. */
    enum Kind {
        QUOTATION("statement", "quotation"),
        EVENT("event", "event");

        private final String table;
        private final String likeness;

        Kind(String table, String likeness) {
            this.table = table;
            this.likeness = likeness;
        }

        String written(long record) {
            return this == EVENT ? Records.event(record) : Records.statement(record);
        }
    }

    /** One report, by the ledger's numbers. */
    record Report(long id, long record, long article, Optional<String> outlet) {}

    /**
     * A page.
     *
     * @param from how many lie before it; {@code to} how many up to its end
     */
    record Slice(int from, int to) {}

    AllReports {
        reports = reports.stream().sorted(EARLIEST).toList();
    }

    /** Empty where there is no such record now. */
    static Optional<AllReports> of(Connection connection, Kind kind, String written) {
        return Records.read(written).stream().boxed().findFirst().flatMap(record -> {
            long head = Sql.one(
                            connection,
                            "SELECT head FROM likeness_group WHERE kind = ? AND item = ?",
                            row -> row.id("head"),
                            kind.likeness,
                            record)
                    .orElse(record);
            List<Report> reports = Sql.list(
                    connection,
                    "SELECT f.id, f.record, v.article, v.outlet FROM " + kind.table
                            + " f JOIN version v ON v.id = f.version WHERE f.record IN (SELECT ? UNION ALL SELECT g.item FROM"
                            + " likeness_group g WHERE g.kind = ? AND g.head = ?) AND f.current",
                    row -> new Report(row.id("id"), row.id("record"), row.id("article"), row.text("outlet")),
                    record,
                    kind.likeness,
                    head);
            return reports.isEmpty() ? Optional.empty() : Optional.of(new AllReports(kind, head, reports));
        });
    }

    /** By which reports are put in order: ids run with the day. */
    static long place(long id) {
        return id < DATED ? id + UNDATED : id;
    }

    /** {@code s-…} or {@code e-…} of each. */
    List<String> records() {
        return reports.stream().map(r -> kind.written(r.record())).toList();
    }

    Optional<Report> called(String record) {
        OptionalLong number = Records.read(record);
        return reports.stream()
                .filter(r -> number.isPresent() && r.record() == number.getAsLong())
                .findFirst();
    }

    long outlets() {
        return reports.stream().flatMap(r -> r.outlet().stream()).distinct().count();
    }

    /** Never an empty one: behind the last report there is the last page, before a page that would be cut the first. */
    Slice slice(Turn turn, int size) {
        int from = 0;
        if (turn.after().isPresent()) {
            int behind = upTo(place(turn.after().getAsLong()) + 1);
            from = behind < reports.size() ? behind : Math.max(0, reports.size() - size);
        } else if (turn.before().isPresent()) {
            from = Math.max(0, upTo(place(turn.before().getAsLong())) - size);
        }
        return new Slice(from, Math.min(reports.size(), from + size));
    }

    /** How many come before a place. */
    private int upTo(long place) {
        List<Long> places = new ArrayList<>();
        reports.forEach(r -> places.add(place(r.id())));
        int at = java.util.Collections.binarySearch(places, place);
        return at < 0 ? -at - 1 : at;
    }
}
