package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private record Ended(int exit, String out, String err) {}

    private Process start(String name, String property, String... command) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                property,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        all.addAll(List.of(command));
        return new ProcessBuilder(all)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile())
                .start();
    }

    private Ended end(String name, Process process) throws IOException, InterruptedException {
        int exit = process.waitFor();
        return new Ended(exit, said(name + ".out"), said(name + ".err"));
    }

    /** What the program said, without what newer Javas say of native access and of temporary folders. */
    private String said(String file) throws IOException {
        String all = Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
        return all.replaceAll("(?m)^WARNING: .*\\R(\\R)?", "");
    }

    private Ended run(String property, String... command) throws IOException, InterruptedException {
        return end("run", start("run", property, command));
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
        Ended ended = run("-Dos.arch=pdp11", "read", article.toString(), "--format", "csv");
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
        Ended ended = run("-Djava.io.tmpdir=" + none, "explain", article.toString(), "s1");
        assertThat(ended.exit()).isZero();
        assertThat(ended.err().lines()).hasSize(1).allSatisfy(line -> assertThat(line)
                .contains("cannot be unpacked into " + none, "-Djava.io.tmpdir=DIR names another folder"));
        assertThat(ended.out()).contains("encoder\ndid not read this: only rules were used");
    }

    @Test
    void a_library_for_another_processor_says_the_same_on_every_run_and_leaves_nothing_behind() throws Exception {
        assumeTrue(System.getProperty("os.arch").equals("amd64"));
        assumeTrue(System.getProperty("os.name").equals("Linux"));
        Ended first = run("-Dos.arch=aarch64", "read", article.toString());
        Ended second = run("-Dos.arch=aarch64", "read", article.toString());
        assertThat(first.exit()).isZero();
        assertThat(first.err().lines()).hasSize(1);
        assertThat(first.err()).contains("ONNX Runtime's library does not load: libonnxruntime.so");
        assertThat(second).isEqualTo(first);
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void two_runs_at_once_read_the_same_and_leave_nothing_behind() throws Exception {
        assumeTrue(Encoder.standard().usable());
        Process one = start("one", "-Dnothing=1", "read", article.toString(), "--format", "json");
        Process other = start("other", "-Dnothing=1", "read", article.toString(), "--format", "json");
        Ended first = end("one", one);
        assertThat(first.exit()).isZero();
        assertThat(first.out()).contains(Encoder.standard().name());
        assertThat(end("other", other)).isEqualTo(first);
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void it_says_so_once_however_many_articles_are_read() throws Exception {
        Path feed = Files.writeString(
                folder.resolve("f.jsonl"),
                "{\"id\":\"a\",\"text\":\"It rains.\"}\n{\"id\":\"b\",\"text\":\"It snows.\"}\n");
        Ended ended = run("-Dchancery.encoder=off", "read", feed.toString(), "--format", "jsonl");
        assertThat(ended.exit()).isZero();
        assertThat(ended.err()).matches("chancery: encoder: the encoder is switched off" + GOES_ON);
        assertThat(ended.out().lines()).hasSize(2).allSatisfy(line -> assertThat(line)
                .contains("\"model\":null"));
    }
}
