package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.source.Tried.capture;
import static org.chancery.source.Tried.failure;
import static org.chancery.source.Tried.read;
import static org.chancery.source.Tried.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.json.Json;
import org.chancery.text.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {

    @TempDir
    private Path folder;

    private List<Input> lines(String text) throws IOException {
        return read(Files.writeString(folder.resolve("feed.jsonl"), text));
    }

    @Test
    void known_fields_are_given_and_unknown_ones_carried_along() throws IOException {
        Capture c = capture(
                lines("{\"id\":\"n1\",\"text\":\"A.\",\"title\":\"T\",\"url\":\"https://e.org/x\",\"outlet\":\"O\","
                                + "\"published\":\"2021-03-04\",\"desk\":\"world\",\"n\":1.50}")
                        .get(0));
        assertThat(c.id()).isEqualTo("n1");
        assertThat(c.place()).endsWith("feed.jsonl:1");
        assertThat(c.given().title()).contains("T");
        assertThat(c.given().url()).contains("https://e.org/x");
        assertThat(c.given().outlet()).contains("O");
        assertThat(c.given().published()).contains("2021-03-04");
        assertThat(c.given().extra().members()).containsOnlyKeys("desk", "n");
        assertThat(c.given().extra().get("n")).contains(new Json.Num("1.50"));
    }

    @Test
    void a_bad_line_is_an_error_with_its_number_and_the_rest_goes_on() throws IOException {
        List<Input> all = lines("{\"id\":1,\"text\":\"A.\"}\n{oops\n\n[1]\n{\"id\":\"x\"}\n{\"id\":2,\"text\":\"B.\"}");
        assertThat(capture(all.get(0)).id()).isEqualTo("1");
        assertThat(failure(all.get(1)).place()).endsWith("feed.jsonl:2");
        assertThat(failure(all.get(1)).problem()).startsWith("no JSON");
        assertThat(failure(all.get(2)).place()).endsWith("feed.jsonl:4");
        assertThat(failure(all.get(3)).problem()).contains("no string \"text\"");
        assertThat(capture(all.get(4)).id()).isEqualTo("2");
        assertThat(all).hasSize(5);
    }

    @Test
    void a_line_without_an_id_is_named_by_its_number() throws IOException {
        assertThat(capture(lines("\n{\"text\":\"A.\"}").get(0)).id()).isEqualTo("feed-2");
    }

    @Test
    void half_a_surrogate_pair_becomes_one_replacement_character_and_a_note() throws IOException {
        Capture c = capture(lines("{\"id\":\"s\",\"text\":\"a\\ud83d b\\ude00 \\ud83d\\ude00\"}")
                .get(0));
        assertThat(text(c)).isEqualTo("a\uFFFD b\uFFFD \uD83D\uDE00");
        assertThat(c.notes()).extracting(Note::code).containsExactly("lone-surrogate");
    }

    @Test
    void a_publication_day_that_is_none_is_noted() throws IOException {
        List<Input> all = lines("{\"id\":\"a\",\"text\":\"A.\",\"published\":\"2021-02-30\"}\n"
                + "{\"id\":\"b\",\"text\":\"A.\",\"published\":\"2021-02-03T04:05:06Z\"}");
        assertThat(capture(all.get(0)).given().published()).isEmpty();
        assertThat(capture(all.get(0)).notes()).extracting(Note::code).containsExactly("published-not-understood");
        assertThat(capture(all.get(1)).given().published()).contains("2021-02-03");
    }

    @Test
    void line_breaks_marks_and_bytes_of_other_kinds_do_no_harm() throws IOException {
        List<Input> all =
                lines("\uFEFF{\"id\":\"a\",\"text\":\"\\uFEFFA.\\r\\nB.\"}\r\n{\"id\":\"b\",\"text\":\"B.\"}\r\n");
        assertThat(text(all.get(0))).isEqualTo("\uFEFFA.\r\nB.");
        assertThat(all).hasSize(2);
        Path latin = Files.write(
                folder.resolve("latin.jsonl"),
                "{\"id\":\"a\",\"text\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(text(read(latin).get(0))).isEqualTo("caf\uFFFD");
        assertThat(capture(read(latin).get(0)).notes()).extracting(Note::code).containsExactly("not-utf-8");
    }

    @Test
    void a_line_of_50_megabytes_is_read_and_one_over_the_limit_is_an_error() throws IOException {
        String text = "word ".repeat(10_500_000);
        Path file = Files.writeString(
                folder.resolve("big.jsonl"), "{\"id\":\"a\",\"text\":\"" + text + "\"}\n{\"id\":\"b\",\"text\":\"B\"}");
        assertThat(capture(read(file).get(0)).bytes().length()).isEqualTo(text.length());
        Limits s = Limits.standard();
        Limits small = new Limits(
                s.file(), 1000, s.ratio(), s.ratioFrom(), s.record(), s.fetch(), s.fetchTime(), s.redirects());
        List<Input> all = read(Tried.SOURCES.within(small), file.toString());
        assertThat(failure(all.get(0)).problem()).contains("at most 1000");
        assertThat(failure(all.get(0)).place()).endsWith("big.jsonl:1");
        assertThat(capture(all.get(1)).id()).isEqualTo("b");
    }

    @Test
    void an_empty_text_is_noted() throws IOException {
        assertThat(capture(lines("{\"id\":\"a\",\"text\":\"\"}").get(0)).notes())
                .extracting(Note::code)
                .containsExactly("empty-text");
    }

    @Test
    void deeply_nested_json_is_an_error_and_not_a_full_stack() throws IOException {
        Failure failure =
                failure(lines("{\"id\":\"a\",\"x\":" + "[".repeat(100_000)).get(0));
        assertThat(failure.problem()).startsWith("no JSON");
    }
}
