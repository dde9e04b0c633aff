package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.chancery.attribution.Attribution;
import org.chancery.duplicates.Duplicates;
import org.chancery.ledger.Row;
import org.chancery.ledger.Sql;
import org.chancery.lexicon.Lexicon;

/** A door: a record comes in, all reports of the same quotation or event go out, with how their words differ; or a time, and what most outlets quoted in it. */
public final class Tracking {

    /** So many reports of one are on a page. */
    public static final int PAGE = 50;

    /** So many quotations are listed. */
    public static final int LISTED = 50;

    private static final int CANDIDATES = 400;
    private static final int LOOKED_AT = 40_000;

    /** The words of so many of the longest are counted, to find the fullest. */
    private static final int LONGEST = 50;

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
    public Optional<Tracked<StatementRow>> quotation(String record, Optional<String> base, Turn turn) {
        return AllReports.of(connection, AllReports.Kind.QUOTATION, record).map(all -> {
            StatementReader reader = new StatementReader(connection, surroundings);
            AllReports.Report other = base.flatMap(all::called).orElseGet(() -> fullest(all));
            Hit<StatementRow> compared = hit(other, reader::read);
            Wordings wordings = new Wordings(Duplicates.of(lexicon).quotations());
            return page(
                    all,
                    turn,
                    compared,
                    reader::read,
                    row -> row.id() == other.id()
                            ? Optional.empty()
                            : Optional.of(wordings.compare(compared.row(), row)));
        });
    }

    /** The reports of one event; empty where there is no such record now. */
    public Optional<Tracked<EventRow>> event(String record, Turn turn) {
        return AllReports.of(connection, AllReports.Kind.EVENT, record).map(all -> {
            EventReader reader = new EventReader(connection, surroundings);
            Hit<EventRow> first = hit(all.reports().get(0), reader::read);
            return page(all, turn, first, reader::read, row -> Optional.empty());
        });
    }

    /** {@code s-…} or {@code e-…} of all reports of the same, the earliest first; none where there is no such record now. */
    public List<String> records(String record) {
        AllReports.Kind kind = record.startsWith("e-") ? AllReports.Kind.EVENT : AllReports.Kind.QUOTATION;
        return AllReports.of(connection, kind, record).map(AllReports::records).orElse(List.of());
    }

    private static <T> Tracked<T> page(
            AllReports all,
            Turn turn,
            Hit<T> compared,
            LongFunction<T> reading,
            Function<T, Optional<Wording>> wording) {
        AllReports.Slice slice = all.slice(turn, PAGE);
        List<AllReports.Report> some = all.reports().subList(slice.from(), slice.to());
        List<Tracked.Report<T>> reports = some.stream()
                .map(one -> hit(one, reading))
                .map(hit -> new Tracked.Report<>(hit, wording.apply(hit.row())))
                .toList();
        int count = all.reports().size();
        return new Tracked<>(
                all.kind().written(all.head()),
                reports,
                count,
                all.outlets(),
                slice.from(),
                compared,
                slice.to() < count ? OptionalLong.of(some.get(some.size() - 1).id()) : OptionalLong.empty(),
                slice.from() > 0 ? OptionalLong.of(some.get(0).id()) : OptionalLong.empty());
    }

    private static <T> Hit<T> hit(AllReports.Report report, LongFunction<T> reading) {
        return new Hit<>(reading.apply(report.id()), report.id(), report.article());
    }

    /** Of the longest the one with the most quoted words, the earliest among equals. */
    private AllReports.Report fullest(AllReports all) {
        long[] ids = all.reports().stream().mapToLong(AllReports.Report::id).toArray();
        Map<Long, Integer> words = new HashMap<>();
        Sql.each(
                connection,
                "SELECT s.id, s.mode, (SELECT w.content FROM statement_words w WHERE w.rowid = s.id) AS content FROM (SELECT p.statement AS id"
                        + " FROM json_each(?) j CROSS JOIN statement_span p ON p.statement = j.value AND p.role = 'content' GROUP BY p.statement"
                        + " ORDER BY sum(p.\"end\" - p.start) DESC, j.key LIMIT ?) l CROSS JOIN statement s ON s.id = l.id",
                row -> words.put(row.id("id"), words(row)),
                FacetCounts.json(ids),
                LONGEST);
        return all.reports().stream()
                .reduce((best, next) ->
                        words.getOrDefault(next.id(), 0) > words.getOrDefault(best.id(), 0) ? next : best)
                .orElseThrow();
    }

    private static int words(Row row) {
        Attribution.Mode mode = Labels.constant(Attribution.Mode.class, row.need("mode"));
        return Wordings.quotation(mode, row.text("content").orElse("")).text().split("\\s+").length;
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
                        + AllReports.DATED + " THEN s.id + " + AllReports.UNDATED + " ELSE s.id END) AS first" + SPREAD
                        + " GROUP BY g.head HAVING count(*) > 1 ORDER BY outlets DESC, reports DESC, last DESC, g.head LIMIT ?",
                row -> lines.add(line(row, reader)),
                FacetCounts.json(heads.stream().mapToLong(Long::longValue).toArray()),
                range.first(),
                range.last(),
                LISTED);
        return new Spread(lines, ever || isWholly(range));
    }

    private Spread.Line line(Row row, StatementReader reader) {
        long place = row.id("first");
        long first = place >= AllReports.UNDATED ? place - AllReports.UNDATED : place;
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
