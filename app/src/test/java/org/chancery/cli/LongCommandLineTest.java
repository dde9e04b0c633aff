package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ONNX Runtime goes down the whole command line when it is loaded, and ended Java where that was long. */
class LongCommandLineTest {

    @TempDir
    Path folder;

    @Test
    void a_thousand_names_of_files_are_read_with_the_encoder() throws IOException, InterruptedException {
        Path text = Files.writeString(folder.resolve("a-text-with-a-rather-long-name.txt"), "“No,” said the miller.");
        List<String> command = new ArrayList<>(List.of("read"));
        command.addAll(Collections.nCopies(1_000, text.toString()));
        Program.Ended ended = Program.in(folder).run(command.toArray(String[]::new));
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out().split("“No,”", -1)).hasSize(1_001);
    }
}
