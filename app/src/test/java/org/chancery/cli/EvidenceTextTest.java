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
                        "cue      0.91 likely by its words, 0.97 with all that stands around it",
                        "source   0.88 likely",
                        "         or none, 0.08 beside it",
                        "content  0.75 likely",
                        "         or “new hedge”, 0.21 beside it");
    }

    @Test
    void a_source_that_is_not_there_is_said_to_be_none() {
        assertThat(EvidenceText.lines(new Evidence(0.5, 0.5, 0, 0.5, List.of()), s -> ""))
                .contains("source   none is likelier than any");
    }
}
