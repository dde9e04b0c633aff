package org.chancery.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.chancery.Chancery;
import org.chancery.duplicates.Duplicates;
import org.chancery.json.Json;
import org.chancery.ledger.Examination;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Outcome;
import org.chancery.ledger.Sql;
import org.chancery.lexicon.Lexicon;
import org.chancery.source.Bytes;
import org.chancery.source.Capture;
import org.chancery.source.Failure;
import org.chancery.source.Inputs;
import org.chancery.source.Sources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of pages is read into a ledger: once, in pieces, again, and with another lexicon. */
class IngestTest {

    private static final Chancery CHANCERY = Chancery.standard();
    private static final Duplicates JUDGES = Duplicates.of(Lexicon.english());

    @TempDir
    Path folder;

    private Path pages;

    @BeforeEach
    void pages() throws IOException {
        pages = Files.createDirectory(folder.resolve("pages"));
        try (Stream<Path> samples = Files.list(Path.of("../samples"))) {
            samples.filter(p -> p.toString().matches(".*[.](html|txt)")).forEach(p -> {
                try {
                    Files.copy(p, pages.resolve(p.getFileName()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** What a run told. */
    private static final class Told implements Ingest.Watch, Recode.Watch {
        final List<Outcome> kept = new ArrayList<>();
        final List<String> anew = new ArrayList<>();
        final List<String> left = new ArrayList<>();
        final List<Failure> failed = new ArrayList<>();
        int known;

        @Override
        public void failed(Failure failure) {
            failed.add(failure);
        }

        @Override
        public void known(Capture capture) {
            known++;
        }

        @Override
        public void kept(List<Outcome> outcomes) {
            kept.addAll(outcomes);
        }

        @Override
        public void readAnew(String article) {
            anew.add(article);
        }

        @Override
        public void left(String article, String why) {
            left.add(article + ": " + why);
        }
    }

    private Told ingest(Path file, Chancery chancery, boolean again, BooleanSupplier stop) {
        Told told = new Told();
        try (Ledger ledger = Ledger.open(file);
                Inputs inputs = Sources.with(InputStream.nullInputStream()).open(List.of(pages.toString()))) {
            Ingest.run(
                    inputs,
                    chancery,
                    JUDGES,
                    ledger,
                    new Ingest.Settings(again, true, 2),
                    UnaryOperator.identity(),
                    stop,
                    told);
        }
        return told;
    }

    /** Every article's dossier, and the records of its statements. */
    private static Map<String, List<Object>> held(Path file) {
        Map<String, List<Object>> held = new TreeMap<>();
        try (Ledger ledger = Ledger.read(file)) {
            Sql.each(ledger.connection(), "SELECT name, current FROM article", r -> {
                Json.Obj dossier = ledger.dossier(r.id("current")).orElseThrow();
                List<Long> records = Sql.list(
                        ledger.connection(),
                        "SELECT record FROM statement WHERE version = ? ORDER BY number",
                        s -> s.id("record"),
                        r.id("current"));
                held.put(r.need("name"), List.of(dossier, records));
            });
        }
        return held;
    }

    @Test
    void what_is_read_once_is_passed_over_and_what_has_changed_is_a_new_version() throws IOException {
        Path file = folder.resolve("l.db");
        assertThat(ingest(file, CHANCERY, false, () -> false).kept)
                .hasSize(10)
                .allMatch(o -> o.kind() == Outcome.Kind.ADDED);
        Map<String, List<Object>> before = held(file);
        assertThat(ingest(file, CHANCERY, false, () -> false).known).isEqualTo(10);
        assertThat(ingest(file, CHANCERY, true, () -> false).kept).allMatch(o -> o.kind() == Outcome.Kind.UNCHANGED);
        assertThat(held(file)).isEqualTo(before);
        Files.writeString(pages.resolve("02.txt"), Files.readString(pages.resolve("02.txt")) + "\nIt rained.\n");
        assertThat(ingest(file, CHANCERY, false, () -> false).kept)
                .singleElement()
                .matches(
                        o -> o.kind() == Outcome.Kind.NEW_VERSION && o.article().equals("02"));
    }

    @Test
    void a_reading_that_is_stopped_again_and_again_comes_to_the_same_in_the_end() {
        Path whole = folder.resolve("whole.db");
        ingest(whole, CHANCERY, false, () -> false);
        Path pieces = folder.resolve("pieces.db");
        int runs = 0;
        int kept = 0;
        while (kept < 10) {
            int[] asked = {0};
            int some = kept + 4; // what is there is asked for as well
            kept += ingest(pieces, CHANCERY, false, () -> ++asked[0] > some)
                    .kept
                    .size();
            assertThat(++runs).isLessThan(20);
        }
        assertThat(runs).isGreaterThan(1);
        assertThat(held(pieces)).isEqualTo(held(whole));
    }

    @Test
    void the_page_is_kept_as_it_came() throws IOException {
        Path file = folder.resolve("l.db");
        ingest(file, CHANCERY, false, () -> false);
        try (Ledger ledger = Ledger.read(file)) {
            long version = Sql.one(
                            ledger.connection(), "SELECT current FROM article WHERE name = '01'", r -> r.id("current"))
                    .orElseThrow();
            assertThat(ledger.page(version)).contains(Bytes.of(Files.readAllBytes(pages.resolve("01.html"))));
        }
    }

    private Chancery with(String table, String rows) throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(
                mine.resolve(table),
                "# what: another\n# source: this test\n# licence: Apache-2.0\n# columns " + rows + "\n");
        return Chancery.with(Lexicon.english().overlaidBy(mine));
    }

    private static Told recode(Path file, Chancery chancery) {
        Told told = new Told();
        try (Ledger ledger = Ledger.open(file)) {
            Recode.run(ledger, chancery, JUDGES, 2, () -> false, told);
        }
        return told;
    }

    private static List<String> rows(Path file, String sql) {
        try (Ledger ledger = Ledger.read(file)) {
            return Sql.list(ledger.connection(), sql, r -> r.need("x"));
        }
    }

    /** What groups there are, as the judges have them. */
    private static List<String> alike(Path file) {
        return rows(
                file,
                "SELECT kind || ' ' || item || ' ' || head AS x FROM likeness_group UNION ALL SELECT kind || ' ' || key || ' ' || item"
                        + " FROM likeness_key UNION ALL SELECT kind || item || ' ' || other || ' ' || evidence FROM likeness ORDER BY 1");
    }

    @Test
    void a_changed_lexicon_applied_to_the_ledger_is_equal_to_reading_anew() throws IOException {
        Chancery other =
                with("stances.tsv", "cue kind stance negated to whether\nsay\tspeech\tdoubts\tdoubts\t-\tdoubts");
        Path recoded = folder.resolve("recoded.db");
        ingest(recoded, CHANCERY, false, () -> false);
        Path fresh = folder.resolve("fresh.db");
        ingest(fresh, other, false, () -> false);
        Told told = recode(recoded, other);
        assertThat(told.anew).isEmpty();
        assertThat(told.left).isEmpty();
        assertThat(told.kept).hasSize(10).anyMatch(o -> o.changes().counts().containsKey("stance"));
        assertThat(held(recoded)).isEqualTo(held(fresh));
        assertThat(alike(recoded)).isEqualTo(alike(fresh));
        try (Ledger ledger = Ledger.read(recoded)) {
            long version = Sql.one(
                            ledger.connection(), "SELECT current FROM article WHERE name = '01'", r -> r.id("current"))
                    .orElseThrow();
            assertThat(ledger.page(version)).as("the page stays with the text").isPresent();
            assertThat(Examination.of(ledger, n -> {}).findings()).isEmpty();
        }
        for (String table : List.of("statement_search", "article_search")) {
            assertThat(indexed(recoded, table)).as(table).isNotEmpty().isEqualTo(indexed(fresh, table));
        }
    }

    /** Every word of a full-text index, in how many rows it stands and how often; the index is whole. */
    private static List<String> indexed(Path file, String table) {
        try (Ledger ledger = Ledger.open(file)) {
            Sql.change(ledger.connection(), "INSERT INTO " + table + " (" + table + ") VALUES ('integrity-check')");
            Sql.change(
                    ledger.connection(), "CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, " + table + ", row)");
            return Sql.list(
                    ledger.connection(),
                    "SELECT term || ' ' || doc || ' ' || cnt AS x FROM words ORDER BY 1",
                    r -> r.need("x"));
        }
    }

    @Test
    void an_article_in_which_nothing_changes_has_no_new_version_and_says_who_confirmed_it() throws IOException {
        Chancery other =
                with("stances.tsv", "cue kind stance negated to whether\nyodel\tspeech\tdoubts\tdoubts\t-\tdoubts");
        Path recoded = folder.resolve("recoded.db");
        ingest(recoded, CHANCERY, false, () -> false);
        Path fresh = folder.resolve("fresh.db");
        ingest(fresh, other, false, () -> false);
        assertThat(recode(recoded, other).kept).hasSize(10).allMatch(o -> o.kind() == Outcome.Kind.UNCHANGED);
        assertThat(rows(recoded, "SELECT id AS x FROM version")).hasSize(10);
        assertThat(held(recoded)).isEqualTo(held(fresh));
        recode(recoded, other);
        assertThat(rows(recoded, "SELECT id AS x FROM confirmed")).as("once").hasSize(10);
        recode(recoded, CHANCERY);
        Path first = folder.resolve("first.db");
        ingest(first, CHANCERY, false, () -> false);
        assertThat(held(recoded)).as("the last reader counts").isEqualTo(held(first));
    }

    @Test
    void where_the_encoder_has_to_be_asked_the_stored_page_is_read_anew() throws IOException {
        Files.writeString(
                pages.resolve("lines.jsonl"),
                """
                {"id":"told","title":"The bridge","url":"https://news.example/b","published":"2024-05-03","text":"“No,” said the mayor, Ines Falk."}
                {"id":"odd","published":"someday","text":"“Yes,” said the mayor, Ines Falk."}
                """);
        Chancery other = with("article-months.tsv", "month names\n1\tfirstember");
        Path recoded = folder.resolve("recoded.db");
        ingest(recoded, CHANCERY, false, () -> false);
        Path fresh = folder.resolve("fresh.db");
        ingest(fresh, other, false, () -> false);
        Told told = recode(recoded, other);
        assertThat(told.left).singleElement().asString().startsWith("odd: the encoder has to be asked again");
        assertThat(told.anew).hasSize(11).contains("01", "told");
        assertThat(told.kept).hasSize(11).allMatch(o -> o.kind() == Outcome.Kind.UNCHANGED);
        Map<String, List<Object>> expected = held(fresh);
        Map<String, List<Object>> found = held(recoded);
        expected.remove("odd");
        found.remove("odd");
        assertThat(found).isEqualTo(expected);
        assertThat(recode(recoded, other).anew)
                .as("the next time from what is stored")
                .isEmpty();
    }
}
