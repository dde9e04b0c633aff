package org.chancery.ledger;

import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chancery.ledger.Findings.Done;
import org.chancery.ledger.Findings.Figure;
import org.chancery.ledger.Findings.Party;
import org.chancery.ledger.Findings.Place;

/** Writes a version's events. */
final class DoneRows {

    private final Connection connection;
    private final Days ids;
    private final Insert events;
    private final SpanRows spans;
    private final Insert parties;
    private final Insert figures;

    DoneRows(Connection connection) {
        this.connection = connection;
        ids = new Days(connection, "event");
        events = new Insert(
                connection,
                "event",
                "id, version, number, record, start, \"end\", type, mode, contexts, cameo, factuality, main, background, on_word_of, date,"
                        + " date_basis, place, place_country, latitude, longitude, same_as, confidence, current, judged, found");
        spans = new SpanRows(new Insert(connection, "event_span", "event, role, piece, start, \"end\""));
        parties =
                new Insert(connection, "party", "event, side, number, actor, member, country, sector, start, \"end\"");
        figures = new Insert(connection, "figure", "event, number, kind, low, high, start, \"end\", on_word_of");
    }

    List<Insert> inserts() {
        return List.of(events, spans.insert(), parties, figures);
    }

    Days ids() {
        return ids;
    }

    void write(
            long version,
            Findings findings,
            Map<Integer, Long> records,
            CastRows.Rows cast,
            Map<Integer, Long> statements,
            Marks marks) {
        Map<Integer, Long> rows = new HashMap<>();
        findings.done()
                .forEach(e -> rows.put(
                        e.number(),
                        marks.id(e.number())
                                .orElseGet(() -> ids.next(findings.head().published()))));
        for (Done e : findings.done()) {
            long id = Objects.requireNonNull(rows.get(e.number()));
            events.row(
                    id,
                    version,
                    e.number(),
                    Objects.requireNonNull(records.get(e.number())),
                    e.trigger().start(),
                    e.trigger().end(),
                    e.type(),
                    e.mode(),
                    e.contexts().isEmpty() ? Optional.empty() : Optional.of(String.join("; ", e.contexts())),
                    e.cameo(),
                    e.factuality(),
                    e.main(),
                    e.background(),
                    e.onWordOf().map(statements::get),
                    e.date(),
                    e.dateBasis(),
                    e.place().map(Place::text),
                    e.place().flatMap(Place::country),
                    e.place().flatMap(Place::latitude),
                    e.place().flatMap(Place::longitude),
                    e.sameAs().map(rows::get),
                    e.confidence(),
                    !marks.rejected(e.number()),
                    marks.judged(e.number()),
                    marks.found(e.number()));
            spans.write(id, "date", e.dateSpans());
            spans.write(id, "place", e.place().map(p -> List.of(p.span())).orElse(List.of()));
            parties(id, "actor", e.actors(), cast);
            parties(id, "recipient", e.recipients(), cast);
            figures(id, e.figures(), statements);
        }
    }

    private void parties(long id, String side, List<Party> found, CastRows.Rows cast) {
        for (int i = 0; i < found.size(); i++) {
            Party p = found.get(i);
            Optional<Integer> member = Optional.of(p.member());
            parties.row(
                    id,
                    side,
                    i + 1,
                    cast.actor(member),
                    p.member(),
                    cast.country(member),
                    cast.sector(member),
                    p.span().start(),
                    p.span().end());
        }
    }

    private void figures(long id, List<Figure> found, Map<Integer, Long> statements) {
        for (int i = 0; i < found.size(); i++) {
            Figure f = found.get(i);
            figures.row(
                    id,
                    i + 1,
                    f.kind(),
                    f.low(),
                    f.high(),
                    f.span().start(),
                    f.span().end(),
                    f.word().map(statements::get));
        }
    }

    /** An older version's events no longer count. */
    void superseded(long version) {
        Sql.change(connection, "UPDATE event SET current = 0, judged = NULL WHERE version = ?", version);
    }
}
