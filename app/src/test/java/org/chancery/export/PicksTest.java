package org.chancery.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chancery.json.Json;
import org.chancery.json.JsonReader;
import org.chancery.ledger.SampleLedger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that were chosen one by one go out, and nothing else. */
class PicksTest {

    @TempDir
    Path folder;

    private Path ledger;
    private List<String> records;

    @BeforeEach
    void records() throws IOException {
        ledger = SampleLedger.of(folder);
        records = new ArrayList<>(
                TablesTest.read(Made.exported(ledger, Request.of(Form.CSV).table("statements"))).stream()
                        .map(row -> row.get("record_id"))
                        .toList());
        Collections.shuffle(records, new Random(4));
        records = records.subList(0, 12);
    }

    private String exported(Form form, List<String> some) throws IOException {
        Request request =
                form == Form.SHEET ? Request.of(form) : Request.of(form).table("statements");
        return Made.exported(ledger, request.with(Selection.of(some, "these")));
    }

    @Test
    void a_table_has_just_these_rows_in_csv_and_as_lines() throws Exception {
        assertThat(TablesTest.read(exported(Form.CSV, records)))
                .extracting(row -> row.get("record_id"))
                .containsExactlyInAnyOrderElementsOf(records);
        List<String> lines = new ArrayList<>();
        for (String line : exported(Form.JSONL, records).lines().toList()) {
            Json.Obj row = JsonReader.read(line).asObject().orElseThrow();
            assertThat(row.get("doubtful").orElseThrow()).isInstanceOf(Json.Bool.class);
            lines.add(row.text("record_id").orElse(""));
        }
        assertThat(lines).containsExactlyInAnyOrderElementsOf(records);
    }

    @Test
    void articles_come_in_the_order_of_the_choice() throws IOException {
        String first = TablesTest.read(exported(Form.CSV, records)).get(0).get("article_id");
        String chosen = TablesTest.read(exported(Form.CSV, records.subList(0, 1)))
                .get(0)
                .get("article_id");
        assertThat(first).isEqualTo(chosen);
    }

    @Test
    void a_sheet_says_what_was_asked_and_has_a_card_for_each() throws IOException {
        var page = Jsoup.parse(exported(Form.SHEET, records));
        assertThat(page.select("article.card")).hasSize(records.size());
        assertThat(page.select("header").text()).contains("Asked for: these.");
    }

    @Test
    void a_choice_of_none_is_not_everything() throws IOException {
        assertThat(TablesTest.read(exported(Form.CSV, List.of()))).isEmpty();
        assertThat(exported(Form.CSV, List.of())).startsWith("article_id,");
        assertThat(exported(Form.JSONL, List.of())).isEmpty();
        assertThat(Jsoup.parse(exported(Form.SHEET, List.of())).select("article.card"))
                .isEmpty();
    }

    @Test
    void what_is_no_record_is_refused_and_what_is_not_there_passed_over() throws IOException {
        assertThat(TablesTest.read(exported(Form.CSV, List.of("s-0000000000001", records.get(0)))))
                .hasSize(1);
        assertThatThrownBy(() -> exported(Form.CSV, List.of("s-1"))).hasMessageContaining("no id of a record");
        assertThatThrownBy(() -> Request.of(Form.CSV).table("articles").with(Selection.of(records, "these")))
                .hasMessageContaining("one table of statements or events");
    }
}
