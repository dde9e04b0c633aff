package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.chancery.duplicates.Duplicates;
import org.chancery.ledger.Records;
import org.chancery.ledger.Row;
import org.chancery.ledger.Sql;
import org.chancery.lexicon.Lexicon;

/** A door: a record comes in, all reports of the same quotation or event go out, with how their words differ; or a time, and what most outlets quoted in it. */
public final class Tracking {

    /** So many reports of one are shown. */
    public static final int MOST = 100;

    /** So many quotations are listed. */
    public static final int LISTED = 50;

    private static final int CANDIDATES = 400;
    private static final int LOOKED_AT = 40_000;

    /** Ids of what is undated lie below; it is put behind all that has a day. */
    private static final long DATED = 1L << 28;

    private static final long UNDATED = 1L << 62;
    private static final String REPORT =
            "SELECT f.id, v.article FROM %1$s f JOIN version v ON v.id = f.version WHERE f.record IN (SELECT ? UNION ALL SELECT g.item FROM"
                    + " likeness_group g WHERE g.kind = ? AND g.head = ?) AND f.current ORDER BY coalesce(v.published, '9999'), f.id";
    private static final String SPREAD = " FROM likeness_group g CROSS JOIN statement s INDEXED BY statement_by_record"
            + " ON s.record = g.item AND s.current CROSS JOIN version v ON v.id = s.version WHERE g.kind = 'quotation' AND g.head IN"
            + " (SELECT value FROM json_each(?)) AND s.id BETWEEN ? AND ?";

    private final Connection connection;
    private final Surroundings surroundings;
    private final Lexicon lexicon;

    Tracking(Connection connection, Surroundings surroundings, Lexicon lexicon) {
        this.connection = connection;
        this.surroundings = surroundings;
        this.lexicon = lexicon;
    }

    /**
     * Through all outlets; empty where there is no such record now.
     *
     * @param record {@code s-…} of any report
     * @param base {@code s-…} of the report with which the others are compared; else the one with the most words
     */
    public Optional<Tracked<StatementRow>> quotation(String record, Optional<String> base) {
        StatementReader reader = new StatementReader(connection, surroundings);
        return tracked(record, "statement", "quotation", reader::read).map(found -> {
            int other =
                    base.map(b -> place(found.reports(), b)).filter(p -> p >= 0).orElseGet(() -> fullest(found));
            StatementRow compared = found.reports().get(other).hit().row();
            Wordings wordings = new Wordings(Duplicates.of(lexicon).quotations());
            List<Tracked.Report<StatementRow>> reports = new ArrayList<>();
            for (int i = 0; i < found.reports().size(); i++) {
                Hit<StatementRow> hit = found.reports().get(i).hit();
                reports.add(new Tracked.Report<>(
                        hit, i == other ? Optional.empty() : Optional.of(wordings.compare(compared, hit.row()))));
            }
            return new Tracked<>(found.head(), reports, found.all(), other);
        });
    }

    /** The reports of one event; empty where there is no such record now. */
    public Optional<Tracked<EventRow>> event(String record) {
        EventReader reader = new EventReader(connection, surroundings);
        return tracked(record, "event", "event", reader::read);
    }

    private static int place(List<Tracked.Report<StatementRow>> reports, String record) {
        for (int i = 0; i < reports.size(); i++) {
            if (reports.get(i).hit().row().record().equals(record)) {
                return i;
            }
        }
        return -1;
    }

    /** The one with the most words, the earliest among equals. */
    private static int fullest(Tracked<StatementRow> found) {
        int best = 0;
        int most = -1;
        for (int i = 0; i < found.reports().size(); i++) {
            int length = Wordings.quotation(found.reports().get(i).hit().row())
                    .text()
                    .split("\\s+")
                    .length;
            if (length > most) {
                best = i;
                most = length;
            }
        }
        return best;
    }

    private <T> Optional<Tracked<T>> tracked(String written, String table, String kind, LongFunction<T> reading) {
        return Records.read(written).stream().boxed().findFirst().flatMap(record -> {
            long head = Sql.one(
                            connection,
                            "SELECT head FROM likeness_group WHERE kind = ? AND item = ?",
                            row -> row.id("head"),
                            kind,
                            record)
                    .orElse(record);
            List<Tracked.Report<T>> all = new ArrayList<>();
            int[] count = {0};
            Sql.each(
                    connection,
                    REPORT.formatted(table),
                    row -> {
                        if (count[0]++ < MOST) {
                            all.add(report(row, reading));
                        }
                    },
                    record,
                    kind,
                    head);
            String called = table.equals("event") ? Records.event(head) : Records.statement(head);
            return all.isEmpty() ? Optional.empty() : Optional.of(new Tracked<>(called, all, count[0], 0));
        });
    }

    private static <T> Tracked.Report<T> report(Row row, LongFunction<T> reading) {
        long id = row.id("id");
        return new Tracked.Report<>(new Hit<>(reading.apply(id), id, row.id("article")), Optional.empty());
    }

    /** What the most outlets quoted in articles of a time. */
    public Spread spread(Period period) {
        Ids range = Ids.of(period);
        boolean ever = period.equals(Period.ever());
        List<Long> heads = ever ? largest() : newest(range);
        List<Spread.Line> lines = new ArrayList<>();
        StatementReader reader = new StatementReader(connection, surroundings);
        Sql.each(
                connection,
                "SELECT g.head, count(*) AS reports, count(DISTINCT v.outlet) AS outlets, max(v.published) AS last, min(CASE WHEN s.id < "
                        + DATED + " THEN s.id + " + UNDATED + " ELSE s.id END) AS first" + SPREAD
                        + " GROUP BY g.head HAVING count(*) > 1 ORDER BY outlets DESC, reports DESC, last DESC, g.head LIMIT ?",
                row -> lines.add(line(row, reader)),
                FacetCounts.json(heads.stream().mapToLong(Long::longValue).toArray()),
                range.first(),
                range.last(),
                LISTED);
        return new Spread(lines, ever || isWholly(range));
    }

    private Spread.Line line(Row row, StatementReader reader) {
        long first = row.id("first") >= UNDATED ? row.id("first") - UNDATED : row.id("first");
        long article = Sql.one(
                        connection,
                        "SELECT v.article FROM statement s JOIN version v ON v.id = s.version WHERE s.id = ?",
                        r -> r.id("article"),
                        first)
                .orElseThrow();
        return new Spread.Line(
                new Hit<>(reader.read(first), first, article),
                row.id("outlets"),
                row.id("reports"),
                row.text("last").orElse(""));
    }

    private boolean isWholly(Ids range) {
        return Sql.one(
                        connection,
                        "SELECT count(*) AS n FROM (SELECT 1 FROM statement s WHERE s.current AND s.id BETWEEN ? AND ? LIMIT ?)",
                        row -> row.id("n") <= LOOKED_AT,
                        range.first(),
                        range.last(),
                        LOOKED_AT + 1)
                .orElse(true);
    }

    /** The groups with the most reports. */
    private List<Long> largest() {
        return Sql.list(
                connection,
                "SELECT head FROM likeness_group WHERE kind = 'quotation' GROUP BY head ORDER BY count(*) DESC LIMIT ?",
                row -> row.id("head"),
                CANDIDATES);
    }

    /** Those with the most reports among the newest statements of a time. */
    private List<Long> newest(Ids range) {
        return Sql.list(
                connection,
                "SELECT g.head FROM (SELECT s.record FROM statement s WHERE s.current AND s.id BETWEEN ? AND ? ORDER BY s.id DESC LIMIT ?) r"
                        + " CROSS JOIN likeness_group g ON g.kind = 'quotation' AND g.item = r.record GROUP BY g.head HAVING count(*) > 1"
                        + " ORDER BY count(*) DESC LIMIT ?",
                row -> row.id("head"),
                range.first(),
                range.last(),
                LOOKED_AT,
                CANDIDATES);
    }
}
