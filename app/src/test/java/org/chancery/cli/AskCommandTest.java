package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.json.Json;
import org.chancery.json.JsonReader;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Sql;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ask} on the ledger of the samples. */
class AskCommandTest {

    @TempDir
    private static Path folder;

    private static String ledger = "";

    @BeforeAll
    static void fill() {
        ledger = SampleLedger.of(folder).toString();
    }

    private static Called ask(String... args) {
        return asked("", args);
    }

    private static Called asked(String input, String... args) {
        List<String> all = new java.util.ArrayList<>(List.of("ask", "--ledger", ledger));
        all.addAll(List.of(args));
        return Called.with(input, all.toArray(String[]::new));
    }

    private static Json.Obj json(String text) throws Exception {
        return JsonReader.read(text).asObject().orElseThrow();
    }

    @Test
    void a_statement_is_shown_with_its_sentence_its_source_and_its_number() {
        Called called = ask("boats", "quota");
        assertThat(called.exit()).isZero();
        assertThat(called.err()).isEmpty();
        assertThat(called.out().lines().toList())
                .containsSubsequence(
                        "1 statement, newest first",
                        "    denied, denies:  that the accord would cut the quota of small boats",
                        "    Gulf Coast Wire · 2023-06-14 · Ghana and Ivory Coast agree to share tuna patrols ·"
                                + " https://gulfcoastwire.example/sea/2023/06/14/tuna-patrols");
        assertThat(called.out())
                .containsPattern(
                        "s-[0-9a-v]{13}  Serge Kouadio-Brou \\(CIV CVL\\) → reporters · press conference · paraphrased")
                .contains("    in  Her Ivorian counterpart, Serge Kouadio-Brou, told reporters");
    }

    @Test
    void what_is_no_claim_says_so_before_the_content_in_every_form() throws Exception {
        for (String stance : List.of("denies", "doubts", "asks", "demands", "promises", "threatens")) {
            Json.Obj answer = json(ask("--stance", stance, "--format", "json").out());
            assertThat(answer.items("statements")).as(stance).isNotEmpty();
            String read = ask("--stance", stance).out();
            String brief = ask("--stance", stance, "--brief").out();
            for (Json item : answer.items("statements")) {
                Json.Obj row = item.asObject().orElseThrow();
                assertThat(row.get("claim")).contains(Json.of(false));
                String shown = stance + ":  " + Style.line(row.text("content").orElseThrow());
                assertThat(read).contains(shown);
                assertThat(brief).contains(shown);
            }
        }
        assertThat(ask("--stance", "affirms", "--limit", "1000").out())
                .doesNotContainPattern("(denies|doubts|asks|demands|promises|threatens):  ");
    }

    @Test
    void several_stances_and_modes_are_given_with_commas() {
        String out = ask("--stance", "denies,DOUBTS", "--mode", "indirect,mixed", "--limit", "100")
                .out();
        assertThat(out).contains("denies:  ").contains("doubts:  ").doesNotContain("asks:  ");
    }

    @Test
    void second_hand_names_the_chain() {
        assertThat(ask("--second-hand", "leave", "signing").out()).contains("second hand, via diplomats (s-");
        assertThat(ask("--no-second-hand").out()).doesNotContain("second hand");
    }

    @Test
    void a_page_says_how_many_more_there_are_and_how_to_see_them() {
        Called first = ask("--limit", "30");
        assertThat(first.out())
                .contains("100 statements, newest first, here 1–30")
                .contains("70 more: --page 2");
        Called last = ask("--limit", "30", "--page", "4");
        assertThat(last.out()).contains("here 91–100").doesNotContain("more: --page");
        assertThat(ask("--page", "50").out()).isEqualTo("no statements found on page 50\n");
        assertThat(ask("--order", "oldest", "--limit", "1").out()).contains("100 statements, oldest first, here 1–1");
    }

    @Test
    void csv_has_a_row_for_each_statement_and_is_safe_where_that_is_asked_for() throws IOException {
        Path out = folder.resolve("out.csv");
        Called called = ask("--speaker", "Lacey", "--format", "csv", "-o", out.toString());
        assertThat(called.out()).isEmpty();
        List<String> lines = Files.readString(out).lines().toList();
        assertThat(lines.get(0)).startsWith("record,claim,stance,speaker,");
        assertThat(lines).hasSize(4);
        String harmless =
                ask("--speaker", "Lacey", "--format", "csv", "--formula-safe").out();
        assertThat(harmless.lines()).hasSize(4);
    }

    @Test
    void json_lines_are_the_rows_of_the_whole_answer() throws Exception {
        Json.Obj whole = json(ask("--speaker", "NOR", "--format", "json").out());
        List<String> lines =
                ask("--speaker", "NOR", "--format", "jsonl").out().lines().toList();
        assertThat(whole.get("count")).contains(Json.of(lines.size()));
        assertThat(whole.get("exact")).contains(Json.of(true));
        for (int i = 0; i < lines.size(); i++) {
            assertThat(json(lines.get(i))).isEqualTo(whole.items("statements").get(i));
        }
    }

    @Test
    void counts_are_tables_or_rows() throws Exception {
        assertThat(ask("--by", "stance").out().lines().toList().get(0)).matches("stance +statements +different");
        assertThat(ask("--by", "month").out()).contains("2023-10");
        assertThat(ask("--by", "actor", "--limit", "3").out()).contains("more: --limit");
        assertThat(ask("--by", "outlet", "--format", "csv")
                        .out()
                        .lines()
                        .toList()
                        .get(0))
                .isEqualTo("outlet,statements,different");
        assertThat(json(ask("--by", "country", "--format", "json").out()).items("counts"))
                .isNotEmpty();
    }

    @Test
    void a_name_that_is_nobodys_finds_nothing_and_says_so() {
        Called called = ask("--speaker", "Zebedee Quist");
        assertThat(called.exit()).isZero();
        assertThat(called.out()).isEqualTo("no statements found\nnote: nobody is called “Zebedee Quist” here\n");
    }

    @Test
    void days_are_days_months_or_years() {
        String out =
                ask("--since", "2023", "--until", "2023-06", "--limit", "100").out();
        assertThat(out).contains("2023-06-14").doesNotContain("2023-10-05").doesNotContain("2022-");
        assertThat(ask("--since", "last week").err()).contains("--since last week is no day (write it as 2024-05-31");
        assertThat(ask("--since", "2024", "--until", "2023").err())
                .contains("ends (2023-12-31) before it begins (2024-01-01)");
    }

    @Test
    void mistakes_are_one_sentence_and_exit_code_2() {
        for (String[] args : List.of(
                new String[] {"--stance", "lies"},
                new String[] {"--limit", "0"},
                new String[] {"--page", "0"},
                new String[] {"--seconds", "0"},
                new String[] {"--by", "shoe size"},
                new String[] {"--second-hand=maybe"},
                new String[] {"--said", "%"},
                new String[] {"--speaker", ""},
                new String[] {"--sql", "SELECT 1", "--speaker", "x"},
                new String[] {"--sql", "DROP TABLE actor"})) {
            Called called = ask(args);
            assertThat(called.exit()).as(String.join(" ", args)).isEqualTo(2);
            assertThat(called.err().lines()).as(String.join(" ", args)).hasSize(1);
            assertThat(called.out()).isEmpty();
        }
    }

    @Test
    void hostile_words_in_a_ledger_do_not_steer_the_terminal() {
        Path evil = SampleLedger.of(folder.resolve("evil").toFile().mkdir() ? folder.resolve("evil") : folder);
        try (Ledger open = Ledger.open(evil)) {
            Sql.change(open.connection(), "UPDATE actor SET name = char(27) || '[2J' || name");
            Sql.change(
                    open.connection(),
                    "UPDATE version SET headline = headline || char(27) || '[31m', outlet = char(8238) || outlet");
        }
        String out = Called.with("", "ask", "--ledger", evil.toString(), "--limit", "100")
                .out();
        assertThat(out).contains("100 statements").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void a_file_that_is_no_ledger_is_named_and_left_as_it_is() throws IOException {
        Path text = Files.writeString(
                folder.resolve("notes.txt"),
                "This is no ledger, only some notes of mine, long enough to have a header.");
        Path empty = Files.createFile(folder.resolve("empty.db"));
        for (Path wrong : List.of(text, empty, folder.resolve("nowhere.db"), folder)) {
            Called called = Called.with("", "ask", "--ledger", wrong.toString(), "x");
            assertThat(called.exit()).as(wrong.toString()).isEqualTo(4);
            assertThat(called.err().lines())
                    .as(wrong.toString())
                    .singleElement()
                    .asString()
                    .startsWith("chancery: " + wrong);
        }
        assertThat(Files.readString(text)).startsWith("This is no ledger");
        assertThat(empty).isEmptyFile();
        assertThat(folder.resolve("nowhere.db")).doesNotExist();
    }

    @Test
    void sql_is_answered_as_a_table_or_for_machines() throws Exception {
        String sql = "SELECT speaker, count(*) AS n FROM statements WHERE speaker LIKE 'B%' GROUP BY 1 ORDER BY 1";
        assertThat(ask("--sql", sql).out().lines().toList().get(0)).matches("speaker +n");
        assertThat(ask("--sql", sql).out()).contains("Bríd Lacey");
        assertThat(ask("--sql", sql, "--format", "csv").out()).startsWith("speaker,n\r\n");
        assertThat(json(ask("--sql", sql, "--format", "json").out()).items("rows"))
                .isNotEmpty();
        assertThat(asked("SELECT 'from', 'standard input'", "--sql", "-", "--format", "csv")
                        .out())
                .endsWith("from,standard input\r\n");
        assertThat(ask("--sql", "SELECT '=1+1' AS x", "--format", "csv", "--formula-safe")
                        .out())
                .endsWith("'=1+1\r\n");
    }

    @Test
    void rows_beyond_the_limit_are_said_to_be_missing() {
        Called called = ask("--sql", "SELECT a.id FROM statement a, statement b");
        assertThat(called.out()).contains("1000 rows");
        assertThat(called.err()).contains("only the first 1000 rows are shown");
    }

    @Test
    void a_prompt_goes_on_after_mistakes_and_ends_where_it_is_told_to() {
        System.setProperty("chancery.terminal.in", "true");
        try {
            Called called = asked(
                    "SELECT 1 AS one;\nSELECT nowhere;\nDELETE FROM actor;\nSELECT\n 2 AS two\n;\n\nquit\nSELECT 3;\n",
                    "--sql",
                    "-");
            assertThat(called.exit()).isZero();
            assertThat(called.out())
                    .contains("one\n1\n1 row")
                    .contains("two\n2\n1 row")
                    .doesNotContain("3");
            assertThat(called.err())
                    .contains("sql> ")
                    .contains("...> ")
                    .contains("SQLite says: no such column: nowhere")
                    .contains("'DELETE' is no question");
        } finally {
            System.clearProperty("chancery.terminal.in");
        }
    }
}
