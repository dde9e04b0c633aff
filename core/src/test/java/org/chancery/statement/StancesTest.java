package org.chancery.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.chancery.Chancery;
import org.chancery.actor.Cast;
import org.chancery.analysis.Analysis;
import org.chancery.attribution.Attribution;
import org.chancery.attribution.MadeBy;
import org.chancery.lexicon.Lexicon;
import org.chancery.source.Capture;
import org.chancery.statement.Statement.Stance;
import org.chancery.text.Marked;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

/** The kept sentences of {@code stances.txt}: what is denied, doubted, asked or unspoken never comes out as the speaker's own claim. */
class StancesTest {

    private static final Chancery CHANCERY = Chancery.standard();
    private static final Statements STATEMENTS = new Statements(Lexicon.english());

    private static final String BEFORE =
            """
            Harbour council meets again

            LUNDEHAVN, Norway – The harbour council met on Tuesday to look at the papers that had been left over from the long winter session.

            """;
    private static final String AFTER =
            """


            The session went on until the evening, and the papers were put back into the cupboard in the old customs house.
            """;

    private record Sentence(String expected, Marked marked) {
        boolean accepts(Optional<Stance> found) {
            return found.map(this::accepts).orElse(expected.equals("none"));
        }

        boolean accepts(Stance stance) {
            return expected.startsWith("not ")
                    ? !expected.substring(4).equals(stance.label())
                    : expected.equals(stance.label());
        }
    }

    private static List<Sentence> sentences() {
        try (InputStream in = StancesTest.class.getResourceAsStream("stances.txt")) {
            assertThat(in).isNotNull();
            List<Sentence> all = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t", 2);
                    all.add(new Sentence(cells[0], Marked.parse(BEFORE + cells[1] + AFTER)));
                }
            }
            return all;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("reading stances.txt", e);
        }
    }

    @Test
    void there_are_a_hundred_sentences_and_more() {
        assertThat(sentences()).hasSizeGreaterThan(100);
    }

    @Test
    void from_the_marks_every_sentence_gets_its_stance() {
        List<String> wrong = new ArrayList<>();
        for (Sentence sentence : sentences()) {
            Analysis analysis =
                    CHANCERY.read(Capture.ofText("x", sentence.marked().text())).analysis();
            List<Statement> made = STATEMENTS.record(
                    analysis, List.of(attribution(sentence.marked())), new Cast(List.of(), List.of()));
            Optional<Stance> stance = made.stream().map(Statement::stance).findFirst();
            if (!sentence.accepts(stance)) {
                wrong.add(stance.map(Stance::label).orElse("none") + " for " + sentence.expected() + ": "
                        + sentence.marked().text().substring(BEFORE.length()).strip() + " "
                        + made.stream().map(Statement::why).toList());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void through_the_whole_door_nothing_denied_doubted_asked_or_unspoken_is_affirmed() {
        int found = 0;
        List<String> wrong = new ArrayList<>();
        for (Sentence sentence : sentences()) {
            if (sentence.accepts(Stance.AFFIRMS)) {
                continue;
            }
            Span content = Span.cover(sentence.marked().spans("content"));
            List<Span> cues = sentence.marked().spans("cue");
            for (Statement statement :
                    CHANCERY.read(Capture.ofText("x", sentence.marked().text())).statements()) {
                boolean about = statement.content().stream().anyMatch(content::overlaps)
                        && cues.stream()
                                .noneMatch(c -> Span.cover(statement.content()).contains(c));
                found += about ? 1 : 0;
                if (about && statement.stance() == Stance.AFFIRMS) {
                    wrong.add(
                            sentence.marked().text().substring(BEFORE.length()).strip() + " " + statement);
                }
            }
        }
        assertThat(found).as("statements found, so that something is tested").isGreaterThan(60);
        assertThat(wrong).isEmpty();
    }

    private static Attribution attribution(Marked marked) {
        List<Span> cue = marked.spans("cue");
        String lemma =
                cue.isEmpty() ? "" : cue.get(cue.size() - 1).in(marked.text()).toLowerCase(Locale.ROOT);
        boolean direct = marked.spans("content").get(0).in(marked.text()).startsWith("“");
        return new Attribution(
                0,
                marked.spans("source"),
                cue,
                marked.spans("content"),
                List.of(),
                direct ? Attribution.Mode.DIRECT : Attribution.Mode.INDIRECT,
                lemma,
                false,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                new MadeBy("test", "marks", Optional.empty(), Optional.empty()),
                1);
    }
}
