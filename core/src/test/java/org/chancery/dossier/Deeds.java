package org.chancery.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.chancery.event.Chronicle;
import org.chancery.event.Event;
import org.chancery.event.Ground;
import org.chancery.event.Toll;
import org.chancery.event.When;
import org.chancery.event.Where;
import org.chancery.text.Span;

/** A dossier with events laid over it by hand: what is tested here is how they are held and told, not how they are found. */
final class Deeds {

    static final String TEXT =
            """
            Envoys meet again

            😀 OSLO, Norway – Prime Minister Anna Holt met General Karl Moen in Oslo on Tuesday.

            “Rebels killed at least 12 soldiers on 3 January 2020,” Moen told reporters on Wednesday.

            The two leaders met for three hours.
            """;

    private static final Dossier BARE = Made.of(TEXT);

    private Deeds() {}

    /** An event that can be changed. */
    static final class Deed {
        String id = "e1";
        Span trigger = words("met");
        List<Event.Party> actors = List.of();
        List<Event.Party> recipients = List.of();
        Event.Code code = new Event.Code(Event.Type.CONSULT, Optional.empty(), List.of("diplomatic"), "040");
        Event.Factuality factuality = Event.Factuality.ASSERTED;
        boolean main = true;
        boolean background;
        Optional<String> onWordOf = Optional.empty();
        Optional<When> date = Optional.empty();
        Optional<Where> place = Optional.empty();
        List<Toll> figures = List.of();
        Optional<String> sameAs = Optional.empty();
        double confidence = 0.9;
        List<Ground> grounds = new ArrayList<>();

        Deed ground(String field, String rule, Span... spans) {
            grounds.add(new Ground(field, List.of(spans), rule));
            return this;
        }

        Event event() {
            return new Event(
                    id,
                    trigger,
                    actors,
                    recipients,
                    code,
                    factuality,
                    main,
                    background,
                    onWordOf,
                    date,
                    place,
                    figures,
                    sameAs,
                    confidence,
                    grounds);
        }
    }

    /** Where the words first stand. */
    static Span words(String words) {
        return words(words, 0);
    }

    static Span words(String words, int from) {
        int at = TEXT.indexOf(words, from);
        return new Span(at, at + words.length());
    }

    static Event.Party party(String name, String words) {
        String id = BARE.cast().actors().stream()
                .filter(a -> a.name().contains(name))
                .findFirst()
                .orElseThrow()
                .id();
        return new Event.Party(id, words(words));
    }

    /** {@code e1}: they met; {@code e2}: the rebels killed, on Moen's word; {@code e3}: they met, told again. */
    static List<Deed> deeds() {
        Deed met = new Deed();
        met.actors = List.of(party("Holt", "Anna Holt"), party("Moen", "Karl Moen"));
        met.date = Optional.of(new When("2020-01-07", "publication", List.of(words("on Tuesday"))));
        met.place = Optional.of(
                new Where(words("Oslo"), "Oslo", Optional.of("NOR"), Optional.of(59.91), Optional.of(10.75)));
        met.ground("type", "actions.tsv:7", met.trigger)
                .ground("actors", "subject and object", words("Anna Holt"), words("Karl Moen"))
                .ground("factuality", "past tense")
                .ground("date", "times", words("on Tuesday"))
                .ground("place", "oblique", words("in Oslo"));
        Deed killed = new Deed();
        killed.id = "e2";
        killed.trigger = words("killed");
        killed.actors = List.of(party("Moen", "Rebels"));
        killed.code = new Event.Code(Event.Type.ASSAULT, Optional.of("firearms"), List.of(), "193");
        killed.onWordOf = Optional.of(BARE.statements().get(0).id());
        killed.background = true;
        killed.date = Optional.of(new When("2020-01-03", "text", List.of(words("on 3 January 2020"))));
        killed.figures = List.of(new Toll(
                Toll.Kind.DEAD,
                12,
                OptionalLong.empty(),
                words("at least 12"),
                killed.onWordOf,
                "at least: no upper end"));
        killed.ground("type", "actions.tsv:9", killed.trigger)
                .ground("actors", "subject", words("Rebels"))
                .ground("factuality", "past tense")
                .ground("background", "a date before the day of publication", words("3 January 2020"))
                .ground("word", "inside the content of s1", words("told"))
                .ground("date", "times", words("on 3 January 2020"))
                .ground("figures", "figures.tsv:3", words("at least 12 soldiers"));
        Deed again = new Deed();
        again.id = "e3";
        again.trigger = words("met", words("The two").start());
        again.actors = List.of(party("Holt", "The two leaders"), party("Moen", "The two leaders"));
        again.sameAs = Optional.of("e1");
        again.ground("type", "actions.tsv:7", again.trigger)
                .ground("actors", "subject", words("The two leaders"))
                .ground("factuality", "past tense");
        return List.of(met, killed, again);
    }

    static Dossier dossier() {
        return dossier(deeds(), List.of(new Chronicle.Passed(words("meet"), "actions.tsv:7", "a headline")));
    }

    /** With one event changed. */
    static Dossier dossier(int number, Consumer<Deed> change) {
        List<Deed> deeds = deeds();
        change.accept(deeds.get(number - 1));
        return dossier(deeds, List.of());
    }

    static Dossier dossier(List<Deed> deeds, List<Chronicle.Passed> passed) {
        List<Event> events = deeds.stream().map(Deed::event).toList();
        return new Dossier(
                BARE.page(),
                BARE.article(),
                BARE.analysis(),
                BARE.attributions(),
                BARE.cast(),
                BARE.statements(),
                new Chronicle(BARE.cast(), events, passed),
                BARE.notes(),
                BARE.lexicons(),
                BARE.model());
    }
}
