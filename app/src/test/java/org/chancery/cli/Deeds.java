package org.chancery.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.chancery.Chancery;
import org.chancery.dossier.Dossier;
import org.chancery.event.Chronicle;
import org.chancery.event.Event;
import org.chancery.event.Ground;
import org.chancery.event.Toll;
import org.chancery.event.When;
import org.chancery.event.Where;
import org.chancery.source.Capture;
import org.chancery.text.Span;

/** An article with events laid over it by hand: what is tested with it is how they are shown, not how they are found. */
final class Deeds {

    static final String TEXT =
            """
            Envoys meet again

            OSLO, Norway – Prime Minister Anna Holt met General Karl Moen in Oslo on Tuesday.

            “Rebels killed at least 12 soldiers on 3 January 2020,” Moen told reporters on Wednesday. “Norway never bombed Lindow,” Holt said. “I met the general for three hours,” she said.
            """;

    private static final Dossier BARE = Chancery.standard().read(Capture.ofText("oslo", TEXT));

    private Deeds() {}

    static Span words(String words) {
        return words(words, 0);
    }

    private static Span words(String words, int from) {
        int at = TEXT.indexOf(words, from);
        return new Span(at, at + words.length());
    }

    /** The id of the innermost statement around these words. */
    static Optional<String> word(Span span) {
        return BARE.statements().stream()
                .filter(s -> s.content().stream().anyMatch(c -> c.contains(span)))
                .reduce((a, b) -> b)
                .map(s -> s.id());
    }

    private static Event.Party party(String name, String words) {
        String id = BARE.cast().actors().stream()
                .filter(a -> a.name().contains(name))
                .findFirst()
                .orElseThrow()
                .id();
        return new Event.Party(id, words(words));
    }

    private static Event.Code code(Event.Type type, String mode, String cameo) {
        return new Event.Code(type, Optional.of(mode).filter(m -> !m.isEmpty()), List.of(), cameo);
    }

    private static Ground ground(String field, String rule, Span... spans) {
        return new Ground(field, List.of(spans), rule);
    }

    /** They met; rebels killed, on Moen's word and as background; Norway bombed nothing, on Holt's word; they met, on Holt's word. */
    static List<Event> events() {
        Span killed = words("killed");
        Span bombed = words("bombed");
        Span again = words("met", words("“I met").start());
        Event meeting = new Event(
                "e1",
                words("met"),
                List.of(party("Holt", "Anna Holt"), party("Moen", "Karl Moen")),
                List.of(),
                code(Event.Type.CONSULT, "visit", "042"),
                Event.Factuality.ASSERTED,
                true,
                false,
                Optional.empty(),
                Optional.of(new When("2020-01-07", "publication", List.of(words("on Tuesday")))),
                Optional.of(
                        new Where(words("Oslo"), "Oslo", Optional.of("NOR"), Optional.of(59.91), Optional.of(10.75))),
                List.of(),
                Optional.empty(),
                0.9,
                List.of(
                        ground("type", "actions.tsv:7", words("met")),
                        ground("actors", "subject and object", words("Anna Holt"), words("Karl Moen"))));
        Event killing = new Event(
                "e2",
                killed,
                List.of(),
                List.of(party("Moen", "Moen")),
                code(Event.Type.ASSAULT, "firearms", "193"),
                Event.Factuality.ASSERTED,
                false,
                true,
                word(killed),
                Optional.empty(),
                Optional.empty(),
                List.of(new Toll(
                        Toll.Kind.DEAD, 12, OptionalLong.of(15), words("at least 12"), word(killed), "at least")),
                Optional.empty(),
                0.8,
                List.of(ground("type", "actions.tsv:9", killed)));
        Event denied = new Event(
                "e3",
                bombed,
                List.of(party("Norway", "Norway")),
                List.of(party("Moen", "Moen")),
                code(Event.Type.ASSAULT, "aerial", "195"),
                Event.Factuality.DENIED,
                false,
                false,
                word(bombed),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                0.8,
                List.of(ground("type", "actions.tsv:9", bombed)));
        Event retold = new Event(
                "e4",
                again,
                List.of(party("Holt", "I"), party("Moen", "the general")),
                List.of(),
                code(Event.Type.CONSULT, "", "040"),
                Event.Factuality.ASSERTED,
                false,
                false,
                word(again),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of("e1"),
                0.8,
                List.of(ground("type", "actions.tsv:7", again)));
        return List.of(meeting, killing, denied, retold);
    }

    static Dossier dossier() {
        return dossier(events());
    }

    static Dossier dossier(List<Event> events) {
        List<Chronicle.Passed> passed =
                List.of(new Chronicle.Passed(words("told"), "actions.tsv:9", "its subject is no actor"));
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
