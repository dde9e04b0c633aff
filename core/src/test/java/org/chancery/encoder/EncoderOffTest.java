package org.chancery.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoderOffTest {

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

    private static Encoder with(String value) {
        System.setProperty(PROPERTY, value);
        return Encoder.standard();
    }

    @Test
    void switched_off_it_says_so_and_reads_nothing() {
        Encoder off = with("off");
        assertThat(off.usable()).isFalse();
        assertThat(off.trouble()).contains("the encoder is switched off");
        assertThat(off.name()).isEqualTo("none");
        assertThatThrownBy(() -> off.read(new Passage("", List.of(), List.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the encoder is switched off");
    }

    @Test
    void a_folder_without_a_model_is_named(@TempDir Path folder) {
        Encoder none = with(folder.toString());
        assertThat(none.usable()).isFalse();
        assertThat(none.trouble()).contains("no whole model in " + folder);
    }

    @Test
    void what_is_no_path_is_no_model() {
        assertThat(with("\0").usable()).isFalse();
    }
}
