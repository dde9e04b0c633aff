package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.encoder.Encoder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program in a process of its own, as on a platform where the encoder cannot be used. */
class WithoutEncoderTest {

    private static final String GOES_ON = " \\(going on by rules alone, which find less\\)\n";

    @TempDir
    private Path folder;

    private Path temporary;
    private Path article;

    @BeforeEach
    void write() throws IOException {
        temporary = Files.createDirectory(folder.resolve("tmp"));
        article = Files.writeString(
                folder.resolve("bridge.txt"), "“The bridge is safe,” engineer Tomas Lindqvist said on Friday.\n");
    }

    private Program program() {
        return Program.in(folder, "-Djava.io.tmpdir=" + temporary);
    }

    private Program.Ended run(String option, String... command) throws IOException, InterruptedException {
        return program().with(option).run(command);
    }

    private List<String> leftBehind() throws IOException {
        try (Stream<Path> left = Files.list(temporary)) {
            return left.map(p -> p.getFileName().toString())
                    .filter(n -> !n.startsWith("hsperfdata"))
                    .toList();
        }
    }

    @Test
    void on_an_unknown_platform_one_line_says_so_and_the_rules_go_on() throws Exception {
        Program.Ended ended = run("-Dos.arch=pdp11", "read", article.toString(), "--format", "csv");
        assertThat(ended.exit()).isZero();
        assertThat(ended.err())
                .matches("chancery: encoder: the encoder cannot be used: ONNX Runtime comes without a library for"
                        + " [a-z]+-pdp11" + GOES_ON);
        assertThat(ended.out()).contains("The bridge is safe");
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void where_the_library_cannot_be_unpacked_one_line_names_the_folder() throws Exception {
        Path none = folder.resolve("none");
        Program.Ended ended = run("-Djava.io.tmpdir=" + none, "explain", article.toString(), "s1");
        assertThat(ended.exit()).isZero();
        assertThat(ended.err().lines()).hasSize(1).allSatisfy(line -> assertThat(line)
                .contains("cannot be unpacked into " + none, "-Djava.io.tmpdir=DIR names another folder"));
        assertThat(ended.out()).contains("encoder\ndid not read this: only rules were used");
    }

    @Test
    void a_library_for_another_processor_says_the_same_on_every_run_and_leaves_nothing_behind() throws Exception {
        assumeTrue(System.getProperty("os.arch").equals("amd64"));
        assumeTrue(System.getProperty("os.name").equals("Linux"));
        Program.Ended first = run("-Dos.arch=aarch64", "read", article.toString());
        Program.Ended second = run("-Dos.arch=aarch64", "read", article.toString());
        assertThat(first.exit()).isZero();
        assertThat(first.err().lines()).hasSize(1);
        assertThat(first.err()).contains("ONNX Runtime's library does not load: libonnxruntime.so");
        assertThat(second).isEqualTo(first);
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void two_runs_at_once_read_the_same_and_leave_nothing_behind() throws Exception {
        assumeTrue(Encoder.standard().usable());
        Process one = program().start("one", "read", article.toString(), "--format", "json");
        Process other = program().start("other", "read", article.toString(), "--format", "json");
        Program.Ended first = program().end("one", one);
        assertThat(first.exit()).isZero();
        assertThat(first.out()).contains(Encoder.standard().name());
        Program.Ended second = program().end("other", other); // a slow machine tells of its progress besides
        assertThat(second.exit()).isZero();
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void it_says_so_once_however_many_articles_are_read() throws Exception {
        Path feed = Files.writeString(
                folder.resolve("f.jsonl"),
                "{\"id\":\"a\",\"text\":\"It rains.\"}\n{\"id\":\"b\",\"text\":\"It snows.\"}\n");
        Program.Ended ended = run("-Dchancery.encoder=off", "read", feed.toString(), "--format", "jsonl");
        assertThat(ended.exit()).isZero();
        assertThat(ended.err()).matches("chancery: encoder: the encoder is switched off" + GOES_ON);
        assertThat(ended.out().lines()).hasSize(2).allSatisfy(line -> assertThat(line)
                .contains("\"model\":null"));
    }
}
