package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.attribution.Evidence;
import org.chancery.attribution.Evidence.RunnerUp;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

class EvidenceTextTest {

    private static final String TEXT = "The gardener gushed over the new hedge";

    @Test
    void the_encoders_choices_are_told_with_what_it_had_chosen_otherwise() {
        Evidence evidence = new Evidence(
                0.91,
                0.97,
                0.88,
                0.75,
                List.of(
                        new RunnerUp("content", List.of(new Span(29, 38)), 0.21),
                        new RunnerUp("source", List.of(), 0.08)));
        assertThat(EvidenceText.lines(evidence, s -> "“" + s.in(TEXT) + "”"))
                .containsExactly(
                        "cue      0.91 by its words, 0.97 with all that stands around it",
                        "source   0.88 for the words chosen",
                        "    or   0.08 for none",
                        "content  0.75 for the words chosen",
                        "    or   0.21 for “new hedge”",
                        "(“or”: what else it might have been; 0.50 would be as likely as the choice)");
    }

    @Test
    void a_source_that_is_not_there_is_said_to_be_none() {
        assertThat(EvidenceText.lines(new Evidence(0.5, 0.5, 0, 0.5, List.of()), s -> ""))
                .contains("source   none chosen");
    }

    @Test
    void of_a_long_stretch_both_ends_are_shown() {
        assertThat(Style.cutInside("the council keeps the bridge open", 15)).isEqualTo("the cou…ge open");
        assertThat(Style.cutInside("short", 15)).isEqualTo("short");
        assertThat(Style.cutInside("\uD83D\uDE00".repeat(9), 8)).isEqualTo("\uD83D\uDE00\uD83D\uDE00…\uD83D\uDE00");
    }
}
