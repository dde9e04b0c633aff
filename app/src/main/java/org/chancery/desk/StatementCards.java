package org.chancery.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.ledger.Records;
import org.chancery.text.Span;
import org.chancery.view.Elsewhere;
import org.chancery.view.Reading;
import org.chancery.view.Somebody;

/** Makes the card of a statement: an article's reading and what the ledger has elsewhere come in, all that is known of it goes out, each with its reasons. */
final class StatementCards {

    private final Telling telling;
    private final Reading reading;
    private final Voices voices;

    StatementCards(Telling telling) {
        this.telling = telling;
        reading = telling.reading();
        voices = new Voices(telling);
    }

    RecordCard card(Reading.Said s, long record, Elsewhere elsewhere) {
        return new RecordCard(
                s.id(),
                Records.statement(record),
                "statement",
                telling.speaker(s) + " " + Telling.how(s),
                !telling.isClaim(s),
                voices.of(s),
                reading.words(s.content()),
                Excerpts.at(s.content()),
                facts(s, elsewhere.about()),
                telling.sheet().decisions(s.id()),
                elsewhere);
    }

    private List<RecordCard.Fact> facts(Reading.Said s, List<Somebody> about) {
        List<RecordCard.Fact> facts = new ArrayList<>();
        facts.add(speaker(s));
        facts.add(new RecordCard.Fact(
                "Stance",
                List.of(new RecordCard.Shown(
                        telling.isClaim(s) ? s.stance().label() : s.stance().label() + " (not the speaker’s own claim)",
                        Optional.empty(),
                        false)),
                bases(s, "stance", s.cue())));
        facts.add(fact("In whose words", Telling.mode(s.mode()) + " · " + s.kind()));
        if (!s.addressees().isEmpty()) {
            facts.add(new RecordCard.Fact(
                    "To whom", s.addressees().stream().map(this::shown).toList(), bases(s, "addressee", List.of())));
        }
        s.channel()
                .ifPresent(c -> facts.add(new RecordCard.Fact(
                        "Channel", List.of(RecordCard.Shown.of(c)), bases(s, "channel", List.of()))));
        s.time()
                .ifPresent(t -> facts.add(new RecordCard.Fact(
                        "When it was said",
                        List.of(RecordCard.Shown.of(t.date().map(English::date).orElse("the text tells no date"))),
                        List.of(basis("the text’s own words", List.of(t.span()))))));
        if (!about.isEmpty()) {
            facts.add(new RecordCard.Fact(
                    "About whom", about.stream().map(StatementCards::shown).toList(), List.of()));
        }
        facts.add(foundBy(s));
        others(s).ifPresent(facts::add);
        return facts;
    }

    private RecordCard.Fact speaker(Reading.Said s) {
        List<RecordCard.Basis> bases = new ArrayList<>(bases(s, "speaker", s.source()));
        reading.mentions().stream()
                .filter(m -> s.source().stream().anyMatch(m.span()::overlaps))
                .forEach(m -> bases.add(RecordCard.Basis.of("“" + m.span().in(reading.text()) + "”: " + m.kind()
                        + (m.why().isEmpty() ? "" : ", " + m.why()) + " (" + English.percent(m.confidence()) + ")")));
        s.speaker().map(reading.cast()::get).ifPresent(member -> member.why()
                .forEach(why -> bases.add(RecordCard.Basis.of(why))));
        RecordCard.Shown who = s.speaker()
                .map(this::shown)
                .map(shown -> new RecordCard.Shown(shown.words(), shown.address(), s.doubtful()))
                .orElse(RecordCard.Shown.of("the article does not tell who"));
        return new RecordCard.Fact("Speaker", List.of(who), bases);
    }

    private RecordCard.Fact foundBy(Reading.Said s) {
        Reading.MadeBy by = s.madeBy();
        String places = Stream.of(by.rulePlace(), by.cuePlace())
                .flatMap(Optional::stream)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        String model = reading.model().map(m -> "; model " + m).orElse("; by rules alone");
        return new RecordCard.Fact(
                "Found by",
                List.of(RecordCard.Shown.of("sieve “" + by.sieve() + "”, rule “" + by.rule() + "”")),
                List.of(
                        basis("the word of saying" + (places.isEmpty() ? "" : " (" + places + ")"), s.cue()),
                        RecordCard.Basis.of("the speaker is right with " + English.percent(s.confidence()) + model)));
    }

    /** Reasons of which no other field is the place. */
    private Optional<RecordCard.Fact> others(Reading.Said s) {
        List<RecordCard.Basis> rest = s.why().stream()
                .filter(why ->
                        Stream.of("speaker", "stance", "addressee", "channel").noneMatch(f -> why.startsWith(f + ":")))
                .map(RecordCard.Basis::of)
                .toList();
        return rest.isEmpty() ? Optional.empty() : Optional.of(new RecordCard.Fact("Also", List.of(), rest));
    }

    private List<RecordCard.Basis> bases(Reading.Said s, String field, List<Span> places) {
        List<String> why = s.why().stream()
                .filter(w -> w.startsWith(field + ":"))
                .map(w -> w.substring(field.length() + 1).strip())
                .toList();
        String rule = String.join("; ", why);
        return rule.isEmpty() && places.isEmpty() ? List.of() : List.of(basis(rule, places));
    }

    private RecordCard.Basis basis(String rule, List<Span> places) {
        return new RecordCard.Basis(rule, Excerpts.of(reading.text(), places), Excerpts.at(places));
    }

    private RecordCard.Shown shown(String member) {
        return telling.somebody(member)
                .map(StatementCards::shown)
                .orElseGet(() -> RecordCard.Shown.of(telling.name(member)));
    }

    static RecordCard.Shown shown(Somebody one) {
        String of = (one.country().orElse("") + " " + one.sector().orElse("")).strip();
        return new RecordCard.Shown(
                one.name() + (of.isEmpty() ? "" : " (" + of + ")"), Optional.of("/actor/" + one.id()), false);
    }

    private static RecordCard.Fact fact(String name, String value) {
        return new RecordCard.Fact(name, List.of(RecordCard.Shown.of(value)), List.of());
    }
}
