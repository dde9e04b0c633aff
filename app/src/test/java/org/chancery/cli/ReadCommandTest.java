package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.chancery.json.Json;
import org.chancery.json.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

    private static final String NEWS =
            """
            The ferry to Marsh Island will run again in May, harbour master Ilse Brandt said on Monday.

            “Nobody will be left on the quay,” Brandt told reporters. She denied that the company was bankrupt.
            """;

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Json.Obj json(String text) throws IOException {
        return JsonReader.read(text).asObject().orElseThrow();
    }

    @Test
    void a_text_is_shown_with_speakers_words_and_whom_to_ask() throws IOException {
        Called read = Called.with("", "read", file("ferry.txt", NEWS), "--published", "2024-04-09");
        assertThat(read.err()).isEmpty();
        assertThat(read.exit()).isZero();
        assertThat(read.out())
                .contains("2024-04-09 (given)")
                .contains("“Nobody will be left on the quay,”")
                .contains("own words")
                .contains("Brandt")
                .contains("explain " + folder.resolve("ferry.txt"));
    }

    @Test
    void what_a_speaker_does_not_claim_is_marked_in_the_verb_line() throws IOException {
        String out = Called.with("", "read", file("ferry.txt", NEWS)).out();
        assertThat(out.lines().filter(l -> l.contains("bankrupt"))).isNotEmpty().allMatch(l -> l.contains("[denies]"));
        String brief =
                Called.with("", "read", "--brief", file("ferry.txt", NEWS)).out();
        assertThat(brief.lines().filter(l -> l.contains("bankrupt")))
                .isNotEmpty()
                .allMatch(l -> l.contains("[denies]"));
    }

    @Test
    void colour_appears_on_terminals_only_and_never_in_a_file() throws IOException {
        String news = file("ferry.txt", NEWS);
        assertThat(Called.with("", "read", news).out()).doesNotContain("\u001b");
        assertThat(Called.coloured("read", news).out()).contains("\u001b[1m");
        Path target = folder.resolve("out.txt");
        Called.coloured("read", news, "-o", target.toString());
        assertThat(Files.readString(target)).doesNotContain("\u001b").contains("Brandt");
    }

    @Test
    void the_same_note_is_told_once_with_its_number() throws IOException {
        String out = Called.with("", "read", file("open.txt", "“".repeat(500) + " said the mayor of Lindow."))
                .out();
        assertThat(out.lines().filter(l -> l.contains("closing mark")))
                .singleElement()
                .asString()
                .contains("500 times");
    }

    @Test
    void a_page_cannot_steer_the_terminal() throws IOException {
        String evil = "“Stay \u001b[2Jcalm\u202e,” said the mayor of Lindow, Erna Pohl.\n";
        assertThat(Called.with("", "read", file("evil.txt", evil)).out()).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void records_of_many_inputs_come_one_a_line_in_their_order() throws IOException {
        StringBuilder lines = new StringBuilder();
        IntStream.range(0, 200).forEach(i -> lines.append("{\"id\":\"n")
                .append(i)
                .append("\",\"text\":\"“No,” said Mayor Ada Blom.\",\"desk\":")
                .append(i)
                .append("}\n"));
        Called read = Called.with(lines.toString(), "read", "-", "--format", "record");
        List<String> out = read.out().lines().toList();
        assertThat(out).hasSize(200);
        for (int i = 0; i < 200; i++) {
            assertThat(json(out.get(i)).text("id")).contains("n" + i);
            assertThat(json(out.get(i)).get("desk")).contains(Json.of(i));
        }
    }

    @Test
    void one_file_is_printed_for_reading_and_has_the_id_that_was_asked_for() throws IOException {
        Called read = Called.with("", "read", file("a.txt", NEWS), "--id", "x1", "--format", "record");
        assertThat(read.out().lines().count()).isGreaterThan(5);
        assertThat(json(read.out()).text("id")).contains("x1");
    }

    @Test
    void json_of_several_inputs_is_one_array() throws IOException {
        Called read = Called.with("", "read", file("a.txt", NEWS), file("b.txt", NEWS), "--format", "json");
        assertThat(JsonReader.read(read.out()).asItems()).hasSize(2);
    }

    @Test
    void csv_has_one_head_and_a_row_for_each_statement() throws IOException {
        Called read = Called.with("", "read", file("a.txt", NEWS), file("b.txt", NEWS), "--format", "csv");
        assertThat(read.out().lines().filter(l -> l.startsWith("article_id,"))).hasSize(1);
        assertThat(read.out().lines().filter(l -> l.startsWith("b,"))).isNotEmpty();
    }

    @Test
    void events_have_a_table_of_their_own() throws IOException {
        Called read = Called.with("", "read", file("a.txt", NEWS), file("b.txt", NEWS), "--format", "events");
        assertThat(read.exit()).isZero();
        assertThat(read.out().lines().filter(l -> l.startsWith("article_id,"))).hasSize(1);
        assertThat(read.out()).contains("event_id", "quad_plover,quad_gdelt,quad_phoenix");
    }

    @Test
    void one_bad_input_never_stops_the_others() throws IOException {
        String empty = file("empty.txt", "");
        Called read = Called.with(
                "", "read", empty, folder.resolve("none.txt").toString(), file("ok.txt", NEWS), "--format", "record");
        assertThat(read.exit()).isEqualTo(Exit.SOME_FAILED);
        assertThat(read.out().lines()).hasSize(1);
        assertThat(read.err().lines())
                .hasSize(2)
                .allMatch(l -> l.matches("chancery: .*(empty|none)\\.txt: .+ \\(.+\\)"));
    }

    @Test
    void a_day_that_is_given_fills_a_gap_and_overrules_nothing() throws IOException {
        String page = file(
                "p.html",
                "<html><head><meta property=\"article:published_time\" content=\"2023-03-02T10:00:00Z\"><title>Ferry</title>"
                        + "</head><body><article><h1>Ferry to run again</h1><p>" + NEWS
                        + "</p></article></body></html>");
        Called read =
                Called.with("", "read", page, file("t.txt", NEWS), "--published", "2024-04-09", "--format", "record");
        List<String> out = read.out().lines().toList();
        assertThat(json(out.get(0)).text("published")).contains("2023-03-02");
        assertThat(json(out.get(1)).text("published")).contains("2024-04-09");
    }

    @Test
    void what_is_not_understood_ends_with_code_2_and_one_line() throws IOException {
        String news = file("a.txt", NEWS);
        List<Called> wrong = List.of(
                Called.with("", "read"),
                Called.with("", "red", news),
                Called.with("", "read", news, "--published", "2024-13-01"),
                Called.with("", "read", news, "--format", "xml"),
                Called.with("", "read", news, news, "--id", "x"),
                Called.with(
                        "", "read", news, "--lexicon", folder.resolve("none").toString()));
        assertThat(wrong).allSatisfy(called -> {
            assertThat(called.exit()).isEqualTo(Exit.USAGE);
            assertThat(called.out()).isEmpty();
            assertThat(called.err().lines()).hasSize(1).allMatch(l -> l.startsWith("chancery: "));
        });
    }

    @Test
    void conllu_holds_every_word_of_the_text_with_its_spacing() throws IOException {
        String out = Called.with(
                        "",
                        "read",
                        file("ferry.txt", "Read more\n\nWe can't wait. Ilse's ferry won.\n"),
                        "--format",
                        "conllu")
                .out();
        assertThat(out)
                .startsWith(
                        "# newdoc id = ferry\n# newpar\n# sent_id = ferry-0001\n# text = Read more\n1\tRead\tread\t");
        assertThat(out.lines().filter(l -> l.startsWith("# newpar"))).hasSize(2);
        assertThat(out.lines())
                .contains(
                        "# text = We can't wait.",
                        "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_",
                        "1-2\tIlse's\t_\t_\t_\t_\t_\t_\t_\t_")
                .anyMatch(l -> l.startsWith("3\tn't\tnot\tPART\t"))
                .anyMatch(l -> l.startsWith("4\twait\twait\tVERB\t") && l.endsWith("\tSpaceAfter=No"));
        assertThat(out).endsWith("\n\n");
    }

    @Test
    void names_are_given_in_code_points_of_the_text() throws IOException {
        String line = Called.with(
                        "{\"id\":\"n\",\"text\":\"😀 The mayor met Ada Blom in Nairobi.\"}\n",
                        "read",
                        "-",
                        "--format",
                        "names")
                .out();
        assertThat(line).isEqualTo("{\"id\":\"n\",\"names\":[[16,24,\"person\"],[28,35,\"place\"]]}\n");
    }

    @Test
    void a_file_that_cannot_be_written_is_code_4_and_leaves_nothing_behind() throws IOException {
        String target = folder.resolve("missing/out.csv").toString();
        Called read = Called.with("", "read", file("a.txt", NEWS), "-o", target);
        assertThat(read.exit()).isEqualTo(Exit.NOT_WRITTEN);
        assertThat(read.err()).startsWith("chancery: " + target + ": ");
        Called whole = Called.with(
                "", "read", file("a.txt", NEWS), "-o", folder.resolve("out.txt").toString());
        assertThat(whole.exit()).isZero();
        try (var left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("a.txt", "out.txt");
        }
    }
}
