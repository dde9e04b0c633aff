package org.chancery.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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

    @Test
    void every_floor_stands_with_its_figure_in_the_documents() throws IOException {
        String figures = Files.readString(Path.of("../docs/figures.md"));
        assertThat(GateFile.read(Path.of("../docs/gate.json")).floors().keySet())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(figures).contains("`" + name + "`"));
    }
}
