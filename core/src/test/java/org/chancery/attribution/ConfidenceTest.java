package org.chancery.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.chancery.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfidenceTest {

    @TempDir
    private Path folder;

    private Confidence confidence(String... lines) throws IOException {
        String head = "# replaces\n# columns sieve score share\n";
        Files.writeString(folder.resolve("confidence.tsv"), head + String.join("\n", lines) + "\n");
        return Confidence.of(Lexicon.english().overlaidBy(folder));
    }

    @Test
    void between_two_measured_scores_the_share_is_interpolated() throws IOException {
        Confidence confidence = confidence("*\t0.2\t0.1", "*\t0.6\t0.5", "*\t0.8\t0.9");
        assertThat(confidence.of("relation", 0.4)).isCloseTo(0.3, within(1e-9));
        assertThat(confidence.of("relation", 0.7)).isCloseTo(0.7, within(1e-9));
        assertThat(confidence.of("relation", 0.05)).isCloseTo(0.1, within(1e-9));
        assertThat(confidence.of("relation", 0.99)).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void a_sieve_with_a_curve_of_its_own_goes_by_that() throws IOException {
        Confidence confidence = confidence("*\t0\t0", "*\t1\t1", "turn\t0\t0.7", "turn\t1\t0.7");
        assertThat(confidence.of("turn", 0.2)).isEqualTo(0.7);
        assertThat(confidence.of("quotation", 0.2)).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void a_fitted_curve_rises() {
        List<Isotonic.Case> cases = IntStream.range(0, 400)
                .mapToObj(i -> new Isotonic.Case(i / 400.0, (i * 7919) % 400 < i))
                .toList();
        List<Isotonic.Point> curve = Isotonic.fit(cases);
        assertThat(curve).hasSizeGreaterThan(4);
        assertThat(curve).extracting(Isotonic.Point::share).isSorted();
        assertThat(curve).extracting(Isotonic.Point::score).isSorted();
    }
}
