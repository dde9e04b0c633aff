package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.chancery.dossier.Audit;
import org.chancery.dossier.Dossier;
import org.chancery.dossier.DossierJson;
import org.chancery.dossier.RecordJson;
import org.chancery.dossier.Schema;
import org.chancery.json.JsonReader;
import org.chancery.json.JsonWriter;
import org.chancery.source.Bytes;
import org.chancery.source.Capture;
import org.chancery.source.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds every odd input that ever came up to everything: each gives a sound dossier, in time. A crash that is found stays here as a file. */
class OddInputsTest {

    private static final Chancery CHANCERY = Chancery.standard();

    static List<Path> files() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(OddInputsTest.class.getResource("/odd")).toURI());
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    @Test
    void the_folder_is_not_empty() throws IOException, URISyntaxException {
        assertThat(files()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("files")
    void an_odd_file_gives_a_sound_dossier(Path file) throws IOException {
        Capture.Kind kind = file.toString().endsWith(".html") ? Capture.Kind.HTML : Capture.Kind.PLAIN;
        sound(capture(file.getFileName().toString(), kind, Bytes.of(Files.readAllBytes(file))));
        sound(capture(file.getFileName() + "-as-page", Capture.Kind.HTML, Bytes.of(Files.readAllBytes(file))));
    }

    @Test
    void ten_thousand_quotation_marks_take_no_longer_than_they_must() {
        inTime(Capture.ofText("marks", "“ ” \" ' ‘ ’ « » ".repeat(1_250)));
        inTime(Capture.ofText("opened", "“a ".repeat(10_000)));
        inTime(Capture.ofText("said", "“No,” he said. ".repeat(3_000)));
    }

    @Test
    void a_long_line_and_a_long_word_take_no_longer_than_they_must() {
        inTime(Capture.ofText("line", "the minister and the envoy of Norway spoke, ".repeat(20_000)));
        inTime(Capture.ofText("word", "a".repeat(300_000)));
        inTime(Capture.ofText("stops", ".".repeat(100_000)));
        inTime(Capture.ofText("capitals", "Berg ".repeat(20_000)));
    }

    @Test
    void a_hundred_thousand_unclosed_tags_take_no_longer_than_they_must() {
        inTime(Capture.ofHtml("div", "<div>".repeat(100_000) + "“No,” said the miller."));
        inTime(Capture.ofHtml("b", "<b>x".repeat(100_000)));
        inTime(Capture.ofHtml("open", "<".repeat(100_000)));
        inTime(Capture.ofHtml("entities", "&amp;&lt;".repeat(50_000)));
    }

    private static Capture capture(String id, Capture.Kind kind, Bytes bytes) {
        return new Capture(id, id, kind, bytes, Optional.empty(), Optional.empty(), Given.nothing(), List.of());
    }

    private static void inTime(Capture capture) {
        Assertions.assertThatCode(() -> sound(capture)).as(capture.id()).doesNotThrowAnyException();
        assertThat(Duration.ofNanos(lastNanos)).as(capture.id()).isLessThan(Duration.ofSeconds(20));
    }

    private static long lastNanos;

    private static void sound(Capture capture) throws IOException {
        ThreadMXBean threads =
                ManagementFactory.getThreadMXBean(); // the processor's time, whatever else the machine does
        long start = threads.getCurrentThreadCpuTime();
        Dossier dossier = CHANCERY.read(capture);
        lastNanos = threads.getCurrentThreadCpuTime() - start;
        assertThat(Audit.of(dossier)).as(capture.id()).isEmpty();
        assertThat(Schema.problems(JsonReader.read(JsonWriter.line(DossierJson.of(dossier)))))
                .as(capture.id())
                .isEmpty();
        RecordJson.of(dossier);
    }
}
