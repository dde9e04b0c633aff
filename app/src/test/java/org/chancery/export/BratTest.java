package org.chancery.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.json.Json;
import org.chancery.ledger.SampleLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What brat's server checks when it opens a file is checked here. */
class BratTest {

    @TempDir
    Path folder;

    @Test
    void every_annotation_has_the_words_of_its_text_and_leads_to_what_is_there() throws IOException {
        List<Json.Obj> dossiers = new ArrayList<>(SampleLedger.dossiers());
        dossiers.add(Made.dossier(Made.Story.of("con", "“one\r\n\r\n\ttwo \uD83D\uDE00 three”")));
        dossiers.add(Made.dossier(Made.Story.of("CON", "x\u2028y\u0085z")));
        Path brat = Made.exportedTo(
                Made.ledger(folder.resolve("a.db"), dossiers), Request.of(Form.BRAT), folder.resolve("brat"));
        Set<String> lowered = new HashSet<>();
        int annotations = 0;
        List<Path> files;
        try (var all = Files.list(brat)) {
            files = all.filter(f -> f.toString().endsWith(".ann")).toList();
        }
        assertThat(files).hasSize(dossiers.size());
        for (Path file : files) {
            assertThat(lowered.add(file.getFileName().toString().toLowerCase(java.util.Locale.ROOT)))
                    .isTrue();
            assertThat(file.getFileName().toString()).matches("[A-Za-z0-9-]{1,80}\\.ann");
            String text = Files.readString(Path.of(file.toString().replace(".ann", ".txt")));
            annotations += checked(text, Files.readString(file));
        }
        assertThat(annotations).isGreaterThan(300);
    }

    private static int checked(String text, String annotation) {
        Set<String> ids = new HashSet<>();
        int[] points = text.codePoints().toArray();
        annotation.lines().forEach(line -> assertThat(ids.add(line.split("\t")[0]))
                .as(line)
                .isTrue());
        int bounds = 0;
        for (String line : annotation.split("\n")) {
            String[] fields = line.split("\t", 3);
            String[] data = fields[1].split(" ", 2);
            switch (line.charAt(0)) {
                case 'T' -> {
                    bounds++;
                    StringBuilder words = new StringBuilder();
                    int last = -1;
                    for (String pair : data[1].split(";")) {
                        int start = Integer.parseInt(pair.split(" ")[0]);
                        int end = Integer.parseInt(pair.split(" ")[1]);
                        assertThat(start)
                                .as("pieces neither touch nor overlap: %s", line)
                                .isGreaterThan(last);
                        assertThat(end).isGreaterThan(start);
                        words.append(words.isEmpty() ? "" : " ").append(new String(points, start, end - start));
                        last = end;
                    }
                    assertThat(fields[2]).isEqualTo(words.toString()).doesNotContain("\n", "\r", "\t");
                }
                case 'R' -> {
                    for (String argument : data[1].split(" ")) {
                        assertThat(ids).contains(argument.split(":")[1]);
                    }
                }
                case 'E' -> {
                    for (String role : fields[1].split(" ")) {
                        assertThat(ids).contains(role.split(":")[1]);
                    }
                }
                default -> assertThat(ids).contains(data[1].split(" ")[0]);
            }
        }
        return bounds;
    }

    @Test
    void every_type_and_value_that_is_used_is_in_the_settings() throws IOException {
        Path brat = Made.exportedTo(SampleLedger.of(folder), Request.of(Form.BRAT), folder.resolve("brat"));
        String settings = Files.readString(brat.resolve("annotation.conf"));
        try (var all = Files.list(brat)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".ann")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    String type = line.split("\t")[1].split("[ :]")[0];
                    if (line.charAt(0) != '#') {
                        assertThat(settings).containsPattern("(?m)^" + type + "(\\s|$)");
                    }
                    String[] attribute = line.split("\t")[1].split(" ");
                    if (line.charAt(0) == 'A' && attribute.length == 3) {
                        assertThat(settings).containsPattern("(?m)^" + type + "\t.*[:|]" + attribute[2] + "(\\||$)");
                    }
                }
            }
        }
    }
}
