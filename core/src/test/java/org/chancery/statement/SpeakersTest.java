package org.chancery.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.actor.Casting;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.ParsedText;
import org.chancery.attribution.Attribution;
import org.chancery.attribution.Evidence;
import org.chancery.attribution.MadeBy;
import org.chancery.lexicon.Lexicon;
import org.chancery.text.Marked;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

/** Who speaks where the parse must tell: without a source, in a passive, within somebody's words; and how far that is to be trusted. */
class SpeakersTest {

    private static final Lexicon LEXICON = Lexicon.english();

    /** {@code speaker} or {@code speaker?} of every statement; spans of one attribution end in its number. */
    private static List<String> speakers(String notation, String root, Map<String, String> arcs, double... chances) {
        Marked marked = Marked.parse(notation);
        Analysis analysis = ParsedText.of(LEXICON, marked.text(), root, arcs);
        Attribution outer = attribution(marked, "", OptionalInt.empty(), chances.length > 0 ? chances[0] : 1);
        List<Attribution> all = marked.spans("content2").isEmpty()
                ? List.of(outer)
                : List.of(outer, attribution(marked, "2", OptionalInt.of(0), chances.length > 1 ? chances[1] : 1));
        Cast cast = new Casting(LEXICON).cast(analysis, all);
        return new Statements(LEXICON)
                .record(analysis, all, cast).stream()
                        .map(s -> s.speaker()
                                        .flatMap(cast::actor)
                                        .map(Actor::name)
                                        .orElse("-")
                                + (s.doubtful() ? "?" : "")
                                + s.reportedBy().map(r -> " in " + r).orElse(""))
                        .toList();
    }

    private static Attribution attribution(Marked marked, String number, OptionalInt parent, double source) {
        List<Span> words = marked.spans("source" + number);
        return new Attribution(
                number.isEmpty() ? 0 : 1,
                words,
                marked.spans("cue" + number),
                marked.spans("content" + number),
                List.of(),
                Attribution.Mode.INDIRECT,
                "",
                false,
                Optional.empty(),
                parent,
                OptionalInt.empty(),
                new MadeBy("test", "test", Optional.empty(), Optional.empty()),
                1,
                Optional.of(new Evidence(1, 1, words.isEmpty() ? 0 : source, 1, List.of())));
    }

    @Test
    void a_participle_is_said_by_the_subject_of_the_verb_it_hangs_on() {
        assertThat(speakers(
                        "{cue:Recalling} {content:that the ferry had leaked before}, Anna Holt left the room.",
                        "left",
                        Map.of("Recalling", "left advcl", "Anna", "left nsubj", "Holt", "Anna flat")))
                .containsExactly("Anna Holt");
    }

    @Test
    void who_is_asked_to_promise_promises() {
        assertThat(speakers(
                        "Anna Holt asked Karl Moen to {cue:promise} {content:that the ferry would sail}.",
                        "asked",
                        Map.of(
                                "Anna", "asked nsubj",
                                "Holt", "Anna flat",
                                "Karl", "asked obj",
                                "Moen", "Karl flat",
                                "promise", "asked xcomp")))
                .containsExactly("Karl Moen");
    }

    @Test
    void who_is_accused_does_not_speak() {
        assertThat(speakers(
                        "{source:Anna Holt} was {cue:accused} of {content:sinking the ferry}.",
                        "accused",
                        Map.of("Anna", "accused nsubj", "Holt", "Anna flat", "was", "accused aux")))
                .containsExactly("-");
    }

    @Test
    void who_is_convinced_does() {
        assertThat(speakers(
                        "{source:Anna Holt} was {cue:convinced} {content:that the ferry leaked}.",
                        "convinced",
                        Map.of("Anna", "convinced nsubj", "Holt", "Anna flat", "was", "convinced aux")))
                .containsExactly("Anna Holt");
    }

    @Test
    void who_stands_behind_by_accuses() {
        assertThat(speakers(
                        "{source:Anna Holt} was {cue:accused} by Karl Moen of {content:sinking the ferry}.",
                        "accused",
                        Map.of(
                                "Anna", "accused nsubj",
                                "Holt", "Anna flat",
                                "was", "accused aux",
                                "Karl", "accused obl",
                                "Moen", "Karl flat",
                                "by", "Karl case")))
                .containsExactly("Karl Moen");
    }

    @Test
    void a_source_that_the_reader_doubts_makes_the_speaker_doubtful() {
        Map<String, String> arcs = Map.of("Anna", "said nsubj", "Holt", "Anna flat");
        String text = "{source:Anna Holt} {cue:said} {content:the ferry leaked}.";
        assertThat(speakers(text, "said", arcs, 0.98)).containsExactly("Anna Holt");
        assertThat(speakers(text, "said", arcs, 0.6)).containsExactly("Anna Holt?");
    }

    @Test
    void a_pronoun_within_a_doubtful_speakers_words_is_doubtful() {
        assertThat(speakers(
                        "{source:Anna Holt} {cue:said} {content:{source2:she} {cue2:believed} {content2:the ferry leaked}}.",
                        "said",
                        Map.of("Anna", "said nsubj", "Holt", "Anna flat"),
                        0.6,
                        1))
                .containsExactly("Anna Holt?", "Anna Holt? in s1");
    }

    @Test
    void a_participle_that_leads_to_the_speakers_own_view_is_no_statement_of_its_own() {
        assertThat(speakers(
                        "{cue:Repeating} {content:{source2:her} {cue2:view} {content2:that the ferry leaked}}, Anna Holt left the room.",
                        "left",
                        Map.of(
                                "Repeating", "left advcl",
                                "view", "Repeating obj",
                                "Anna", "left nsubj",
                                "Holt", "Anna flat")))
                .hasSize(1)
                .allMatch(s -> !s.contains(" in "));
    }

    @Test
    void whom_somebody_quotes_as_saying_it_speaks() {
        assertThat(speakers(
                        "{content:“The ferry leaked,”} {source:Karl Moen} {cue:quoted} Anna Holt as saying.",
                        "quoted",
                        Map.of("Karl", "quoted nsubj", "Moen", "Karl flat", "Anna", "quoted obj", "Holt", "Anna flat")))
                .containsExactly("Anna Holt");
    }
}
