package org.chancery.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
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
    void a_folder_without_a_model_is_named_with_the_file_that_is_missing(@TempDir Path folder) {
        Encoder none = with(folder.toString());
        assertThat(none.usable()).isFalse();
        assertThat(none.trouble()).contains("the encoder in " + folder + " cannot be used: encoder.tsv is missing");
    }

    @Test
    void what_is_no_path_is_no_model() {
        assertThat(with("\0").usable()).isFalse();
    }

    @Test
    void a_model_of_the_user_s_reads_as_the_same_model_in_the_program(@TempDir Path folder) throws IOException {
        copy(folder);
        assumeTrue(with("").usable());
        assertThat(with(folder.toString()).trouble()).isEmpty();
        assertThat(with(folder.toString()).name()).isEqualTo(with("").name());
    }

    @Test
    void a_file_that_was_cut_off_is_named(@TempDir Path folder) throws IOException {
        copy(folder);
        assumeTrue(with("").usable());
        byte[] whole = Files.readAllBytes(folder.resolve("relations.onnx"));
        Files.write(folder.resolve("relations.onnx"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(with(folder.toString()).trouble()).hasValueSatisfying(said -> assertThat(said)
                .contains("relations.onnx is no graph that ONNX Runtime reads"));
    }

    @Test
    void graphs_of_another_model_are_refused_before_anything_is_read(@TempDir Path folder) throws IOException {
        copy(folder);
        assumeTrue(with("").usable());
        Files.copy(folder.resolve("labels.onnx"), folder.resolve("encoder.onnx"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(with(folder.toString()).usable()).isFalse();
    }

    @Test
    void a_table_that_does_not_fit_is_refused_with_what_should_stand_there(@TempDir Path folder) throws IOException {
        copy(folder);
        assumeTrue(with("").usable());
        Files.writeString(folder.resolve("encoder.tsv"), "name\tmine\n");
        assertThat(with(folder.toString()).trouble())
                .hasValueSatisfying(said -> assertThat(said).contains("encoder.tsv should list as upos ADJ,ADP"));
    }

    @Test
    void a_table_of_fewer_labels_than_scores_is_refused(@TempDir Path folder) throws IOException {
        copy(folder);
        assumeTrue(with("").usable());
        String table = Files.readString(folder.resolve("encoder.tsv"));
        Files.writeString(folder.resolve("encoder.tsv"), table.replace(",vocative,xcomp", ""));
        assertThat(with(folder.toString()).trouble())
                .hasValueSatisfying(said -> assertThat(said).contains("scores of deprel for"));
    }

    private static void copy(Path folder) throws IOException {
        for (String file : List.of("encoder.tsv", "encoder.onnx", "labels.onnx", "relations.onnx")) {
            try (InputStream in = Encoder.class.getResourceAsStream(file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
    }
}
