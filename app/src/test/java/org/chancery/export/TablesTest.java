package org.chancery.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.json.Json;
import org.chancery.json.JsonReader;
import org.chancery.ledger.SampleLedger;
import org.chancery.standing.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {

    /** RFC 4180's grammar as a pattern: another reader than the program's own. */
    private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,\"\r\n]*))(,|\r\n)");

    private static final String NASTY = "=HYPERLINK(\"http://x\"), “two\r\nlines”, \uD83D\uDE00\t+1 −;|";

    @TempDir
    Path folder;

    static List<Map<String, String>> read(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        Matcher cell = CELL.matcher(csv);
        int end = 0;
        while (cell.find()) {
            row.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            if (cell.group(3).equals("\r\n")) {
                rows.add(row);
                row = new ArrayList<>();
            }
            end = cell.end();
        }
        assertThat(end).as("all of it is RFC 4180").isEqualTo(csv.length());
        List<Map<String, String>> named = new ArrayList<>();
        for (List<String> cells : rows.subList(1, rows.size())) {
            assertThat(cells).hasSameSizeAs(rows.get(0));
            Map<String, String> byName = new HashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                byName.put(rows.get(0).get(i), cells.get(i));
            }
            named.add(byName);
        }
        return named;
    }

    private static List<Map<String, String>> table(Path export, String name) throws IOException {
        return read(Files.readString(export.resolve(name + ".csv")));
    }

    @Test
    void every_span_of_every_table_has_its_words_in_both_ways_of_counting() throws IOException {
        List<Json.Obj> dossiers = new ArrayList<>(SampleLedger.dossiers());
        dossiers.add(Made.dossier(Made.Story.of("\uD83D\uDE00/odd", NASTY)));
        Path export = Made.exportedTo(
                Made.ledger(folder.resolve("a.db"), dossiers), Request.of(Form.CSV), folder.resolve("csv"));
        Map<String, String> texts = new HashMap<>();
        dossiers.forEach(d -> texts.put(
                new Facts(d).within("article").text("text_sha256").orElseThrow(),
                new Facts(d).value("text").asText().orElseThrow()));
        int spans = 0;
        for (String name : List.of("spans", "mentions")) {
            for (Map<String, String> row : table(export, name)) {
                String text = texts.getOrDefault(row.get("text_sha256"), "");
                assertThat(text.substring(whole(row, "start_utf16"), whole(row, "end_utf16")))
                        .isEqualTo(row.get("words"));
                int from = text.offsetByCodePoints(0, whole(row, "start"));
                assertThat(text.substring(from, text.offsetByCodePoints(from, whole(row, "end") - whole(row, "start"))))
                        .isEqualTo(row.get("words"));
                spans++;
            }
        }
        assertThat(spans).isGreaterThan(500);
        assertThat(table(export, "statements"))
                .anySatisfy(row -> assertThat(row.get("content")).isEqualTo(NASTY));
    }

    private static int whole(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }

    @Test
    void keys_lead_to_rows_of_other_tables_and_keys_are_unique() throws IOException {
        Path export = Made.exportedTo(SampleLedger.of(folder), Request.of(Form.CSV), folder.resolve("csv"));
        Facts about = DataPackage.read(export).orElseThrow();
        int led = 0;
        for (Facts resource : about.all("resources")) {
            String name = resource.text("name").orElseThrow();
            List<Map<String, String>> rows = table(export, name);
            Facts schema = resource.within("schema");
            Set<List<String>> keys = new HashSet<>();
            for (Map<String, String> row : rows) {
                assertThat(row.keySet())
                        .containsExactlyInAnyOrderElementsOf(schema.all("fields").stream()
                                .map(f -> f.text("name").orElseThrow())
                                .toList());
                assertThat(keys.add(schema.texts("primaryKey").stream()
                                .map(row::get)
                                .toList()))
                        .as("%s in %s", row, name)
                        .isTrue();
            }
            for (Facts key : schema.all("foreignKeys")) {
                String other = key.within("reference").text("resource").orElse(name);
                Set<String> there = new HashSet<>();
                table(export, other)
                        .forEach(row -> there.add(
                                row.get(key.within("reference").text("fields").orElseThrow())));
                for (Map<String, String> row : rows) {
                    String value = row.getOrDefault(key.text("fields").orElseThrow(), "");
                    assertThat(value.isEmpty() || there.contains(value))
                            .as("%s of %s", value, name)
                            .isTrue();
                    led++;
                }
            }
        }
        assertThat(led).isGreaterThan(500);
    }

    @Test
    void a_spreadsheet_finds_no_formula_in_text_and_numbers_stay_numbers() throws IOException {
        Path ledger = Made.ledger(folder.resolve("a.db"), List.of(Made.dossier(Made.Story.of("=1+1", NASTY))));
        Request safe = new Request(Form.CSV, Selection.ALL, false, true, Optional.of("events"), false, false, false);
        Map<String, String> event = read(Made.exported(ledger, safe)).get(0);
        assertThat(event).containsEntry("article_id", "'=1+1").containsEntry("intensity_plover", "-4");
        assertThat(read(Made.exported(ledger, Request.of(Form.CSV).with(Optional.of("events"))))
                        .get(0))
                .containsEntry("article_id", "=1+1");
    }

    @Test
    void without_text_no_word_of_the_articles_goes_out() throws IOException {
        String said = "the xylophone was never tuned";
        Path ledger = Made.ledger(folder.resolve("a.db"), List.of(Made.dossier(Made.Story.of("a", said))));
        for (Form form : List.of(Form.CSV, Form.PARQUET, Form.JSONL, Form.RECORD, Form.POLECAT, Form.ICEWS)) {
            Path export = Made.exportedTo(ledger, Request.of(form).inOffsetsAlone(), folder.resolve(form.toString()));
            try (var files = Files.list(export)) {
                for (Path file : files.toList()) {
                    String all = Files.readString(file, StandardCharsets.ISO_8859_1);
                    assertThat(all).as("%s", file).doesNotContain("xylophone", "never tuned", "Nobody else");
                }
            }
        }
        assertThatThrownBy(() -> Request.of(Form.SHEET).inOffsetsAlone()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_selection_leaves_the_others_out_of_every_table() throws IOException {
        Path ledger = Made.ledger(
                folder.resolve("a.db"),
                List.of(
                        Made.dossier(Made.Story.of("a1", "one").by("Daily Test", "2024-01-01")),
                        Made.dossier(Made.Story.of("a2", "two").by("Daily Test", "2024-02-01")),
                        Made.dossier(Made.Story.of("b", "three").by("Other", "2024-02-01"))));
        Selection february = new Selection(
                Optional.of(LocalDate.of(2024, 1, 15)),
                Optional.of(LocalDate.of(2024, 2, 28)),
                List.of("daily test"),
                List.of("a*"),
                List.of(),
                Optional.empty(),
                Optional.empty());
        Path export = Made.exportedTo(ledger, Request.of(Form.CSV).with(february), folder.resolve("csv"));
        for (String name : List.of("articles", "statements", "events", "spans", "mentions")) {
            assertThat(table(export, name)).isNotEmpty().allSatisfy(row -> assertThat(row)
                    .containsEntry("article_id", "a2"));
        }
        assertThat(table(export, "actors"))
                .extracting(row -> row.get("name"))
                .containsExactlyInAnyOrder("Ada Okoye", "Daily Test");
    }

    @Test
    void a_folder_of_somebody_s_own_files_is_not_replaced_and_an_earlier_export_is() throws IOException {
        Path ledger = SampleLedger.of(folder);
        Path export = Made.exportedTo(ledger, Request.of(Form.BRAT), folder.resolve("out"));
        Made.exportedTo(ledger, Request.of(Form.CSV), export);
        assertThat(export.resolve("statements.csv")).exists();
        assertThat(export.resolve("annotation.conf")).doesNotExist();
        Files.writeString(export.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> Made.exportedTo(ledger, Request.of(Form.CSV), export))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("notes.txt");
        assertThat(export.resolve("notes.txt")).hasContent("mine");
        try (var left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString())).noneMatch(n -> n.startsWith(".out"));
        }
    }

    @Test
    void python_reads_the_tables_as_they_are() throws Exception {
        Path export = Made.exportedTo(
                Made.ledger(folder.resolve("a.db"), List.of(Made.dossier(Made.Story.of("odd", NASTY)))),
                Request.of(Form.CSV),
                folder.resolve("csv"));
        String program =
                "import csv,json,sys;print(json.dumps(list(csv.DictReader(open(sys.argv[1],newline='',encoding='utf-8')))))";
        Optional<Process> python = started(
                "python3", "-c", program, export.resolve("statements.csv").toString());
        assumeThat(python).as("python3 is there").isPresent();
        String out = new String(python.orElseThrow().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.get().waitFor(20, TimeUnit.SECONDS)).isTrue();
        Facts row = new Facts(JsonReader.read(out).asItems().get(0).asObject().orElseThrow());
        assertThat(row.value("content").asText()).contains(NASTY);
        assertThat(row.value("record_id").asText().orElseThrow()).startsWith("s-");
    }

    private static Optional<Process> started(String... command) {
        try {
            return Optional.of(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
