package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.json.Json;
import org.chancery.json.JsonReader;
import org.chancery.ledger.SampleLedger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code events} on the ledger of the samples. */
class EventsCommandTest {

    @TempDir
    private static Path folder;

    private static String ledger = "";

    @BeforeAll
    static void fill() {
        ledger = SampleLedger.of(folder).toString();
    }

    private static Called events(String... args) {
        List<String> all = new ArrayList<>(List.of("events", "--ledger", ledger));
        all.addAll(List.of(args));
        return Called.with("", all.toArray(String[]::new));
    }

    private static List<Json.Obj> rows(String... args) throws Exception {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--format", "jsonl", "--limit", "1000"));
        List<Json.Obj> rows = new ArrayList<>();
        for (String line : events(all.toArray(String[]::new)).out().lines().toList()) {
            rows.add(JsonReader.read(line).asObject().orElseThrow());
        }
        return rows;
    }

    @Test
    void an_event_is_shown_with_its_sides_its_sentence_and_its_source() {
        Called called = events("--recipient", "Karna Lama");
        assertThat(called.err()).isEmpty();
        assertThat(called.out())
                .startsWith("1 event, newest first\n")
                .containsPattern("e-[0-9a-v]{13}  REQUEST  a shepherd \\(JPN\\) → Karna Lama")
                .contains("Chala")
                .contains("    in  In Chala a shepherd asks her whether the needle")
                .contains("    Hill & Valley · 2021-04-17 · ");
    }

    @Test
    void what_did_not_happen_bears_a_word_before_its_type() {
        String denied = events("--factuality", "denied").out();
        assertThat(denied)
                .containsPattern("e-[0-9a-v]{13}  denied [A-Z]+  ")
                .doesNotContainPattern("e-[0-9a-v]{13}  [A-Z]{2,}  ");
        String asserted = events("--factuality", "asserted", "--limit", "100").out();
        assertThat(asserted)
                .doesNotContain("  denied ")
                .doesNotContain("  intended ")
                .doesNotContain("  possible ");
    }

    @Test
    void counts_leave_out_what_is_not_asserted_and_say_so() throws Exception {
        String counts = events("--by", "type", "--limit", "100").out();
        assertThat(counts).contains("what is asserted is counted").containsPattern("type +reports +events");
        assertThat(events("--by", "type", "--factuality", "denied").out()).doesNotContain("what is asserted");
        assertThat(events("--by", "dyad").out()).contains(" → ");
        assertThat(events("--by", "month", "--format", "csv").out()).startsWith("month,reports,events\r\n");
        assertThat(events("--by", "actor").out()).contains("(#");
        assertThat(events("--by", "recipient").exit()).isZero();
        assertThat(events("--by", "country").exit()).isZero();
    }

    @Test
    void types_sides_and_days_narrow() throws Exception {
        assertThat(rows("--type", "AGREE,consult")).isNotEmpty().allMatch(r -> List.of("AGREE", "CONSULT")
                .contains(r.text("type").orElse("")));
        assertThat(rows("--either", "GHA")).isNotEmpty();
        assertThat(rows("--between", "GHA", "CIV"))
                .isNotEmpty()
                .allMatch(r -> r.items("actors").size() > 1);
        assertThat(rows("--since", "2022-11", "--until", "2022-11-30"))
                .isNotEmpty()
                .allMatch(r -> r.text("date").orElse("").startsWith("2022-11"));
        assertThat(rows("--since", "2022-03-10", "--until", "2022-03-11"))
                .as("dated to a month that has these days")
                .isNotEmpty()
                .allMatch(r -> r.text("date").orElse("").equals("2022-03"));
        assertThat(rows("--since", "2023-06-01", "--until", "2023-06-30", "--published"))
                .isNotEmpty()
                .allMatch(r -> r.text("published").orElse("").startsWith("2023-06"));
        assertThat(rows("--background")).isNotEmpty().allMatch(r -> r.get("background")
                .equals(java.util.Optional.of(Json.of(true))));
        assertThat(rows("--no-background")).isNotEmpty().allMatch(r -> r.get("background")
                .equals(java.util.Optional.of(Json.of(false))));
        assertThat(rows("--mode", "strike"))
                .isNotEmpty()
                .allMatch(r -> r.text("mode").orElse("").equals("strike"));
        assertThat(rows("--place", "chala")).isNotEmpty();
        assertThat(rows("--outlet", "the quay")).isNotEmpty();
    }

    @Test
    void on_whose_word_an_event_stands_can_be_asked_for() throws Exception {
        assertThat(rows("--word-of", "Oosterhuis"))
                .isNotEmpty()
                .allMatch(r -> r.text("word_of").orElse("").equals("Marit Oosterhuis"));
        assertThat(rows("--word-of", "outlet")).isNotEmpty().allMatch(r -> r.text("on_word_of")
                .isEmpty());
    }

    @Test
    void csv_has_the_columns_of_an_event() {
        List<String> lines = events("--format", "csv").out().lines().toList();
        assertThat(lines.get(0)).startsWith("record,factuality,type,mode,contexts,cameo,actors,recipients,date");
        assertThat(lines.size()).isGreaterThan(10);
    }

    @Test
    void mistakes_are_one_sentence() {
        for (String[] args : List.of(
                new String[] {"--type", "DANCE"},
                new String[] {"--country", "Atlantis"},
                new String[] {"--between", "GHA"},
                new String[] {"--between", "GHA", "CIV", "--either", "GHA"},
                new String[] {"--since", "soon"})) {
            Called called = events(args);
            assertThat(called.exit()).as(String.join(" ", args)).isEqualTo(2);
            assertThat(called.err().lines()).as(String.join(" ", args)).hasSize(1);
        }
    }

    @Test
    void one_line_each_where_that_is_enough() {
        List<String> lines = events("--brief", "--limit", "5").out().lines().toList();
        assertThat(lines.subList(1, 6)).allMatch(l -> l.startsWith("e-"));
    }
}
