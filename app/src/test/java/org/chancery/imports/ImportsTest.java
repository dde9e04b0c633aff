package org.chancery.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.LexiconException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {

    private static final Path FIXTURES = Path.of("src/test/resources/imports");
    private static final String COLUMNS = "# columns name other type country sector role from to id\n";

    @TempDir
    Path scratch;

    private Path folder() {
        return scratch.resolve("lexicon");
    }

    private Import take(Path... files) {
        return new Imports(folder()).take(List.of(files), Optional.empty(), true);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(scratch.resolve(name), text);
    }

    private List<String> rows(String file) throws IOException {
        return Files.readAllLines(folder().resolve(file)).stream()
                .filter(l -> !l.startsWith("#"))
                .toList();
    }

    private static List<String> dropped(Import done) {
        return done.dropped().stream().map(Import.Dropped::what).toList();
    }

    private List<String> problems(Path... files) {
        LexiconException e = catchThrowableOfType(LexiconException.class, () -> take(files));
        return e.problems().stream()
                .map(p -> p.replace(scratch + "/", "").replace(FIXTURES + "/", ""))
                .toList();
    }

    @Test
    void rows_in_the_project_s_own_form_come_in_as_they_are() throws IOException {
        Import done = take(FIXTURES.resolve("own.tsv"));
        assertThat(done.fresh()).isEqualTo(3);
        assertThat(rows("actors.tsv"))
                .contains(
                        "Amara Velune\tA. Velune|Velune of Corr\tperson\tNGA\tLEG\tsenator\t2012\t2018-12-31\tQ990000001");
    }

    @Test
    void petrarch_s_actors_come_with_synonyms_and_every_kind_of_restriction() throws IOException {
        Import done = take(FIXTURES.resolve("petrarch.actors.txt"));
        assertThat(rows("actors.tsv"))
                .containsExactly(
                        "Estmark Harbour Police\tHarbour Police of Estmark\torganization\tNOR\tCOP\t-\t-\t-\t-",
                        "Tilde Varnholt\tT. Varnholt|Minister Varnholt\tperson\tNOR\tLEG\t-\t-\t1994-06-30\t-",
                        "Tilde Varnholt\tT. Varnholt|Minister Varnholt\tperson\tNOR\tGOV\t-\t1994-07-01\t2001-12-31\t-",
                        "Tilde Varnholt\tT. Varnholt|Minister Varnholt\tperson\tNOR\tELI\t-\t-\t-\t-",
                        "Joren McAddan\t-\tperson\tNOR\tMIL\t-\t2002-01-15\t-\t-",
                        "Blue Lantern Movement\t-\torganization\tNGO\tNGO\t-\t-\t-\t-",
                        "Fjord People Council\t-\torganization\tNOR\tOPP\t-\t-\t-\t-");
        assertThat(dropped(done)).contains("a null code", "a religion's code, alone");
    }

    @Test
    void petrarch_s_agents_become_role_nouns_with_their_plurals_and_sets() throws IOException {
        Import done = take(FIXTURES.resolve("petrarch.agents.txt"));
        assertThat(rows("roles.tsv"))
                .containsExactly(
                        "dyke warden\t-\tdyke wardens\t-\tGOV\tperson\t-\t-",
                        "tollman\ttollwoman\ttollmen|tollwomen\t-\tBUS\tperson\t-\t-",
                        "harbour sentry\t-\tharbour sentries\t-\tMIL\tperson\t-\t-",
                        "night watch\t-\t-\t-\tCOP\tbody\t-\t-");
        assertThat(dropped(done)).anyMatch(d -> d.contains("know with the same sector"));
    }

    @Test
    void wikidata_s_csv_gives_a_row_for_every_office_and_keeps_the_item() throws IOException {
        Import done = take(FIXTURES.resolve("wikidata.csv"));
        assertThat(rows("actors.tsv"))
                .containsExactly(
                        "Ines Tarrow\tI. Tarrow|Ines M. Tarrow\tperson\tPRT\tLEG\tmember of parliament\t2005-03-10\t2011-06-20\tQ990000011",
                        "Ines Tarrow\tI. Tarrow|Ines M. Tarrow\tperson\tPRT\tGOV\tminister of justice\t2011-06-21\t-\tQ990000011",
                        "Bento \"Tiro\" Lam\t-\tperson\t-\tMIL\tgeneral\t-\t-\tQ990000013");
        assertThat(dropped(done))
                .contains("an unknown value for a date", "an item without a name in the query's language");
    }

    @Test
    void wikidata_s_json_is_read_in_both_of_its_shapes() throws IOException {
        take(FIXTURES.resolve("wikidata.sparql.json"), FIXTURES.resolve("wikidata.json"));
        assertThat(rows("actors.tsv"))
                .containsExactly(
                        "Lantern Party\t-\torganization\tCHL\tPTY\t-\t1987\t-\tQ990000021",
                        "Ruben Askild\t-\tperson\tNOR\tMIL\tgeneral\t-\t-\tQ990000031");
    }

    @Test
    void opensanctions_entities_come_with_offices_that_stand_on_lines_of_their_own() throws IOException {
        Import done = take(FIXTURES.resolve("opensanctions.jsonl"));
        assertThat(rows("actors.tsv"))
                .containsExactly(
                        "Pavel Strunin\tP. Strunin\tperson\tRUS\tLEG\tmember of the regional assembly\t-\t-\tQ990000041",
                        "Greywell Shipping\t-\torganization\tGBR\tBUS\t-\t-\t-\tex-2",
                        "Dara Molina\t-\tperson\tPAN\tGOV\tdeputy minister of energy\t2016\t2019-05-31\tex-3",
                        "Northern Relief Board\t-\tgovernment\tFIN\tGOV\t-\t-\t-\tex-4");
        assertThat(dropped(done)).contains("an entity of the schema Vessel");
    }

    @Test
    void an_office_may_be_nested_in_its_holder() throws IOException {
        take(file(
                "nested.json",
                "{\"id\":\"n1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Una Brandt\"],"
                        + "\"positionOccupancies\":[{\"id\":\"o\",\"schema\":\"Occupancy\",\"properties\":{\"startDate\":[\"2020-02\"],"
                        + "\"post\":[{\"id\":\"p\",\"schema\":\"Position\",\"caption\":\"Minister of Fisheries\","
                        + "\"properties\":{\"country\":[\"is\"]}}]}}]}}\n"));
        assertThat(rows("actors.tsv"))
                .containsExactly("Una Brandt\t-\tperson\tISL\tGOV\tminister of fisheries\t2020-02\t-\tn1");
    }

    @Test
    void the_forms_are_told_by_their_first_lines() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            Path[] all = files.filter(f -> !f.endsWith("broken.tsv")).sorted().toArray(Path[]::new);
            assertThat(take(all).forms().stream().map(f -> f.substring(f.lastIndexOf('/') + 1)))
                    .containsExactly(
                            "opensanctions.jsonl: opensanctions",
                            "own.tsv: tsv",
                            "petrarch.actors.txt: petrarch",
                            "petrarch.agents.txt: petrarch (agents)",
                            "wikidata.csv: wikidata",
                            "wikidata.json: wikidata",
                            "wikidata.sparql.json: wikidata");
        }
        assertThat(problems(file("letter.txt", "Dear all\n")))
                .singleElement()
                .asString()
                .contains("say it with --as");
    }

    @Test
    void a_mark_at_the_beginning_and_carriage_returns_do_no_harm() throws IOException {
        for (String name : List.of("own.tsv", "petrarch.actors.txt", "wikidata.csv", "opensanctions.jsonl")) {
            String text = Files.readString(FIXTURES.resolve(name));
            take(FIXTURES.resolve(name));
            List<String> plain = rows("actors.tsv");
            Import again = take(file(name, "\ufeff" + text.replace("\n", "\r\n")));
            assertThat(again.fresh()).as(name).isZero();
            assertThat(again.widened()).as(name).isZero();
            assertThat(rows("actors.tsv")).isEqualTo(plain);
        }
    }

    @Test
    void all_broken_rows_of_all_files_are_named_at_once_and_nothing_is_written() throws IOException {
        take(FIXTURES.resolve("own.tsv"));
        String before = Files.readString(folder().resolve("actors.tsv"));
        Path dictionary = file(
                "bad.actors.txt", "+EARLY_BIRD\nMARL_QUENT [NORGOV 991301-000101]\n\t[NOR4]\n\t[NORGOV >soon] junk\n");
        Path lines = file(
                "bad.jsonl", "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Ada Norn\"]}}\n{oops\n");
        Path table = file("bad.csv", "item,itemLabel,start\nQ1,Ada Norn,yesterday\nQ2,\"open\n");
        assertThat(problems(FIXTURES.resolve("broken.tsv"), dictionary, lines, table))
                .containsSubsequence(
                        "broken.tsv:2: country 'XQZ' is no ISO code of three letters, nor IGO, NGO, MNC or IMG",
                        "broken.tsv:3: sector 'GOVT' is none of PLOVER's",
                        "broken.tsv:3: from '2019-13' is no YYYY[-MM[-DD]]",
                        "broken.tsv:4: a row without a name",
                        "broken.tsv:5: 11 cells for 9 columns",
                        "broken.tsv:5: it ends (2011) before it begins (2019)",
                        "bad.actors.txt:1: a synonym '+EARLY_BIRD' before any name",
                        "bad.actors.txt:2: '991301' is no day (yymmdd or yyyymmdd)",
                        "bad.actors.txt:3: 'NOR4' is no CAMEO actor code (parts of three letters)",
                        "bad.actors.txt:4: 'soon' is no day (yymmdd or yyyymmdd)",
                        "bad.actors.txt:4: 'junk' is no code in brackets")
                .anyMatch(p -> p.startsWith("bad.jsonl:2: no JSON"))
                .contains("bad.csv:3: a quoted cell never closes", "bad.csv:2: 'yesterday' is no date");
        assertThat(Files.readString(folder().resolve("actors.tsv"))).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void bytes_that_are_no_utf_8_and_files_that_are_not_there_are_named() throws IOException {
        Path latin = scratch.resolve("latin.tsv");
        Files.write(latin, (COLUMNS + "Jos\u00e9 Tarn\t-\tperson\tPRT\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problems(latin, scratch.resolve("missing.tsv")))
                .contains("latin.tsv:2: this is no UTF-8", "missing.tsv: there is no such file");
    }

    @Test
    void a_broken_row_in_the_user_s_own_file_stops_the_import_too() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("actors.tsv"), COLUMNS + "Ada Norn\t-\tperson\tNOWHERE\tGOV\n");
        assertThat(problems(FIXTURES.resolve("own.tsv")))
                .singleElement()
                .asString()
                .contains("actors.tsv:2: country 'NOWHERE'");
    }

    @Test
    void the_same_import_twice_adds_nothing() throws IOException {
        Path[] all = {
            FIXTURES.resolve("own.tsv"), FIXTURES.resolve("petrarch.agents.txt"), FIXTURES.resolve("wikidata.csv")
        };
        assertThat(take(all).changed()).isTrue();
        String before = Files.readString(folder().resolve("actors.tsv"));
        Import again = take(all);
        assertThat(again.fresh()).isZero();
        assertThat(again.freshRoles()).isZero();
        assertThat(again.changed()).isFalse();
        assertThat(Files.readString(folder().resolve("actors.tsv"))).isEqualTo(before);
    }

    @Test
    void what_the_user_wrote_stays_and_a_known_row_only_gains_names() throws IOException {
        Files.createDirectories(folder());
        String own =
                "# my own\n# columns name type country sector other note\nAda Norn\tperson\tNOR\tGOV\t-\tmet in 2019\n";
        Files.writeString(folder().resolve("actors.tsv"), own);
        Import done =
                take(file("more.tsv", COLUMNS + "Ada Norn\tA. Norn\tperson\tNOR\tGOV\nBo Kell\t-\tperson\tNOR\tMIL\n"));
        assertThat(done.widened()).isEqualTo(1);
        assertThat(done.fresh()).isEqualTo(1);
        assertThat(Files.readString(folder().resolve("actors.tsv")))
                .startsWith(
                        "# my own\n# columns name type country sector other note\nAda Norn\tperson\tNOR\tGOV\tA. Norn\tmet in 2019\n")
                .endsWith(COLUMNS + "Bo Kell\t-\tperson\tNOR\tMIL\t-\t-\t-\t-\n");
    }

    @Test
    void rows_that_nobody_filled_in_and_foreign_columns_are_left_and_named() throws IOException {
        Import done = take(
                file(
                        "sheet.tsv",
                        "# columns name type country count mood\nAda Norn\tperson\t-\t3\tcalm\nBo Kell\tperson\tNOR\t1\tgrim\n"));
        assertThat(done.fresh()).isEqualTo(1);
        assertThat(dropped(done))
                .containsExactly(
                        "a row without country, sector, role and id (not filled in)",
                        "the column 'mood', which is not the project's");
    }

    @Test
    void what_is_written_loads_as_a_lexicon() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            take(files.filter(f -> !f.endsWith("broken.tsv")).sorted().toArray(Path[]::new));
        }
        Lexicon own = Lexicon.english().overlaidBy(folder());
        assertThat(own.table("actors.tsv").rows().stream().map(r -> r.get("name")))
                .contains("Ines Tarrow");
        assertThat(org.chancery.Chancery.with(own)).isNotNull();
    }

    @Test
    void a_dry_run_writes_nothing() {
        Import done = new Imports(folder()).take(List.of(FIXTURES.resolve("own.tsv")), Optional.empty(), false);
        assertThat(done.fresh()).isEqualTo(3);
        assertThat(folder()).doesNotExist();
    }

    @Test
    void a_told_form_stands_over_what_the_lines_look_like() {
        assertThatThrownBy(() -> new Imports(folder())
                        .take(List.of(FIXTURES.resolve("own.tsv")), Optional.of(Form.OPENSANCTIONS), true))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("own.tsv:1: no JSON");
    }
}
