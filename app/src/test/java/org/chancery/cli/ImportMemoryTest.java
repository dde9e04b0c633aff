package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.chancery.json.JsonWriter;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Varied;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import} in a process whose memory is bounded takes a file of any size, and a line of any length. */
class ImportMemoryTest {

    private static final int SMALL = 20;
    private static final int LARGE = 20 * SMALL;

    /** Far less than all dossiers of the larger file at once. */
    private static final String MEMORY = "-Xmx160m";

    @TempDir
    Path folder;

    private Path dossiers(int count) throws IOException {
        Varied varied = new Varied(SampleLedger.dossiers(), 6);
        Path file = folder.resolve(count + ".jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                out.write(JsonWriter.line(varied.dossier(i)));
                out.write('\n');
            }
        }
        return file;
    }

    private Program.Ended imported(Path file) throws IOException, InterruptedException {
        return Program.in(folder, MEMORY)
                .run(
                        "import",
                        file.toString(),
                        "--ledger",
                        folder.resolve(file.getFileName() + ".db").toString());
    }

    @Test
    void a_file_twenty_times_as_large_needs_no_more_memory() throws Exception {
        assertThat(imported(dossiers(SMALL)).err()).contains("imported: " + SMALL + " new articles");
        Path large = dossiers(LARGE);
        Program.Ended ended = imported(large);
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("imported: " + LARGE + " new articles").contains(" 0 failed");
    }

    @Test
    void a_line_that_never_ends_is_an_error_and_not_the_end_of_the_memory() throws Exception {
        Path file = dossiers(1);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardOpenOption.APPEND)) {
            for (int i = 0; i < 40; i++) {
                out.write("[".repeat(1 << 20));
            }
        }
        Program.Ended ended = imported(file);
        assertThat(ended.exit()).as(ended.err()).isEqualTo(Exit.SOME_FAILED);
        assertThat(ended.err())
                .contains("1.jsonl:2: the line has 41943040 bytes; at most 33554432 are read")
                .contains("imported: 1 new articles");
    }
}
