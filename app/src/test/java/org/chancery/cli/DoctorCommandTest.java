package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
}
