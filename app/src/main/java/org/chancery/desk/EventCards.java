package org.chancery.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.ledger.Records;
import org.chancery.view.Elsewhere;
import org.chancery.view.Reading;

/** Makes the card of an event, each field with its grounds. In and out as of {@link StatementCards}. */
final class EventCards {

    private static final Set<String> PLACED =
            Set.of("type", "actors", "recipients", "factuality", "background", "word", "date", "place", "figures");

    private final Telling telling;
    private final Reading reading;
    private final Voices voices;

    EventCards(Telling telling) {
        this.telling = telling;
        reading = telling.reading();
        voices = new Voices(telling);
    }

    RecordCard card(Reading.Done e, long record, Elsewhere elsewhere) {
        boolean unsure = e.factuality() != org.chancery.event.Event.Factuality.ASSERTED;
        return new RecordCard(
                e.id(),
                Records.event(record),
                "event",
                title(e),
                unsure,
                voices.of(e),
                e.trigger().in(reading.text()),
                Excerpts.at(List.of(e.trigger())),
                facts(e),
                telling.sheet().decisions(e.id()),
                elsewhere);
    }

    private String title(Reading.Done e) {
        String to = telling.parties(e.recipients());
        String by = telling.parties(e.actors());
        return English.capital(English.words(e.code().type()))
                + (by.isEmpty() ? "" : " by " + by)
                + (to.isEmpty() ? "" : " → " + to);
    }

    private List<RecordCard.Fact> facts(Reading.Done e) {
        List<RecordCard.Fact> facts = new ArrayList<>();
        facts.add(fact(e, "Whether", "factuality", List.of(RecordCard.Shown.of(Telling.whether(e.factuality())))));
        facts.add(fact(e, "What", "type", what(e.code())));
        facts.add(fact(e, "Who did it", "actors", parties(e.actors())));
        facts.add(fact(e, "To whom", "recipients", parties(e.recipients())));
        facts.add(fact(
                e,
                "News",
                "background",
                List.of(RecordCard.Shown.of(
                        e.background() ? "background: recalled, not what is reported as news" : "reported as news"))));
        facts.add(fact(e, "On whose word", "word", List.of(word(e.onWordOf()))));
        facts.add(fact(
                e,
                "When",
                "date",
                e.date()
                        .map(d -> List.of(
                                RecordCard.Shown.of(English.date(d.date()) + " · " + Telling.dateBasis(d.basis()))))
                        .orElse(List.of(RecordCard.Shown.of("the article does not tell")))));
        e.place().ifPresent(p -> facts.add(fact(e, "Where", "place", List.of(RecordCard.Shown.of(place(p))))));
        if (!e.figures().isEmpty()) {
            facts.add(figures(e));
        }
        e.sameAs()
                .flatMap(reading::done)
                .ifPresent(first -> facts.add(new RecordCard.Fact(
                        "Told again",
                        List.of(new RecordCard.Shown("an earlier telling: " + title(first), record(first.id()), false)),
                        List.of())));
        facts.add(new RecordCard.Fact(
                "Sure",
                List.of(RecordCard.Shown.of(English.percent(e.confidence()) + " that such an event is told here"
                        + reading.model().map(m -> "; model " + m).orElse("; by rules alone"))),
                rest(e)));
        return facts;
    }

    private RecordCard.Fact fact(Reading.Done e, String name, String field, List<RecordCard.Shown> values) {
        return new RecordCard.Fact(
                name,
                values,
                e.grounds().stream()
                        .filter(g -> g.field().equals(field))
                        .map(this::basis)
                        .toList());
    }

    private List<RecordCard.Basis> rest(Reading.Done e) {
        return e.grounds().stream()
                .filter(g -> !PLACED.contains(g.field()))
                .map(this::basis)
                .toList();
    }

    private RecordCard.Basis basis(Reading.Ground g) {
        return new RecordCard.Basis(g.rule(), Excerpts.of(reading.text(), g.spans()), Excerpts.at(g.spans()));
    }

    private static List<RecordCard.Shown> what(Reading.Code code) {
        String type =
                English.words(code.type()) + code.mode().map(m -> ", " + m).orElse("");
        Optional<String> cameo = code.cameo()
                .map(c -> "CAMEO " + c + code.cameoLabel().map(l -> ": " + l).orElse(""));
        Optional<String> contexts =
                code.contexts().isEmpty() ? Optional.empty() : Optional.of("context: " + English.list(code.contexts()));
        return Stream.of(Optional.of(type), contexts, cameo)
                .flatMap(Optional::stream)
                .map(RecordCard.Shown::of)
                .toList();
    }

    private List<RecordCard.Shown> parties(List<Reading.Party> parties) {
        if (parties.isEmpty()) {
            return List.of(RecordCard.Shown.of("nobody is named"));
        }
        return parties.stream()
                .map(p -> telling.somebody(p.member())
                        .map(StatementCards::shown)
                        .orElseGet(() -> RecordCard.Shown.of(telling.name(p.member()))))
                .distinct()
                .toList();
    }

    private RecordCard.Shown word(Optional<String> statement) {
        return statement
                .flatMap(reading::said)
                .map(s -> new RecordCard.Shown(
                        telling.speaker(s) + " " + Telling.how(s) + " it", record(s.id()), s.doubtful()))
                .orElse(RecordCard.Shown.of("the outlet’s own"));
    }

    private Optional<String> record(String id) {
        return Optional.ofNullable(telling.sheet().records().get(id))
                .map(number -> "/record/" + (id.startsWith("s") ? Records.statement(number) : Records.event(number)));
    }

    private static String place(Reading.Where p) {
        String where = p.latitude().isPresent() && p.longitude().isPresent()
                ? " (" + p.latitude().get() + ", " + p.longitude().get() + ")"
                : "";
        return p.text() + p.country().map(c -> ", " + c).orElse("") + where;
    }

    private RecordCard.Fact figures(Reading.Done e) {
        return new RecordCard.Fact(
                "Figures",
                e.figures().stream()
                        .map(f -> new RecordCard.Shown(
                                Telling.figure(f)
                                        + f.onWordOf()
                                                .flatMap(reading::said)
                                                .map(s -> ", on the word of " + telling.speaker(s))
                                                .orElse(""),
                                f.onWordOf().flatMap(this::record),
                                false))
                        .toList(),
                e.figures().stream()
                        .map(f -> new RecordCard.Basis(
                                f.why(),
                                Excerpts.of(reading.text(), List.of(f.span())),
                                Excerpts.at(List.of(f.span()))))
                        .toList());
    }
}
