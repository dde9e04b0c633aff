package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesCommandTest {

    @TempDir
    Path folder;

    private static String row(String name, String where, String feature, String place, String people) {
        String[] cells = new String[19];
        Arrays.fill(cells, "");
        cells[0] = "1";
        cells[1] = name;
        cells[2] = name;
        cells[3] = "Abcd," + name + "ville,קרית";
        cells[4] = where.split(" ", -1)[0];
        cells[5] = where.split(" ", -1)[1];
        cells[6] = feature.split("\\.", -1)[0];
        cells[7] = feature.split("\\.", -1)[1];
        cells[8] = place.split("\\.", -1)[0];
        cells[10] = place.split("\\.", -1)[1];
        cells[14] = people;
        return String.join("\t", cells);
    }

    private Path file(String... rows) throws IOException {
        return Files.writeString(folder.resolve("XX.txt"), String.join("\n", rows) + "\n");
    }

    private Called imported(Path file, String... more) {
        return Called.with(
                "",
                Stream.concat(
                                Stream.of("places", "import", file.toString(), "--lexicon", own().toString()),
                                Arrays.stream(more))
                        .toArray(String[]::new));
    }

    private Path own() {
        return folder.resolve("mine").resolve("lexicon");
    }

    @Test
    void geonames_rows_become_places_that_a_lookup_finds() throws IOException {
        Path file = file(
                row("Zedburg", "12.345 -6.789", "P.PPL", "ML.07", "60000"),
                row("Zedland", "12 -6", "A.ADM1", "ML.07", "900000"),
                row("Zed Creek", "12 -6", "H.WLL", "ML.07", "0"),
                row("Zedtown", "33.1 -97.2", "P.PPL", "US.TX", "800"));
        Called made = imported(file);
        assertThat(made.err()).contains("3 places", "1 of other kinds").doesNotContain("chancery:");
        assertThat(made.exit()).isZero();
        Called zedburg = Called.with("", "places", "lookup", "zedburg", "--lexicon", own().toString());
        assertThat(zedburg.out())
                .isEqualTo("Zedburg · MLI · city in Zedland · 12.35 -6.79 · weight 48\n"
                        .replace("12.35", String.format(java.util.Locale.ROOT, "%.2f", 12.345)));
        assertThat(Called.with("", "places", "lookup", "Zedtown, Texas", "--lexicon", own().toString())
                        .out())
                .startsWith("Zedtown · USA · town in Texas");
        assertThat(Called.with("", "places", "lookup", "Zedburgville", "--lexicon", own().toString())
                        .out())
                .startsWith("Zedburg");
    }

    @Test
    void a_second_import_adds_and_never_doubles() throws IOException {
        imported(file(row("Zedburg", "12 -6", "P.PPL", "ML.07", "60000")));
        imported(file(
                row("Zedburg", "13 -6", "P.PPL", "ML.07", "70000"), row("Other", "13 -6", "P.PPL", "ML.07", "700")));
        assertThat(Files.readAllLines(own().resolve("places.tsv")).stream().filter(l -> !l.startsWith("#")))
                .hasSize(2)
                .anyMatch(l -> l.startsWith("Zedburg\t") && l.contains("\t13.00\t"));
    }

    @Test
    void towns_with_too_few_people_are_left_out_where_wanted() throws IOException {
        Called made = imported(file(row("Zedtown", "33.1 -97.2", "P.PPL", "US.TX", "800")), "--least", "1000");
        assertThat(made.err()).contains("0 places", "1 with too few people");
    }

    @Test
    void all_broken_rows_are_named_at_once_and_nothing_is_written() throws IOException {
        Path file = file(
                row("Good", "1 2", "P.PPL", "ML.07", "60000"),
                row("Bad", "91 x", "P.PPL", "QQ.07", "many"),
                "too\tfew",
                row("", "1 2", "P.PPL", "ML.07", "1"));
        Called made = imported(file);
        assertThat(made.exit()).isEqualTo(Exit.USAGE);
        assertThat(made.err())
                .contains("XX.txt:2: latitude '91'", "longitude 'x'", "'QQ'", "'many'")
                .contains("XX.txt:3: 2 columns")
                .contains("XX.txt:4: no name");
        assertThat(own()).doesNotExist();
    }

    @Test
    void a_table_of_another_shape_is_left_alone() throws IOException {
        Files.createDirectories(own());
        Path table = Files.writeString(own().resolve("places.tsv"), "# columns name lat lon\nA\t1\t2\n");
        Called made = imported(file(row("Zedburg", "12 -6", "P.PPL", "ML.07", "60000")));
        assertThat(made.exit()).isEqualTo(Exit.USAGE);
        assertThat(made.err()).contains("places.tsv", "# columns name other");
        assertThat(table).hasContent("# columns name lat lon\nA\t1\t2\n");
    }

    @Test
    void an_unknown_name_is_said_to_be_unknown_and_a_doubtful_one_doubtful() {
        Called unknown = Called.with("", "places", "lookup", "Qqqq", "--lexicon", folder.toString());
        assertThat(unknown.exit()).isEqualTo(Exit.SOME_FAILED);
        assertThat(unknown.err()).contains("chancery: places: no place is known as 'Qqqq'");
        assertThat(Called.with("", "places", "lookup", "Reading", "--lexicon", folder.toString())
                        .out())
                .contains("GBR", "common word");
    }
}
