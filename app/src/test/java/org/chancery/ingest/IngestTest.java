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
        public void anew(String article, String why) {
            anew.add(article + ": " + why);
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

    @Test
    void a_changed_lexicon_applied_to_the_ledger_is_equal_to_reading_anew() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(
                mine.resolve("stances.tsv"),
                """
                # what: another stance
                # source: this test
                # licence: Apache-2.0
                # columns cue kind stance negated to whether
                say\tspeech\tdoubts\tdoubts\t-\tdoubts
                """);
        Chancery other = Chancery.with(Lexicon.english().overlaidBy(mine));
        Path recoded = folder.resolve("recoded.db");
        ingest(recoded, CHANCERY, false, () -> false);
        Path fresh = folder.resolve("fresh.db");
        ingest(fresh, other, false, () -> false);
        Told told = new Told();
        try (Ledger ledger = Ledger.open(recoded)) {
            Recode.run(ledger, other, JUDGES, 2, () -> false, told);
        }
        assertThat(told.anew).isEmpty();
        assertThat(told.kept).hasSize(10).anyMatch(o -> o.changes().counts().containsKey("stance"));
        assertThat(held(recoded)).isEqualTo(held(fresh));
        try (Ledger ledger = Ledger.read(recoded)) {
            long version = Sql.one(
                            ledger.connection(), "SELECT current FROM article WHERE name = '01'", r -> r.id("current"))
                    .orElseThrow();
            assertThat(ledger.page(version)).as("the page stays with the text").isPresent();
        }
    }
}
