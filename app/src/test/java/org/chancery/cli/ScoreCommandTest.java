package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreCommandTest {

    private static final String HERE = "src/test/resources/score/";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(), out, new PrintStream(err, true, StandardCharsets.UTF_8), false, false);
        return Main.run(args, terminal);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static List<String> expected(String name) throws IOException {
        return Files.readAllLines(Path.of(HERE + "expected/" + name + ".txt"));
    }

    @Test
    void statements_prints_the_tables_of_the_python_scorer() throws IOException {
        int exit = run(
                "score",
                "statements",
                HERE + "statements.gold.jsonl",
                HERE + "statements.pred.jsonl",
                "--types",
                "mixed,indirect",
                "--tau",
                "0.3");
        List<String> expected = expected("statements-types");
        assertThat(exit).isZero();
        assertThat(lines().subList(1, 15)).isEqualTo(expected.subList(1, 15));
    }

    @Test
    void events_prints_the_tables_of_the_python_scorer() throws IOException {
        int exit = run(
                "score",
                "events",
                HERE + "events.gold.jsonl",
                HERE + "events.pred.jsonl",
                "--as",
                "types",
                "--convert",
                "plv");
        List<String> expected = expected("events-types");
        assertThat(exit).isZero();
        assertThat(lines().subList(1, expected.size() - 1)).isEqualTo(expected.subList(1, expected.size() - 1));
        assertThat(run("score", "events", HERE + "events.gold.jsonl", "x", "--as", "all"))
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void record_shows_misses_and_fails_a_strict_run_that_wants_something() throws IOException {
        int exit = run(
                "score",
                "record",
                HERE + "harbour.json",
                HERE + "clinic.json",
                HERE + "nobody.json",
                "--pred",
                HERE + "record.pred.jsonl",
                "--show",
                "--strict");
        List<String> expected = expected("record");
        assertThat(exit).isEqualTo(Exit.SOME_FAILED);
        assertThat(lines()).containsAll(expected.subList(0, expected.size() - 1));
    }

    @Test
    void pages_lists_the_worst() throws IOException {
        int exit = run("score", "pages", HERE + "pages.gold.jsonl", HERE + "pages.pred.jsonl", "--worst", "3");
        assertThat(exit).isZero();
        assertThat(lines().subList(0, 4)).isEqualTo(expected("pages").subList(0, 4));
    }

    @Test
    void conllu_names_and_raw_print_what_the_python_scorers_print() throws IOException {
        assertThat(run("score", "conllu", HERE + "parse.gold.conllu", HERE + "parse.pred.conllu"))
                .isZero();
        assertThat(run("score", "names", HERE + "names.gold.jsonl", HERE + "names.pred.jsonl"))
                .isZero();
        assertThat(run("score", "raw", HERE + "parse.gold.conllu")).isZero();
        assertThat(lines())
                .contains(expected("parse").get(0))
                .containsAll(expected("names").subList(0, 5))
                .contains(
                        "{\"id\":\"harbour\",\"text\":\"The ferry left Oslo. Don’t wait, she said.\\n\\nGimme 10 000!\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score",
                "score statements",
                "score record",
                "score pages",
                "score conllu",
                "score names",
                "score raw",
                "score gate"
            })
    void every_verb_of_scoring_explains_itself(String verb) {
        assertThat(run((verb + " --help").split(" ", -1))).isZero();
        assertThat(lines().get(0)).startsWith("Usage: chancery " + verb + " ");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThat(run("score", "pages", "no/such.jsonl", HERE + "pages.pred.jsonl"))
                .isEqualTo(Exit.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("no/such.jsonl")
                .doesNotContain("internal");
    }

    @Test
    void a_line_that_is_no_json_is_named(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"id\":\"a\",\"body\":\"b\"}\n{\"id\":\n");
        assertThat(run("score", "pages", broken.toString(), HERE + "pages.pred.jsonl"))
                .isEqualTo(Exit.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("broken.jsonl:2");
    }

    @Test
    void the_gate_needs_a_checkout_and_the_gold_to_be_updated(@TempDir Path folder) {
        assertThat(run("score", "gate", "--root", folder.toString())).isEqualTo(Exit.USAGE);
        assertThat(run("score", "gate", "--allow-regression")).isEqualTo(Exit.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no checkout of Chancery");
    }

    @Test
    void score_alone_is_a_mistake() {
        assertThat(run("score")).isEqualTo(Exit.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("statements, record, events, pages, conllu, names or gate")
                .contains("'chancery score --help'");
    }
}
