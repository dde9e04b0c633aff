package org.chancery.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.Chancery;
import org.chancery.dossier.Dossier;
import org.chancery.json.JsonWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The approved outputs of the samples. After a wanted change refresh them, and read the difference before it is committed:
 *
 * <pre>mvn -q -pl core,app test -Dtest=SamplesTest -Dsurefire.failIfNoSpecifiedTests=false -Dchancery.accept=true</pre>
 */
class SamplesTest {

    private static final Path FOLDER = Path.of("../samples");
    private static final Chancery CHANCERY = Chancery.standard();

    static List<Sample> samples() {
        return Sample.in(FOLDER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void the_output_is_the_approved_one(Sample sample) throws IOException {
        Dossier dossier = CHANCERY.read(sample.capture());
        String now = JsonWriter.pretty(Approved.of(dossier)) + "\n";
        Path approved = FOLDER.resolve("expected").resolve(sample.id() + ".json");
        if (Boolean.getBoolean("chancery.accept")) {
            Files.createDirectories(approved.getParent());
            Files.writeString(approved, now);
        }
        assertThat(now).isEqualTo(Files.readString(approved));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void every_annotated_paragraph_stands_in_the_article(Sample sample) {
        Dossier dossier = CHANCERY.read(sample.capture());
        assertThat(sample.goldIn(dossier.article().words()).missing()).isEmpty();
    }

    @Test
    void there_are_ten_samples_and_one_is_no_article() {
        assertThat(samples()).hasSize(10);
        assertThat(samples().stream()
                        .filter(s ->
                                !CHANCERY.read(s.capture()).article().verdict().article())
                        .map(Sample::id))
                .containsExactly("09");
    }
}
