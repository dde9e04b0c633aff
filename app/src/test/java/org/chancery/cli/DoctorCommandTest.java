package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.chancery.encoder.Encoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {

    private static final String PROPERTY = "chancery.encoder";

    private final String before = System.getProperty(PROPERTY, "");

    @AfterEach
    void restore() {
        if (before.isEmpty()) {
            System.clearProperty(PROPERTY);
        } else {
            System.setProperty(PROPERTY, before);
        }
    }

    @Test
    void it_names_java_and_says_in_a_line_why_the_encoder_is_not_usable() {
        System.setProperty(PROPERTY, "off");
        Called called = Called.with("", "doctor");
        assertThat(called.exit()).isEqualTo(Exit.SOME_FAILED);
        assertThat(called.out())
                .contains("java       " + Runtime.version())
                .contains("encoder    not usable: the encoder is switched off");
        assertThat(called.err()).isEmpty();
    }

    @Test
    void it_prints_the_hashes_of_what_the_encoder_decides_and_scores() {
        assumeTrue(Encoder.standard().usable());
        assertThat(Called.with("", "doctor").out())
                .containsPattern("decisions  [0-9a-f]{12}, ")
                .containsPattern("scores     [0-9a-f]{12}, ")
                .contains("encoder    ok");
    }
}
