package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rule made how much. */
class RulesCommandTest {

    @TempDir
    private Path folder;

    @Test
    void the_report_counts_by_rule_statements_events_and_predicates_passed_over() {
        RuleReport report = new RuleReport();
        report.add(Deeds.dossier());
        report.add(Deeds.dossier());
        int statements = 2 * Deeds.dossier().statements().size();
        assertThat(report.lines())
                .startsWith("2 articles: " + statements + " statements, 8 events, 2 known predicates without an event")
                .contains("      4  event      actions.tsv:7", "      4  event      actions.tsv:9")
                .contains("      2  no event   actions.tsv:9: its subject is no actor");
        assertThat(report.lines().get(1)).contains("  statement  ");
    }

    @Test
    void articles_that_can_be_read_are_counted_and_the_others_named() throws IOException {
        String news = Files.writeString(folder.resolve("a.txt"), "“No,” said the mayor of Lindow, Erna Pohl.\n")
                .toString();
        Called report = Called.with(
                "", "rules", "report", news, folder.resolve("none.txt").toString());
        assertThat(report.exit()).isEqualTo(Exit.SOME_FAILED);
        assertThat(report.err()).contains("none.txt");
        assertThat(report.out()).startsWith("1 article: 1 statement, ").contains("      1  statement  ");
    }

    @Test
    void without_a_verb_it_says_which_there_are() {
        Called rules = Called.with("", "rules");
        assertThat(rules.exit()).isEqualTo(Exit.USAGE);
        assertThat(rules.err()).contains("check or report");
    }
}
