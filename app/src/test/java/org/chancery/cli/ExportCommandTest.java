package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.ledger.SampleLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    @TempDir
    Path folder;

    private String ledger = "";

    @BeforeEach
    void samples() {
        ledger = SampleLedger.of(folder).toString();
    }

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void one_file_goes_to_standard_output_and_the_counts_beside_it() {
        Called called = Called.with("", "export", "--format", "record", "--article", "0[12]", "--ledger", ledger);
        assertThat(called.exit()).isZero();
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).contains("nothing");
        Called two = Called.with(
                "", "export", "--format", "record", "--article", "0*", "--until", "2022-12-31", "--ledger", ledger);
        assertThat(two.out().lines().count()).isBetween(1L, 9L);
        assertThat(two.err()).startsWith("exported: ");
    }

    @Test
    void a_file_or_a_folder_appears_where_it_is_asked_for() {
        assertThat(Called.with("", "export", "--format", "sheet", "-o", in("a.html"), "--ledger", ledger)
                        .exit())
                .isZero();
        assertThat(folder.resolve("a.html")).content().startsWith("<!DOCTYPE html>");
        assertThat(Called.with("", "export", "--format", "polecat", "-o", in("events") + "/", "--ledger", ledger)
                        .exit())
                .isZero();
        assertThat(folder.resolve("events/events.polecat.tsv")).exists();
        assertThat(folder.resolve("events/datapackage.json"))
                .content()
                .contains("\"Event ID\"")
                .doesNotContain("created");
        assertThat(Called.with("", "export", "--format", "csv", "-o", in("csv"), "--ledger", ledger)
                        .exit())
                .isZero();
        assertThat(folder.resolve("csv/statements.csv")).exists();
    }

    @Test
    void what_cannot_be_asked_for_is_told() {
        assertThat(Called.with("", "export", "--format", "csv", "--ledger", ledger)
                        .err())
                .contains("name one with -o");
        assertThat(Called.with("", "export", "--format", "sheet", "--no-text", "--ledger", ledger)
                        .err())
                .contains("cannot go without them");
        assertThat(Called.with("", "export", "--format", "csv", "--table", "people", "--ledger", ledger)
                        .err())
                .contains("there is no table 'people'");
        assertThat(Called.with(
                                "",
                                "export",
                                "--format",
                                "jsonl",
                                "--since",
                                "2024-02-01",
                                "--until",
                                "2024-01-01",
                                "--ledger",
                                ledger)
                        .exit())
                .isEqualTo(Exit.USAGE);
        assertThat(Called.with("", "export", "--format", "sheet", "--record", "s-x", "--ledger", ledger)
                        .err())
                .contains("is no id of a record");
        Called none = Called.with("", "export", "--format", "jsonl", "--ledger", in("none.db"));
        assertThat(none.exit()).isEqualTo(Exit.NOT_WRITTEN);
        assertThat(none.err()).startsWith("chancery: " + in("none.db") + ": ");
    }

    @Test
    void verify_ends_with_one_where_something_is_wrong() throws IOException {
        assertThat(Called.with("", "export", "--format", "jsonl", "--no-text", "-o", in("o.jsonl"), "--ledger", ledger)
                        .exit())
                .isZero();
        Called good = Called.with("", "verify", in("o.jsonl"), "--texts", ledger);
        assertThat(good.exit()).isZero();
        assertThat(good.err()).contains("10 articles").contains("all as it should be");
        Path own = Files.createDirectory(folder.resolve("own"));
        Called bad = Called.with("", "verify", in("o.jsonl"), "--texts", own.toString());
        assertThat(bad.exit()).isEqualTo(Exit.SOME_FAILED);
        assertThat(bad.err()).contains("chancery: o.jsonl:1: you have no copy of 01", "10 wrong");
    }

    @Test
    void import_makes_a_ledger_of_what_export_wrote() {
        Called lines = Called.with("", "export", "--format", "jsonl", "--ledger", ledger);
        Called taken = Called.with(lines.out() + "{}\n", "import", "-", "--ledger", in("copy.db"));
        assertThat(taken.err()).contains("chancery: stdin:11: ", "imported: 10 new articles", "1 failed");
        assertThat(taken.exit()).isEqualTo(Exit.SOME_FAILED);
        assertThat(Called.with("", "export", "--format", "jsonl", "--ledger", in("copy.db"))
                        .out())
                .isEqualTo(lines.out());
    }
}
