package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.chancery.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    @TempDir
    Path folder;

    @Test
    void a_stored_dossier_comes_back_member_for_member() {
        try (Ledger ledger = Ledger.read(SampleLedger.of(folder))) {
            for (Json.Obj dossier : SampleLedger.dossiers()) {
                String name = dossier.get("article")
                        .orElseThrow()
                        .asObject()
                        .orElseThrow()
                        .text("id")
                        .orElseThrow();
                long version = Sql.one(
                                ledger.connection(),
                                "SELECT current FROM article WHERE name = ?",
                                r -> r.id("current"),
                                name)
                        .orElseThrow();
                assertThat(ledger.dossier(version)).contains(dossier);
            }
        }
    }

    @Test
    void what_is_alike_is_found_from_both_ends_by_an_index() {
        try (Ledger ledger = Ledger.open(folder.resolve("new.db"))) {
            assertThat(Sql.list(
                                    ledger.connection(),
                                    "EXPLAIN QUERY PLAN " + Alike.PAIRS,
                                    r -> r.need("detail"),
                                    "quotation",
                                    1,
                                    "quotation",
                                    1)
                            .stream()
                            .filter(step -> step.contains("likeness")))
                    .hasSize(2)
                    .anyMatch(step -> step.contains("item=?"))
                    .anyMatch(step -> step.contains("other=?"));
        }
    }

    @Test
    void the_offsets_of_every_row_give_its_words_by_sql_alone() {
        try (Ledger ledger = Ledger.read(SampleLedger.of(folder))) {
            List<String> wrong = Sql.list(
                    ledger.connection(),
                    "SELECT s.id, substr(t.body, p.start + 1, p.\"end\" - p.start) AS words FROM statement s"
                            + " JOIN statement_span p ON p.statement = s.id JOIN version v ON v.id = s.version"
                            + " JOIN text t ON t.id = v.text WHERE length(words) <> p.\"end\" - p.start OR words = ''",
                    r -> r.need("words"));
            assertThat(wrong).isEmpty();
            List<String> said = Sql.list(ledger.connection(), "SELECT content FROM statements", r -> r.need("content"));
            List<String> found = SampleLedger.dossiers().stream()
                    .flatMap(d -> FindingsReader.read(d).said().stream())
                    .map(Findings.Said::words)
                    .toList();
            assertThat(said).containsExactlyInAnyOrderElementsOf(found);
        }
    }

    @Test
    void storing_the_same_again_adds_nothing() throws IOException {
        Path file = SampleLedger.of(folder);
        List<Long> before = counts(file);
        try (Ledger ledger = Ledger.open(file);
                Writer writer = Writer.begin(ledger, "again", Json.object().build())) {
            SampleLedger.dossiers().forEach(d -> writer.store(Stored.of(d)));
            assertThat(writer.commit()).allMatch(o -> o.kind() == Outcome.Kind.UNCHANGED);
        }
        assertThat(counts(file)).isEqualTo(before);
    }

    @Test
    void foreign_keys_and_pages_are_sound() {
        try (Ledger ledger = Ledger.read(SampleLedger.of(folder))) {
            assertThat(Sql.list(ledger.connection(), "PRAGMA foreign_key_check", r -> r.need("table")))
                    .isEmpty();
            assertThat(Sql.list(ledger.connection(), "PRAGMA integrity_check", r -> r.need("integrity_check")))
                    .containsExactly("ok");
        }
    }

    @Test
    void the_columns_stay_explained_in_the_file() {
        try (Ledger ledger = Ledger.read(SampleLedger.of(folder))) {
            assertThat(Sql.one(
                            ledger.connection(),
                            "SELECT sql FROM sqlite_schema WHERE name = 'statement'",
                            r -> r.need("sql")))
                    .get()
                    .asString()
                    .contains("-- affirms, denies");
        }
    }

    @Test
    void what_is_no_ledger_is_named_and_left_as_it_is() throws IOException, SQLException {
        Path text = Files.writeString(
                folder.resolve("notes.txt"), "Not a database at all, but long enough to be looked at. ".repeat(40));
        assertThatThrownBy(() -> Ledger.open(text))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("it is no ledger");
        assertThat(text).content().startsWith("Not a database");
        assertThatThrownBy(() -> Ledger.read(folder.resolve("none.db")))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("it holds no ledger");
        Path other = folder.resolve("other.db");
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + other);
                var statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE diary (day TEXT)");
        }
        assertThatThrownBy(() -> Ledger.open(other)).hasMessageContaining("no ledger of Chancery's");
    }

    @Test
    void a_ledger_of_a_newer_version_is_named_and_left_as_it_is() {
        Path file = SampleLedger.of(folder);
        try (Ledger ledger = Ledger.open(file)) {
            Sql.change(ledger.connection(), "PRAGMA user_version = 99");
        }
        assertThatThrownBy(() -> Ledger.open(file)).hasMessageContaining("a newer Chancery wrote it (version 99");
        assertThatThrownBy(() -> Ledger.read(file)).hasMessageContaining("a newer Chancery wrote it (version 99");
    }

    @Test
    void a_ledger_from_before_the_first_release_is_named_in_one_sentence() {
        Path file = SampleLedger.of(folder);
        try (Ledger ledger = Ledger.open(file)) {
            Sql.change(ledger.connection(), "PRAGMA user_version = 1");
        }
        assertThatThrownBy(() -> Ledger.open(file)).hasMessageContaining("before the first release (version 1");
        assertThatThrownBy(() -> Ledger.read(file)).hasMessageContaining("before the first release (version 1");
    }

    @Test
    void an_older_ledger_is_brought_up_to_date_or_left_as_it_was() {
        Path file = SampleLedger.of(folder);
        Schema standard = Schema.standard();
        Schema wrong = new Schema(
                standard.first(),
                standard.sql(),
                List.of("ALTER TABLE article ADD COLUMN shelf TEXT; CREATE TABLE article (id INTEGER)"));
        assertThatThrownBy(() -> Ledger.open(file, wrong)).isInstanceOf(LedgerException.class);
        Ledger.open(file).close(); // still of the version it was
        Schema next = new Schema(
                standard.first(), standard.sql(), List.of("ALTER TABLE article ADD COLUMN shelf TEXT DEFAULT 'a; b'"));
        try (Ledger ledger = Ledger.open(file, next)) {
            assertThat(Sql.list(ledger.connection(), "SELECT DISTINCT shelf FROM article", r -> r.need("shelf")))
                    .containsExactly("a; b");
        }
        assertThatThrownBy(() -> Ledger.open(file)).hasMessageContaining("version " + next.version());
    }

    private static List<Long> counts(Path file) {
        try (Ledger ledger = Ledger.read(file)) {
            return List.of(
                            "run",
                            "article",
                            "version",
                            "text",
                            "actor",
                            "statement",
                            "statement_span",
                            "event",
                            "mention")
                    .stream()
                    .map(t -> Sql.one(ledger.connection(), "SELECT count(*) AS n FROM " + t, r -> r.id("n"))
                            .orElseThrow())
                    .toList();
        }
    }
}
