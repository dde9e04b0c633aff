package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.chancery.attribution.Attribution;
import org.chancery.ledger.Records;
import org.chancery.ledger.Row;
import org.chancery.ledger.Sql;
import org.chancery.statement.Statement.Stance;
import org.chancery.view.Excerpt.Place;

/** Ids of statements come in; the statements with their sentences, sources and chains go out. */
final class StatementReader {

    private static final String ROW =
            "SELECT s.id, s.version, s.record, s.speaker, s.speaker_country, s.speaker_sector, s.doubtful, s.confidence, s.mode,"
                    + " s.kind, s.stance, s.channel, s.reported_by, s.said, s.start, s.\"end\", b.name AS made_by, s.judged FROM statement s JOIN made_by b ON b.id = s.made_by WHERE s.id = ?";
    private static final String SPANS =
            "SELECT role, start, \"end\" FROM statement_span WHERE statement = ? ORDER BY role, piece";

    private final Connection connection;
    private final Surroundings surroundings;
    private final People people;

    StatementReader(Connection connection, Surroundings surroundings) {
        this.connection = connection;
        this.surroundings = surroundings;
        people = new People(connection);
    }

    StatementRow read(long id) {
        return Sql.one(connection, ROW, this::row, id)
                .orElseThrow(() -> new IllegalArgumentException("there is no statement " + id));
    }

    private StatementRow row(Row row) {
        long id = row.id("id");
        long version = row.id("version");
        long record = row.id("record");
        Map<String, List<Place>> spans = spans(id);
        List<Place> all = spans.entrySet().stream()
                .filter(e -> !e.getKey().equals("time"))
                .flatMap(e -> e.getValue().stream())
                .toList();
        Excerpt text = Excerpt.read(connection, version, all);
        Optional<Somebody> speaker =
                row.whole("speaker").stream().boxed().findFirst().map(a -> speaker(a, row));
        List<Place> named = spans.getOrDefault("source", List.of());
        return new StatementRow(
                id,
                Records.statement(record),
                speaker,
                named.isEmpty() ? Optional.empty() : Optional.of(text.at(named)),
                row.flag("doubtful"),
                people.of("addressee", id),
                people.of("about", id),
                Labels.constant(Stance.class, row.need("stance")),
                Labels.constant(Attribution.Mode.class, row.need("mode")),
                row.need("kind"),
                row.text("channel"),
                row.text("said"),
                text.at(spans.getOrDefault("cue", List.of())),
                text.at(spans.getOrDefault("content", List.of())),
                text.sentence(surroundings, all),
                (int) row.id("start"),
                (int) row.id("end"),
                chain(row.whole("reported_by"), speaker.map(Somebody::id)),
                Sources.of(connection, version),
                Reports.of(connection, "quotation", record),
                row.number("confidence").orElse(0),
                row.need("made_by"),
                Reviewed.of(row));
    }

    private Somebody speaker(long actor, Row row) {
        Somebody known = people.head(actor);
        return new Somebody(known.id(), known.name(), row.text("speaker_country"), row.text("speaker_sector"));
    }

    private Map<String, List<Place>> spans(long id) {
        Map<String, List<Place>> spans = new LinkedHashMap<>();
        Sql.each(
                connection,
                SPANS,
                row -> spans.computeIfAbsent(row.need("role"), r -> new ArrayList<>())
                        .add(new Place((int) row.id("start"), (int) row.id("end"))),
                id);
        return spans;
    }

    private List<StatementRow.Link> chain(OptionalLong first, Optional<Long> speaker) {
        List<StatementRow.Link> chain = new ArrayList<>();
        OptionalLong next = first;
        while (next.isPresent() && chain.size() < Relayed.LONGEST_CHAIN) {
            OptionalLong[] after = {OptionalLong.empty()};
            Sql.each(
                    connection,
                    "SELECT record, speaker, stance, reported_by FROM statement WHERE id = ?",
                    row -> {
                        Optional<Somebody> voice = row.whole("speaker").stream()
                                .boxed()
                                .findFirst()
                                .map(people::head);
                        chain.add(new StatementRow.Link(
                                Records.statement(row.id("record")),
                                voice.map(Somebody::name),
                                Labels.constant(Stance.class, row.need("stance")),
                                voice.isPresent() && voice.map(Somebody::id).equals(speaker)));
                        after[0] = row.whole("reported_by");
                    },
                    next.getAsLong());
            next = after[0];
        }
        return chain;
    }
}
