package org.chancery.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
        annotation.lines().forEach(line -> assertThat(ids.add(field(line, "\t", 0)))
                .as(line)
                .isTrue());
        int bounds = 0;
        for (String line : annotation.lines().toList()) {
            String[] fields = line.split("\t", 3);
            String[] data = fields[1].split(" ", 2);
            switch (line.charAt(0)) {
                case 'T' -> {
                    bounds++;
                    StringBuilder words = new StringBuilder();
                    int last = -1;
                    for (String pair : fields(data[1], ";")) {
                        int start = Integer.parseInt(field(pair, " ", 0));
                        int end = Integer.parseInt(field(pair, " ", 1));
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
                    for (String argument : fields(data[1], " ")) {
                        assertThat(ids).contains(field(argument, ":", 1));
                    }
                }
                case 'E' -> {
                    for (String role : fields(fields[1], " ")) {
                        assertThat(ids).contains(field(role, ":", 1));
                    }
                }
                default -> assertThat(ids).contains(field(data[1], " ", 0));
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
                    String type = field(field(line, "\t", 1), "[ :]", 0);
                    if (line.charAt(0) != '#') {
                        assertThat(settings).containsPattern("(?m)^" + type + "(\\s|$)");
                    }
                    List<String> attribute = fields(field(line, "\t", 1), " ");
                    if (line.charAt(0) == 'A' && attribute.size() == 3) {
                        assertThat(settings)
                                .containsPattern("(?m)^" + type + "\t.*[:|]" + attribute.get(2) + "(\\||$)");
                    }
                }
            }
        }
    }

    private static List<String> fields(String line, String between) {
        return Pattern.compile(between).splitAsStream(line).toList();
    }

    private static String field(String line, String between, int number) {
        return fields(line, between).get(number);
    }
}
