package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.chancery.event.Event;
import org.chancery.ledger.Records;
import org.chancery.ledger.Row;
import org.chancery.ledger.Sql;
import org.chancery.view.Excerpt.Place;

/** Ids of events come in; the events with their sides, figures, sentences and sources go out. */
final class EventReader {

    private static final String ROW =
            "SELECT e.id, e.version, e.record, e.start, e.\"end\", e.type, e.mode, e.contexts, e.cameo, e.factuality, e.background,"
                    + " e.on_word_of, e.date, e.date_basis, e.place, e.place_country, e.confidence, e.judged,"
                    + " (SELECT count(*) FROM event o WHERE o.version = e.version AND o.same_as = e.id) AS again FROM event e WHERE e.id = ?";

    private final Connection connection;
    private final Surroundings surroundings;
    private final People people;

    EventReader(Connection connection, Surroundings surroundings) {
        this.connection = connection;
        this.surroundings = surroundings;
        people = new People(connection);
    }

    EventRow read(long id) {
        return Sql.one(connection, ROW, this::row, id)
                .orElseThrow(() -> new IllegalArgumentException("there is no event " + id));
    }

    private EventRow row(Row row) {
        long id = row.id("id");
        long version = row.id("version");
        long record = row.id("record");
        Place trigger = new Place((int) row.id("start"), (int) row.id("end"));
        Excerpt text = Excerpt.read(connection, version, List.of(trigger));
        return new EventRow(
                id,
                Records.event(record),
                Labels.constant(Event.Type.class, row.need("type")),
                row.text("mode"),
                row.text("contexts").map(c -> Arrays.asList(c.split("; "))).orElse(List.of()),
                row.text("cameo"),
                Labels.constant(Event.Factuality.class, row.need("factuality")),
                row.flag("background"),
                side(id, "actor"),
                side(id, "recipient"),
                row.text("date"),
                row.text("date_basis"),
                row.text("place"),
                row.text("place_country"),
                figures(id),
                word(row.whole("on_word_of")),
                text.at(trigger),
                text.sentence(surroundings, List.of(trigger)),
                trigger.start(),
                trigger.end(),
                Sources.of(connection, version),
                1 + row.id("again"),
                Reports.of(connection, "event", record),
                row.number("confidence").orElse(0),
                Reviewed.of(row));
    }

    private List<Somebody> side(long event, String side) {
        List<Somebody> parties = new ArrayList<>();
        Sql.each(
                connection,
                "SELECT actor, country, sector FROM party WHERE event = ? AND side = ? ORDER BY number",
                row -> {
                    Somebody known = people.head(row.id("actor"));
                    parties.add(new Somebody(known.id(), known.name(), row.text("country"), row.text("sector")));
                },
                event,
                side);
        return parties.stream().distinct().toList();
    }

    private List<String> figures(long event) {
        return Sql.list(
                connection,
                "SELECT kind, low, high FROM figure WHERE event = ? ORDER BY number",
                row -> {
                    long low = row.id("low");
                    OptionalLong high = row.whole("high");
                    String number = high.isEmpty()
                            ? "at least " + low
                            : high.getAsLong() == low ? "" + low : low + "–" + high.getAsLong();
                    return number + " " + row.need("kind");
                },
                event);
    }

    private Optional<EventRow.Word> word(OptionalLong statement) {
        if (statement.isEmpty()) {
            return Optional.empty();
        }
        return Sql.one(
                connection,
                "SELECT record, speaker FROM statement WHERE id = ?",
                row -> new EventRow.Word(
                        Records.statement(row.id("record")),
                        row.whole("speaker").stream().boxed().findFirst().map(a -> people.head(a)
                                .name())),
                statement.getAsLong());
    }
}
