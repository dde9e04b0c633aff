package org.chancery.ledger;

import java.sql.Connection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.duplicates.EventReport;
import org.chancery.duplicates.Period;
import org.chancery.duplicates.Quotation;
import org.chancery.duplicates.QuotedWords;
import org.chancery.duplicates.Who;
import org.chancery.event.Event;
import org.chancery.event.Toll;

/**
 * Reads from the ledger what the judges of {@link org.chancery.duplicates} compare. In: a version, or the record of one thing as it is in the reading that
 * counts. Out: the quotations and events by their records; an article's body.
 */
final class Comparables {

    private static final String OF_VERSION = " WHERE x.version = ?";
    private static final String OF_RECORD = " WHERE x.record = ? AND x.current";

    private static final String QUOTED =
            "SELECT x.id, x.record, v.article, x.mode, x.doubtful, v.published, coalesce(c.name, a.name) AS name, a.type, a.key,"
                    + " x.speaker_country AS country, x.speaker_sector AS sector,"
                    + " substr(t.body, p.start + 1, p.\"end\" - p.start) AS words FROM statement x JOIN version v ON v.id = x.version"
                    + " JOIN text t ON t.id = v.text JOIN statement_span p ON p.statement = x.id AND p.role = 'content'"
                    + " LEFT JOIN actor a ON a.id = x.speaker LEFT JOIN cast_member c ON c.version = x.version AND c.number = x.member";
    private static final String TOLD =
            "SELECT x.id, x.record, x.type, x.mode, x.factuality, x.date, x.place, x.place_country, x.latitude, x.longitude, v.published"
                    + " FROM event x JOIN version v ON v.id = x.version";
    private static final String PARTIES =
            "SELECT x.id, p.side, coalesce(c.name, a.name) AS name, a.type, a.key, p.country, p.sector FROM event x"
                    + " JOIN party p ON p.event = x.id JOIN actor a ON a.id = p.actor"
                    + " LEFT JOIN cast_member c ON c.version = x.version AND c.number = p.member";
    private static final String FIGURES =
            "SELECT x.id, f.kind, f.low, f.high FROM event x JOIN figure f ON f.event = x.id";

    private final Connection connection;

    Comparables(Connection connection) {
        this.connection = connection;
    }

    /** An article's running text alone; empty where there is none. */
    String body(long version) {
        return String.join(
                "\n\n",
                Sql.list(
                        connection,
                        "SELECT substr(t.body, p.start + 1, p.\"end\" - p.start) AS words FROM version v JOIN text t ON t.id = v.text"
                                + " JOIN part p ON p.version = v.id WHERE v.id = ? AND p.kind = 'body' ORDER BY p.start",
                        r -> r.need("words"),
                        version));
    }

    /** The body of the reading that counts. */
    String bodyOf(long record) {
        return Sql.one(connection, "SELECT current FROM article WHERE record = ?", r -> r.id("current"), record)
                .map(this::body)
                .orElse("");
    }

    /** What a version quotes, in the order of the article. */
    Map<Long, Quotation> quotations(long version) {
        return quotations(
                QUOTED + OF_VERSION + " AND x.mode IN ('direct', 'mixed') ORDER BY x.number, p.piece", version);
    }

    Optional<Quotation> quotation(long record) {
        return Optional.ofNullable(
                quotations(QUOTED + OF_RECORD + " ORDER BY p.piece", record).get(record));
    }

    private Map<Long, Quotation> quotations(String sql, long id) {
        Map<Long, Quotation> found = new LinkedHashMap<>();
        Sql.each(
                connection,
                sql,
                r -> {
                    String words = r.need("words");
                    List<String> pieces = r.need("mode").equals("direct") ? List.of(words) : QuotedWords.of(words);
                    if (!pieces.isEmpty()) {
                        found.merge(
                                r.id("record"),
                                new Quotation(
                                        r.id("article"),
                                        r.flag("doubtful") ? Who.unknown() : who(r),
                                        day(r.text("published")),
                                        pieces),
                                Comparables::joined);
                    }
                },
                id);
        return found;
    }

    private static Quotation joined(Quotation first, Quotation more) {
        List<String> pieces = new ArrayList<>(first.pieces());
        pieces.addAll(more.pieces());
        return new Quotation(first.article(), first.speaker(), first.published(), pieces);
    }

    /** What a version tells, without the retellings within the article, in its order. */
    Map<Long, EventReport> events(long version) {
        return events(OF_VERSION + " AND x.same_as IS NULL", version);
    }

    Optional<EventReport> event(long record) {
        return Optional.ofNullable(events(OF_RECORD, record).get(record));
    }

    private Map<Long, EventReport> events(String which, long id) {
        record Party(String side, Who who) {}
        Map<Long, List<Party>> parties =
                byEvent(PARTIES + which + " ORDER BY p.number", r -> new Party(r.need("side"), who(r)), id);
        Map<Long, List<EventReport.Figure>> figures = byEvent(
                FIGURES + which + " ORDER BY f.number",
                r -> new EventReport.Figure(
                        Toll.Kind.valueOf(r.need("kind").toUpperCase(Locale.ROOT)), r.id("low"), r.whole("high")),
                id);
        Map<Long, EventReport> found = new LinkedHashMap<>();
        Sql.each(
                connection,
                TOLD + which + " ORDER BY x.number",
                r -> {
                    List<Party> sides = parties.getOrDefault(r.id("id"), List.of());
                    found.put(
                            r.id("record"),
                            new EventReport(
                                    Event.Type.valueOf(r.need("type")),
                                    r.text("mode"),
                                    Event.Factuality.valueOf(
                                            r.need("factuality").toUpperCase(Locale.ROOT)),
                                    sides.stream()
                                            .filter(p -> p.side.equals("actor"))
                                            .map(Party::who)
                                            .toList(),
                                    sides.stream()
                                            .filter(p -> p.side.equals("recipient"))
                                            .map(Party::who)
                                            .toList(),
                                    r.text("date").map(Period::of),
                                    r.text("place")
                                            .map(p -> new EventReport.Site(
                                                    p,
                                                    r.text("place_country"),
                                                    r.number("latitude"),
                                                    r.number("longitude"))),
                                    figures.getOrDefault(r.id("id"), List.of()),
                                    day(r.text("published"))));
                },
                id);
        return found;
    }

    private <T> Map<Long, List<T>> byEvent(String sql, Function<Row, T> read, long id) {
        Map<Long, List<T>> found = new HashMap<>();
        Sql.each(
                connection,
                sql,
                r -> found.computeIfAbsent(r.id("id"), e -> new ArrayList<>()).add(read.apply(r)),
                id);
        return found;
    }

    private static Who who(Row r) {
        Optional<String> type = r.text("type");
        if (type.isEmpty()) {
            return Who.unknown();
        }
        Who.Kind kind =
                switch (type.get()) {
                    case "person" -> Who.Kind.PERSON;
                    case "unnamed" -> Who.Kind.UNNAMED;
                    default -> Who.Kind.BODY;
                };
        Optional<String> identity =
                r.text("key").filter(k -> k.startsWith("id:")).map(k -> k.substring("id:".length()));
        return new Who(kind, r.text("name"), identity, r.text("country"), r.text("sector"));
    }

    private static Optional<LocalDate> day(Optional<String> published) {
        try {
            return published.map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty(); // as exactly as a month or a year: no day to compare
        }
    }
}
