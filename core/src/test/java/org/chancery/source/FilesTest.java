package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.source.Tried.capture;
import static org.chancery.source.Tried.failure;
import static org.chancery.source.Tried.gzip;
import static org.chancery.source.Tried.read;
import static org.chancery.source.Tried.readStandardInput;
import static org.chancery.source.Tried.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

    private static final String PAGE = "<!DOCTYPE html><html><body><p>The mayor spoke.</p></body></html>";

    @TempDir
    private Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, bytes);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_text_file_has_its_name_without_extensions_as_id() throws IOException {
        Capture capture = capture(read(file("harbour.txt", "The mayor spoke.")).get(0));
        assertThat(capture.id()).isEqualTo("harbour");
        assertThat(capture.kind()).isEqualTo(Capture.Kind.PLAIN);
        assertThat(text(capture)).isEqualTo("The mayor spoke.");
        assertThat(capture.place()).endsWith("harbour.txt");
    }

    @Test
    void an_empty_name_is_no_folder() {
        for (String empty : List.of("", " ")) {
            assertThat(failure(Tried.read(Tried.SOURCES, empty).get(0)).problem())
                    .isEqualTo("the name of a place is empty");
            assertThat(Sources.size(List.of(empty))).hasValue(0);
        }
    }

    @Test
    void a_dot_inside_a_name_is_no_extension() {
        assertThat(Names.id("U.S. envoy.txt")).isEqualTo("U.S. envoy");
        assertThat(Names.id("a.html.gz")).isEqualTo("a");
        assertThat(Names.id("letter")).isEqualTo("letter");
        assertThat(Names.id(".txt")).isEqualTo(".txt");
    }

    @Test
    void a_packed_page_is_unpacked_whatever_its_name() throws IOException {
        Capture named = capture(read(file("a.html.gz", gzip(PAGE.getBytes(StandardCharsets.UTF_8))))
                .get(0));
        assertThat(named.id()).isEqualTo("a");
        assertThat(named.kind()).isEqualTo(Capture.Kind.HTML);
        assertThat(text(named)).isEqualTo(PAGE);
        Capture unnamed = capture(
                read(file("b", gzip(PAGE.getBytes(StandardCharsets.UTF_8)))).get(0));
        assertThat(unnamed.kind()).isEqualTo(Capture.Kind.HTML);
    }

    @Test
    void html_is_told_from_text_by_what_it_holds() throws IOException {
        assertThat(capture(read(file("page", PAGE)).get(0)).kind()).isEqualTo(Capture.Kind.HTML);
        assertThat(capture(read(file("wide", PAGE.getBytes(StandardCharsets.UTF_16)))
                                .get(0))
                        .kind())
                .isEqualTo(Capture.Kind.HTML);
        assertThat(capture(read(file("news", "Rates < 5 % and > 2 %, she said."))
                                .get(0))
                        .kind())
                .isEqualTo(Capture.Kind.PLAIN);
    }

    @Test
    void text_in_utf_16_without_a_mark_is_text() throws IOException {
        byte[] wide = "The mayor spoke at length.".getBytes(StandardCharsets.UTF_16LE);
        assertThat(capture(read(file("w.txt", wide)).get(0)).bytes()).isEqualTo(Bytes.of(wide));
    }

    @Test
    void standard_input_is_text_page_or_jsonl() {
        Capture text = capture(readStandardInput("The mayor spoke.").get(0));
        assertThat(text.id()).isEqualTo("stdin");
        assertThat(text.place()).isEqualTo("stdin");
        assertThat(capture(readStandardInput(PAGE).get(0)).kind()).isEqualTo(Capture.Kind.HTML);
        List<Input> lines = readStandardInput("{\"id\": \"x\", \"text\": \"A\"}\n{\"id\":\"y\",\"text\":\"B\"}\n");
        assertThat(lines).extracting(i -> capture(i).id()).containsExactly("x", "y");
    }

    @Test
    void an_empty_file_is_an_error_that_says_so() throws IOException {
        assertThat(failure(read(file("empty.html", "")).get(0)).problem()).isEqualTo("it is empty");
    }

    @Test
    void binary_files_are_named_for_what_they_are() throws IOException {
        byte[] noise = new byte[5000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31 % 251);
        }
        assertThat(failure(read(file("noise.txt", noise)).get(0)).problem()).contains("binary data");
        assertThat(failure(read(file("p.bin", "\u0089PNG\r\n\u001a\n\0\0".getBytes(StandardCharsets.ISO_8859_1)))
                                .get(0))
                        .problem())
                .contains("PNG image");
        assertThat(failure(read(file("d.docx", "PK\u0003\u0004\0\0\0")).get(0)).problem())
                .contains("ZIP archive");
    }

    @Test
    void a_missing_file_a_broken_name_and_a_dangling_link_do_not_stop_the_others() throws IOException {
        Path good = file("good.txt", "The mayor spoke.");
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling.txt"), folder.resolve("nowhere"));
        List<Input> all = read(
                Tried.SOURCES, folder.resolve("missing.txt").toString(), "a\0b", dangling.toString(), good.toString());
        assertThat(failure(all.get(0)).problem()).isEqualTo("there is no such file or folder");
        assertThat(failure(all.get(1)).problem()).contains("no path");
        assertThat(failure(all.get(2)).problem()).isEqualTo("there is no such file or folder");
        assertThat(text(all.get(3))).isEqualTo("The mayor spoke.");
    }

    @Test
    void a_packed_trap_is_refused_before_it_fills_the_memory() throws IOException {
        Path trap = file("trap.txt.gz", gzip(new byte[40 << 20]));
        assertThat(failure(read(trap).get(0)).problem()).contains("-fold");
        Path lines = file("trap.jsonl.gz", gzip(new byte[40 << 20]));
        assertThat(failure(read(lines).get(0)).problem()).contains("-fold");
    }

    @Test
    void a_file_packed_and_cut_off_is_an_error() throws IOException {
        byte[] whole = gzip("The mayor spoke at length about the harbour.".getBytes(StandardCharsets.UTF_8));
        Path cut = file("cut.txt.gz", java.util.Arrays.copyOf(whole, whole.length - 12));
        assertThat(failure(read(cut).get(0)).problem()).contains("damaged or cut off");
    }

    @Test
    void a_file_over_the_limit_is_refused() throws IOException {
        Limits s = Limits.standard();
        Limits small =
                new Limits(10, s.line(), s.ratio(), s.ratioFrom(), s.record(), s.fetch(), s.fetchTime(), s.redirects());
        Path file = file("long.txt", "The mayor spoke at length.");
        assertThat(failure(read(Tried.SOURCES.within(small), file.toString()).get(0))
                        .problem())
                .contains("larger than 10 bytes");
    }

    @Test
    void a_page_of_50_megabytes_is_read() throws IOException {
        Path page = file("big.html", PAGE + "<p>word</p>\n".repeat(4_500_000));
        assertThat(capture(read(page).get(0)).bytes().length()).isGreaterThan(50 << 20);
    }
}
