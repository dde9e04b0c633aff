package org.chancery.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreGateTest {

    /** Where this fails, run {@code CHANCERY_GOLD=… ./chancery score gate --update}: a figure fell, or a file is not the one that was measured. */
    @Test
    void no_figure_fell_and_every_file_is_the_measured_one() {
        GateRun.Report report = new GateRun(Path.of(".."), Optional.empty(), suite -> {}).check();
        assertThat(report.problems()).isEmpty();
    }
}
