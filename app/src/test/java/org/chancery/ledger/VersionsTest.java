package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.Chancery;
import org.chancery.dossier.DossierJson;
import org.chancery.json.Json;
import org.chancery.source.Capture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Newer versions of an article, and what becomes of records, decisions and actors. */
class VersionsTest {

    private static final Chancery CHANCERY = Chancery.standard();
    private static final String FIRST =
            """
            “The bridge stays closed until May,” said the harbour master, Ines Falk.

            The mayor, Tomas Brandt, denied that the council had been warned.

            “We asked for money twice,” Falk said.""";

    @TempDir
    Path folder;

    private Outcome read(Ledger ledger, String text) {
        try (Writer writer = Writer.begin(ledger, "test", Json.object().build())) {
            writer.store(Stored.of(DossierJson.of(CHANCERY.read(Capture.ofText("bridge", text)))));
            return writer.commit().get(0);
        }
    }

    private static Map<String, Long> records(Ledger ledger) {
        return Sql.list(
                        ledger.connection(),
                        "SELECT content, record FROM statements",
                        r -> Map.entry(r.need("content"), r.id("record")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void a_record_keeps_its_number_when_the_page_is_edited() {
        try (Ledger ledger = Ledger.open(folder.resolve("l.db"))) {
            read(ledger, FIRST);
            Map<String, Long> before = records(ledger);
            Outcome edited = read(
                    ledger, "Correction added on Monday.\n\n" + FIRST.replace("until May,”", "until the end of May,”"));
            Map<String, Long> after = records(ledger);
            assertThat(edited.kind()).isEqualTo(Outcome.Kind.NEW_VERSION);
            assertThat(after.get("“We asked for money twice,”")).isEqualTo(before.get("“We asked for money twice,”"));
            assertThat(after.get("“The bridge stays closed until the end of May,”"))
                    .isEqualTo(before.get("“The bridge stays closed until May,”"));
            assertThat(edited.changes().lines())
                    .anyMatch(l -> l.startsWith("content: “The bridge stays closed until May,”"));
            assertThat(Sql.list(ledger.connection(), "SELECT number FROM version", r -> r.id("number")))
                    .containsExactly(1L, 2L);
        }
    }

    @Test
    void only_the_reading_that_counts_is_found_by_words() {
        try (Ledger ledger = Ledger.open(folder.resolve("l.db"))) {
            read(ledger, FIRST);
            read(ledger, FIRST.replace("money twice", "help often"));
            for (String table : List.of("statement_search", "article_search")) {
                assertThat(found(ledger, table, "money")).as(table).isZero();
                assertThat(found(ledger, table, "often")).as(table).isOne();
                Sql.change(ledger.connection(), "INSERT INTO " + table + " (" + table + ") VALUES ('integrity-check')");
            }
        }
    }

    private static long found(Ledger ledger, String table, String word) {
        return Sql.one(
                        ledger.connection(),
                        "SELECT count(*) AS n FROM " + table + " WHERE " + table + " MATCH ?",
                        r -> r.id("n"),
                        word)
                .orElseThrow();
    }

    @Test
    void decisions_go_with_their_records_and_those_that_cannot_are_listed() {
        try (Ledger ledger = Ledger.open(folder.resolve("l.db"))) {
            read(ledger, FIRST);
            Map<String, Long> records = records(ledger);
            try (Decisions decisions = Decisions.by(ledger, "ada", "review")) {
                records.values().forEach(r -> decisions.decide(decision(r, "accept")));
            }
            read(ledger, FIRST.replace("\n\n“We asked for money twice,” Falk said.", ""));
            assertThat(Sql.list(ledger.connection(), "SELECT record FROM unbound", r -> r.id("record")))
                    .containsExactly(records.get("“We asked for money twice,”"));
            read(ledger, FIRST);
            assertThat(Sql.list(ledger.connection(), "SELECT record FROM unbound", r -> r.id("record")))
                    .isEmpty();
        }
    }

    @Test
    void a_decision_can_be_taken_back_and_taken_again() {
        try (Ledger ledger = Ledger.open(folder.resolve("l.db"))) {
            read(ledger, FIRST);
            long record = records(ledger).values().iterator().next();
            try (Decisions decisions = Decisions.by(ledger, "ada", "review")) {
                long first = decisions.decide(decision(record, "reject"));
                decisions.undo(first);
                assertThat(standing(ledger)).isEmpty();
                assertThatThrownBy(() -> decisions.undo(first))
                        .hasMessageContaining("no decision " + first + " stands");
                decisions.decide(decision(record, "accept"));
                assertThat(standing(ledger)).containsExactly("accept");
                assertThat(Sql.list(ledger.connection(), "SELECT id FROM decision", r -> r.id("id")))
                        .hasSize(3);
            }
        }
    }

    private static List<String> standing(Ledger ledger) {
        return Sql.list(ledger.connection(), "SELECT verdict FROM decisions", r -> r.need("verdict"));
    }

    private static Decision decision(long record, String verdict) {
        return new Decision(
                "bridge", "statement", record, verdict, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void actors_are_merged_and_set_apart_again() {
        try (Ledger ledger = Ledger.open(folder.resolve("l.db"))) {
            read(ledger, FIRST);
            long falk = actor(ledger, "Ines Falk");
            long brandt = actor(ledger, "Tomas Brandt");
            try (Decisions decisions = Decisions.by(ledger, "ada", "review")) {
                long merge = decisions.merge(falk, brandt, Optional.of("for the test"));
                assertThat(speakers(ledger)).containsOnly("Tomas Brandt");
                decisions.undoActor(merge);
                assertThat(speakers(ledger)).contains("Ines Falk", "Tomas Brandt");
                long split = decisions.split(falk, "bridge", Optional.empty(), Optional.empty());
                assertThat(actor(ledger, "Ines Falk")).isNotEqualTo(falk);
                read(ledger, FIRST + "\n\n“It rains,” said Ines Falk.");
                assertThat(actor(ledger, "Ines Falk"))
                        .as("a new version keeps the split")
                        .isNotEqualTo(falk);
                decisions.undoActor(split);
                assertThat(actor(ledger, "Ines Falk")).isEqualTo(falk);
            }
        }
    }

    private static List<String> speakers(Ledger ledger) {
        return Sql.list(
                ledger.connection(),
                "SELECT speaker FROM statements WHERE speaker IS NOT NULL",
                r -> r.need("speaker"));
    }

    /** The actor who speaks under this name. */
    private static long actor(Ledger ledger, String name) {
        return Sql.one(
                        ledger.connection(),
                        "SELECT speaker_id FROM statements WHERE speaker = ?",
                        r -> r.id("speaker_id"),
                        name)
                .orElseThrow();
    }

    @Test
    void what_failed_in_a_batch_leaves_nothing_behind() {
        Path file = folder.resolve("l.db");
        try (Ledger ledger = Ledger.open(file);
                Writer writer = Writer.begin(ledger, "test", Json.object().build())) {
            writer.store(Stored.of(SampleLedger.dossiers().get(0)));
            Json.Obj article = Json.object().put("id", "broken").build();
            writer.store(new Stored(
                    Json.object().put("article", article).put("text", "").build(),
                    org.chancery.source.Bytes.utf8("x"),
                    Optional.empty(),
                    org.chancery.source.Bytes.utf8("x"),
                    Optional.empty(),
                    "plain",
                    Optional.empty(),
                    Optional.empty()));
            assertThatThrownBy(writer::commit).hasMessageContaining("lacks");
            writer.store(Stored.of(SampleLedger.dossiers().get(1)));
            assertThat(writer.commit()).hasSize(1);
            assertThat(Sql.list(ledger.connection(), "SELECT name FROM article", r -> r.need("name")))
                    .hasSize(1);
        }
    }
}
