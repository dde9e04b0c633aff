package org.chancery.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {

    private static final String ODD = "tab\tline\nreturn\rquote\" semi; next\u0085para\u2029 nul\u0000 =1";

    @TempDir
    Path folder;

    private Path ledger() {
        List<Json.Obj> dossiers = new ArrayList<>(SampleLedger.dossiers());
        dossiers.add(Made.dossier(new Made.Story(ODD, ODD, "2024-05-01", "x", ODD, ODD, "direct")));
        return Made.ledger(folder.resolve("a.db"), dossiers);
    }

    @Test
    void every_row_of_polecat_has_forty_cells_and_none_is_empty() throws IOException {
        rows(Form.POLECAT, Polecat.COLUMNS, 40);
    }

    @Test
    void every_row_of_icews_has_twenty_cells_and_none_is_empty() throws IOException {
        rows(Form.ICEWS, Icews.COLUMNS, 20);
    }

    private void rows(Form form, List<String> columns, int width) throws IOException {
        String file = Made.exported(
                ledger(), new Request(form, Selection.ALL, false, false, Optional.empty(), true, true, false));
        List<String> lines = List.of(file.split("\n", -1));
        assertThat(columns).hasSize(width);
        assertThat(lines.get(0)).isEqualTo(String.join("\t", columns));
        assertThat(lines.get(lines.size() - 1)).isEmpty();
        assertThat(lines.size()).isGreaterThan(30);
        for (String line : lines.subList(1, lines.size() - 1)) {
            List<String> cells = List.of(line.split("\t", -1));
            assertThat(cells).hasSize(width).doesNotContain("");
            assertThat(line).doesNotContain("\r", "\"", "\u0085", "\u2028", "\u2029", "\u0000");
        }
        assertThat(file).contains("tab line return quote' semi");
    }

    @Test
    void reports_of_the_same_event_are_one_row_and_both_counts_are_told() throws IOException {
        Path file = Made.ledger(
                folder.resolve("a.db"),
                List.of(
                        Made.dossier(Made.Story.of("a", "one").by("First", "2024-05-02")),
                        Made.dossier(Made.Story.of("b", "two").by("Second", "2024-05-01")),
                        Made.dossier(Made.Story.of("c", "three").by("Third", "2024-05-03"))));
        alike(
                file,
                "event",
                "SELECT e.record FROM event e JOIN version v ON v.id = e.version WHERE v.outlet IN ('First', 'Second')");
        Request grouped = Request.of(Form.POLECAT);
        Request each = new Request(Form.POLECAT, Selection.ALL, false, false, Optional.empty(), true, false, false);
        try (Ledger ledger = Ledger.read(file)) {
            StringBuilder one = new StringBuilder();
            assertThat(Exports.write(ledger, grouped, one::append).counts())
                    .containsEntry("events", 2L)
                    .containsEntry("reports", 3L)
                    .containsEntry("rows", 2L);
            assertThat(one.toString()).contains("\tSecond\t", "\tThird\t").doesNotContain("\tFirst\t2024");
            assertThat(Exports.write(ledger, each, new StringBuilder()::append).counts())
                    .containsEntry("events", 2L)
                    .containsEntry("rows", 3L);
        }
    }

    static void alike(Path file, String kind, String items) {
        try (Ledger ledger = Ledger.open(file)) {
            Sql.change(
                    ledger.connection(),
                    "INSERT INTO likeness_group (kind, item, head) SELECT ?1, i.record, (SELECT min(record) FROM ("
                            + items + ")) FROM (" + items + ") i",
                    kind);
        }
    }
}
