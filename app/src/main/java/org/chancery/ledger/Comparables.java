package org.chancery.ledger;

import java.sql.Connection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.duplicates.ArticleJudge;
import org.chancery.duplicates.EventReport;
import org.chancery.duplicates.Period;
import org.chancery.duplicates.Quotation;
import org.chancery.duplicates.QuotedWords;
import org.chancery.duplicates.Sketch;
import org.chancery.duplicates.Who;
import org.chancery.event.Event;
import org.chancery.event.Toll;

/** Reads from the ledger what the judges of {@link org.chancery.duplicates} compare: a record's number in, the article, quotation or event out. */
final class Comparables {

    private final Connection connection;
    private final ArticleJudge judge;

    Comparables(Connection connection, ArticleJudge judge) {
        this.connection = connection;
        this.judge = judge;
    }

    /** Its running text alone. */
    Optional<Sketch> article(long record, Optional<Long> version) {
        List<String> body = Sql.list(
                connection,
                "SELECT substr(t.body, p.start + 1, p.\"end\" - p.start) AS words FROM article a JOIN version v ON v.article = a.id"
                        + " JOIN text t ON t.id = v.text JOIN part p ON p.version = v.id WHERE a.record = ?"
                        + " AND v.id = coalesce(?, a.current) AND p.kind = 'body' ORDER BY p.start",
                r -> r.need("words"),
                record,
                version);
        return body.isEmpty() ? Optional.empty() : Optional.of(judge.sketch(String.join("\n\n", body)));
    }

    Optional<Quotation> quotation(long record, Optional<Long> version) {
        record Found(long id, long article, String mode, Who speaker, Optional<LocalDate> published) {}
        Optional<Found> found = Sql.one(
                connection,
                "SELECT s.id, v.article, s.mode, s.doubtful, v.published, coalesce(c.name, a.name) AS name, a.type, a.key, s.speaker_country AS country,"
                        + " s.speaker_sector AS sector FROM statement s JOIN version v ON v.id = s.version"
                        + " LEFT JOIN actor a ON a.id = s.speaker LEFT JOIN cast_member c ON c.version = s.version AND c.number = s.member"
                        + " WHERE s.record = ? AND CASE WHEN ? IS NULL THEN s.current ELSE s.version = ? END",
                r -> new Found(
                        r.id("id"),
                        r.id("article"),
                        r.need("mode"),
                        r.flag("doubtful") ? Who.unknown() : who(r),
                        day(r.text("published"))),
                record,
                version,
                version);
        return found.map(f -> new Quotation(f.article, f.speaker, f.published, pieces(f.id, f.mode)))
                .filter(q -> !q.pieces().isEmpty());
    }

    private List<String> pieces(long statement, String mode) {
        List<String> content = Sql.list(
                connection,
                "SELECT substr(t.body, p.start + 1, p.\"end\" - p.start) AS words FROM statement s JOIN version v ON v.id = s.version"
                        + " JOIN text t ON t.id = v.text JOIN statement_span p ON p.statement = s.id AND p.role = 'content'"
                        + " WHERE s.id = ? ORDER BY p.piece",
                r -> r.need("words"),
                statement);
        return mode.equals("direct")
                ? content
                : content.stream().flatMap(c -> QuotedWords.of(c).stream()).toList();
    }

    Optional<EventReport> event(long record, Optional<Long> version) {
        return Sql.one(
                connection,
                "SELECT e.id, e.type, e.mode, e.factuality, e.date, e.place, e.place_country, e.latitude, e.longitude, v.published"
                        + " FROM event e JOIN version v ON v.id = e.version WHERE e.record = ?"
                        + " AND CASE WHEN ? IS NULL THEN e.current ELSE e.version = ? END",
                r -> new EventReport(
                        Event.Type.valueOf(r.need("type")),
                        r.text("mode"),
                        Event.Factuality.valueOf(r.need("factuality").toUpperCase(Locale.ROOT)),
                        side(r.id("id"), "actor"),
                        side(r.id("id"), "recipient"),
                        r.text("date").map(Period::of),
                        r.text("place")
                                .map(p -> new EventReport.Site(
                                        p, r.text("place_country"), r.number("latitude"), r.number("longitude"))),
                        figures(r.id("id")),
                        day(r.text("published"))),
                record,
                version,
                version);
    }

    private List<Who> side(long event, String side) {
        return Sql.list(
                connection,
                "SELECT coalesce(c.name, a.name) AS name, a.type, a.key, p.country, p.sector FROM party p JOIN actor a ON a.id = p.actor"
                        + " JOIN event e ON e.id = p.event LEFT JOIN cast_member c ON c.version = e.version AND c.number = p.member"
                        + " WHERE p.event = ? AND p.side = ? ORDER BY p.number",
                Comparables::who,
                event,
                side);
    }

    private List<EventReport.Figure> figures(long event) {
        return Sql.list(
                connection,
                "SELECT kind, low, high FROM figure WHERE event = ? ORDER BY number",
                r -> new EventReport.Figure(
                        Toll.Kind.valueOf(r.need("kind").toUpperCase(Locale.ROOT)), r.id("low"), r.whole("high")),
                event);
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
