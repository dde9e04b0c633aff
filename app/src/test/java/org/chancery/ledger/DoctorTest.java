package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.chancery.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers that are damaged: what is wrong is named, and what can be read is saved. */
class DoctorTest {

    @TempDir
    Path folder;

    private static Examination.Report examined(Path file) {
        try (Ledger ledger = Ledger.read(file)) {
            return Examination.of(ledger, n -> {});
        }
    }

    private static void change(Path file, String... statements) {
        try (Ledger ledger = Ledger.open(file)) {
            Sql.change(ledger.connection(), "PRAGMA foreign_keys = OFF");
            Arrays.stream(statements).forEach(s -> Sql.change(ledger.connection(), s));
        }
    }

    @Test
    void a_sound_ledger_is_called_sound() {
        Examination.Report report = examined(SampleLedger.of(folder));
        assertThat(report.findings()).isEmpty();
        assertThat(report.read()).isEqualTo(report.articles()).isEqualTo(10);
    }

    @Test
    void every_kind_of_wrong_row_is_named() {
        Path file = SampleLedger.of(folder);
        change(
                file,
                "UPDATE statement SET \"end\" = 999999 WHERE id = (SELECT min(id) FROM statement)",
                "UPDATE event SET start = -1 WHERE id = (SELECT min(id) FROM event)",
                "UPDATE statement SET stance = 'denies' WHERE id = (SELECT max(id) FROM statement WHERE stance = 'affirms')",
                "UPDATE statement SET speaker = speaker + 1 WHERE id = (SELECT max(id) FROM statement WHERE speaker IS NOT NULL)",
                "UPDATE text SET body = 'x' || substr(body, 2) WHERE id = 3",
                "UPDATE reading SET dossier = x'00112233445566' WHERE version = 4",
                "DELETE FROM reading WHERE version = 5",
                "UPDATE event SET current = 0 WHERE version = 1",
                "INSERT INTO likeness_group (kind, item, head) VALUES ('article', 5, 1)",
                "INSERT INTO party (event, side, number, actor, member, start, \"end\") VALUES (424242, 'actor', 1, 1, 1, 0, 1)");
        List<String> checks = examined(file).findings().stream()
                .map(Examination.Finding::check)
                .distinct()
                .toList();
        assertThat(checks)
                .contains(
                        "statements-lie-in-the-text",
                        "events-lie-in-the-text",
                        "rows-agree-with-the-reading",
                        "speakers-are-of-the-cast",
                        "texts-have-their-hashes",
                        "readings-unpack",
                        "every-version-has-its-reading",
                        "what-is-current-is-so-in-its-rows",
                        "groups-have-heads",
                        "foreign-keys");
    }

    @Test
    void a_ledger_cut_in_half_is_named_and_what_can_be_read_is_saved() throws IOException {
        Path file = SampleLedger.of(folder);
        Varied varied = new Varied(SampleLedger.dossiers(), 3);
        try (Ledger ledger = Ledger.open(file);
                Writer writer = Writer.begin(ledger, "made", Json.object().build())) {
            IntStream.range(0, 60).forEach(i -> writer.store(Stored.of(varied.dossier(i))));
            writer.commit();
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> Ledger.open(file))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("damaged");
        Path saved = folder.resolve("saved.db");
        Rescue.Saved rescued = Rescue.of(file, saved);
        assertThat(rescued.articles()).isGreaterThan(10);
        assertThat(rescued.lost()).isNotEmpty();
        assertThat(examined(saved).findings()).isEmpty();
        assertThat(examined(saved).articles()).isEqualTo(rescued.articles());
        assertThat(folder.resolve("saved.db.copy")).doesNotExist();
    }

    @Test
    void whatever_bytes_are_overwritten_the_doctor_names_it_or_nothing_is_lost() throws IOException {
        byte[] bytes = Files.readAllBytes(SampleLedger.of(folder));
        Random random = new Random(11);
        for (int i = 0; i < 25; i++) {
            byte[] damaged = bytes.clone();
            int at = 200 + random.nextInt(damaged.length - 5000);
            for (int k = 0; k < 2000; k++) {
                damaged[at + k] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("damaged" + i + ".db"), damaged);
            try {
                Examination.Report report = examined(file);
                assertThat(report.findings().isEmpty() && report.read() < 10).isFalse();
            } catch (LedgerException e) {
                assertThat(e.problem()).isNotBlank();
            }
            Path saved = folder.resolve("saved" + i + ".db");
            try {
                Rescue.of(file, saved);
                assertThat(examined(saved).findings()).isEmpty();
            } catch (LedgerException e) {
                assertThat(e.problem()).isNotBlank();
            }
        }
    }

    @Test
    void decisions_are_saved_with_their_articles() {
        Path file = SampleLedger.of(folder);
        long made = 0;
        try (Ledger ledger = Ledger.open(file);
                Decisions decisions = Decisions.by(ledger, "ada", "review")) {
            List<Decision> all = Sql.list(
                    ledger.connection(),
                    "SELECT article, record FROM statements",
                    r -> new Decision(
                            r.need("article"),
                            "statement",
                            r.id("record"),
                            "correct",
                            Optional.of("stance"),
                            Optional.of(Json.of("denies")),
                            Optional.empty()));
            all.forEach(decisions::decide);
            made = all.size();
        }
        Path saved = folder.resolve("saved.db");
        Rescue.Saved rescued = Rescue.of(file, saved);
        assertThat(rescued.lost()).isEmpty();
        assertThat(rescued.decisions()).isEqualTo(made);
        assertThat(examined(saved).findings()).isEmpty();
    }
}
