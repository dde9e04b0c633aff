package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.chancery.Chancery;
import org.chancery.dossier.DossierJson;
import org.chancery.dossier.RecordJson;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;
import org.chancery.source.Capture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide is in the rows that all questions are asked of, and is gone from there when it is taken back. */
class DecidedRowsTest {

    private static final List<String> TABLES = List.of(
            "statement",
            "statement_span",
            "addressee",
            "about",
            "event",
            "event_span",
            "party",
            "figure",
            "cast_member");

    private static final Chancery CHANCERY = Chancery.standard();
    private static final String BRIDGE =
            """
            “The bridge stays closed until May,” said the harbour master, Ines Falk.

            The mayor, Tomas Brandt, denied that the council had been warned. Boats wait outside and the crews are tired.

            “We asked for money twice,” Falk said. Police arrested 12 protesters in Oslo on Monday.""";

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(SampleLedger.of(folder));
    }

    @AfterEach
    void close() {
        assertThat(Examination.of(ledger, n -> {}).findings()).isEmpty();
        Sql.change(
                ledger.connection(),
                "INSERT INTO statement_search (statement_search, rank) VALUES ('integrity-check', 0)");
        ledger.close();
    }

    private void read(String text) {
        try (Writer writer = Writer.begin(ledger, "test", Json.object().build())) {
            writer.store(Stored.of(DossierJson.of(CHANCERY.read(Capture.ofText("bridge", text)))));
            writer.commit();
        }
    }

    private Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : TABLES) {
            String columns = String.join(
                    ", ",
                    Sql.list(
                            ledger.connection(),
                            "SELECT '\"' || name || '\"' AS name FROM pragma_table_info('" + table + "')",
                            r -> r.need("name")));
            rows.put(
                    table,
                    Sql.list(
                            ledger.connection(),
                            "SELECT json_array(" + columns + ") AS row FROM " + table + " ORDER BY 1",
                            r -> r.need("row")));
        }
        return rows;
    }

    private record Found(long record, String article, String speaker, String content) {}

    private List<Found> statements(String where, Object... values) {
        return Sql.list(
                ledger.connection(),
                "SELECT record, article, coalesce(speaker, '') AS speaker, content FROM statements WHERE " + where
                        + " ORDER BY id",
                r -> new Found(
                        r.id("record"),
                        r.need("article"),
                        r.text("speaker").orElse(""),
                        r.text("content").orElse("")),
                values);
    }

    private long decide(String article, String kind, long record, String verdict, String field, Json value) {
        try (Decisions sitting = Decisions.by(ledger, "ada", "review")) {
            return sitting.decide(new Decision(
                    article,
                    kind,
                    record,
                    verdict,
                    Optional.of(field).filter(f -> !f.isEmpty()),
                    Optional.of(value).filter(v -> !(v instanceof Json.Nothing)),
                    Optional.empty()));
        }
    }

    private void undo(long decision) {
        try (Decisions sitting = Decisions.by(ledger, "ada", "review")) {
            sitting.undo(decision);
        }
    }

    private long found(String words) {
        return Sql.one(
                        ledger.connection(),
                        "SELECT count(*) AS n FROM statement_search WHERE statement_search MATCH ?",
                        r -> r.id("n"),
                        "\"" + words + "\"")
                .orElseThrow();
    }

    @Test
    void a_corrected_stance_is_the_rows_and_taken_back_all_is_as_it_was() {
        Map<String, List<String>> before = rows();
        Found first = statements("stance = 'affirms'").get(0);
        long decision = decide(first.article, "statement", first.record, "correct", "stance", Json.of("doubts"));
        assertThat(statements("stance = 'doubts' AND judged = 'corrected'"))
                .extracting(Found::record)
                .contains(first.record);
        undo(decision);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_corrected_speaker_is_found_under_the_new_name_and_no_more_in_doubt() {
        Found one = statements("doubtful").get(0);
        String other = statements("article = ? AND speaker IS NOT NULL AND speaker <> ?", one.article, one.speaker)
                .get(0)
                .speaker;
        decide(one.article, "statement", one.record, "correct", "speaker", Json.of(other));
        assertThat(statements("speaker = ? AND NOT doubtful", other))
                .extracting(Found::record)
                .contains(one.record);
    }

    @Test
    void what_is_rejected_is_found_no_more_and_what_stood_in_it_stands_alone() {
        read(BRIDGE);
        Found one = statements("content LIKE '%money twice%'").get(0);
        long decision = decide("bridge", "statement", one.record, "reject", "", Json.nothing());
        assertThat(statements("record = ?", one.record)).isEmpty();
        assertThat(found("money twice")).isZero();
        assertThat(decided("bridge")).doesNotContain("money twice");
        undo(decision);
        assertThat(statements("record = ?", one.record)).containsExactly(one);
        assertThat(found("money twice")).isOne();
    }

    private String decided(String article) {
        long version = Sql.one(
                        ledger.connection(),
                        "SELECT current FROM article WHERE name = ?",
                        r -> r.id("current"),
                        article)
                .orElseThrow();
        Json.Obj record = RecordJson.of(ledger.decided(version).orElseThrow());
        String text = ledger.decided(version).orElseThrow().text("text").orElseThrow();
        StringBuilder words = new StringBuilder();
        for (Json statement : record.items("statements")) {
            for (Json pair : statement.asObject().orElseThrow().items("content")) {
                List<Json> ends = pair.asItems();
                words.append(text, number(ends.get(0)), number(ends.get(1))).append('\n');
            }
        }
        return words.toString();
    }

    private static int number(Json json) {
        return (int) ((Json.Num) json).value();
    }

    private static Json span(String text, String words) {
        int at = text.indexOf(words);
        return Json.array(List.of(Json.of(at), Json.of(at + words.length())));
    }

    private static Json.Obj grumbling(String text) {
        return Json.object()
                .put("speaker", "Ines Falk")
                .put("source", Json.array(List.of()))
                .put("cue", Json.array(List.of(span(text, "tired"))))
                .put("content", Json.array(List.of(span(text, "Boats wait outside"))))
                .put("stance", "doubts")
                .build();
    }

    @Test
    void what_is_added_is_found_and_moves_with_the_words_of_an_edited_article() {
        read(BRIDGE);
        long record = Records.addition("bridge", "statement", "here");
        long decision = decide("bridge", "statement", record, "add", "", grumbling(BRIDGE));
        assertThat(statements("speaker = 'Ines Falk' AND stance = 'doubts' AND judged = 'added'"))
                .extracting(Found::content)
                .containsExactly("Boats wait outside");
        assertThat(found("boats wait")).isOne();
        assertThat(decided("bridge")).contains("Boats wait outside");
        read("A correction was made on Monday.\n\n" + BRIDGE);
        assertThat(statements("judged = 'added'"))
                .containsExactly(new Found(record, "bridge", "Ines Falk", "Boats wait outside"));
        undo(decision);
        assertThat(statements("judged = 'added'")).isEmpty();
        assertThat(found("boats wait")).isZero();
    }

    @Test
    void what_was_added_to_an_older_text_is_saved_of_a_damaged_ledger_with_its_words() {
        read(BRIDGE);
        decide("bridge", "statement", Records.addition("bridge", "statement", "here"), "add", "", grumbling(BRIDGE));
        read("A correction was made on Monday.\n\n" + BRIDGE);
        Path saved = folder.resolve("saved.db");
        Rescue.of(folder.resolve("samples.db"), saved);
        try (Ledger other = Ledger.read(saved)) {
            assertThat(Sql.list(
                            other.connection(),
                            "SELECT content FROM statements WHERE judged = 'added'",
                            r -> r.need("content")))
                    .containsExactly("Boats wait outside");
            assertThat(Examination.of(other, n -> {}).findings()).isEmpty();
        }
    }

    @Test
    void what_is_added_goes_where_its_words_go_and_comes_back_with_them() {
        read(BRIDGE);
        decide("bridge", "statement", Records.addition("bridge", "statement", "here"), "add", "", grumbling(BRIDGE));
        read(BRIDGE.replace(" Boats wait outside and the crews are tired.", ""));
        assertThat(statements("judged = 'added'")).isEmpty();
        read(BRIDGE);
        assertThat(statements("judged = 'added'")).hasSize(1);
    }

    @Test
    void what_was_missed_and_is_found_by_a_newer_reading_stands_once_as_the_reviewer_had_it() {
        read(BRIDGE.replace("said the", "so the"));
        String words = "“The bridge stays closed until May,”";
        long before = statements("content = ?", words).size();
        decide(
                "bridge",
                "statement",
                Records.addition("bridge", "statement", "there"),
                "add",
                "",
                Json.object()
                        .put("speaker", "Tomas Brandt")
                        .put("content", Json.array(List.of(span(BRIDGE, words))))
                        .put("stance", "promises")
                        .build());
        read(BRIDGE);
        assertThat(before).isZero();
        assertThat(statements("content = ?", words)).extracting(Found::speaker).containsExactly("Tomas Brandt");
        assertThat(statements("content = ? AND stance = 'promises'", words)).hasSize(1);
    }

    @Test
    void a_corrected_event_has_the_new_type_without_the_old_ones_mode_and_codes() {
        record Event(long record, String article, String type) {}
        Event one = Sql.one(
                        ledger.connection(),
                        "SELECT record, article, type FROM events WHERE mode IS NOT NULL AND type <> 'AID' ORDER BY id LIMIT 1",
                        r -> new Event(r.id("record"), r.need("article"), r.need("type")))
                .orElseThrow();
        decide(one.article, "event", one.record, "correct", "type", Json.of("AID"));
        decide(one.article, "event", one.record, "correct", "factuality", Json.of("intended"));
        assertThat(Sql.list(
                        ledger.connection(),
                        "SELECT v.type || ' ' || v.factuality || ' ' || coalesce(v.mode, '-') || ' ' || coalesce(v.cameo, '-') || ' ' || e.found AS now"
                                + " FROM events v JOIN event e ON e.id = v.id WHERE v.record = ?",
                        r -> r.need("now"),
                        one.record))
                .containsExactly("AID intended - - " + one.type);
    }

    @Test
    void a_value_that_no_record_can_have_changes_nothing() {
        Map<String, List<String>> before = rows();
        Found first = statements("stance = 'affirms'").get(0);
        decide(first.article, "statement", first.record, "correct", "stance", Json.of("shouts"));
        decide(first.article, "statement", first.record, "correct", "span", span(BRIDGE.repeat(900), "crews"));
        decide(
                first.article,
                "statement",
                first.record,
                "correct",
                "span",
                Json.array(List.of(Json.of(5), Json.of(1 << 30))));
        decide(first.article, "statement", first.record, "correct", "colour", Json.of("red"));
        assertThat(statements("record = ?", first.record)).hasSize(1);
        assertThat(statements("stance = 'affirms'")).extracting(Found::record).contains(first.record);
        assertThat(before.get("event")).isEqualTo(rows().get("event"));
    }

    @Test
    void whom_reviewers_disagree_on_stands_as_the_first_who_kept_it_and_is_marked() {
        Found first = statements("stance = 'affirms'").get(0);
        decide(first.article, "statement", first.record, "accept", "", Json.nothing());
        try (Decisions sitting = Decisions.by(ledger, "bo", "review")) {
            sitting.decide(new Decision(
                    first.article,
                    "statement",
                    first.record,
                    "reject",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }
        assertThat(statements("judged = 'open'")).containsExactly(first);
    }

    @Test
    void a_split_between_two_of_one_article_is_taken_back_without_loss() {
        Map<String, List<String>> before = rows();
        record Two(String article, long one, long other) {}
        List<Two> pairs = Sql.list(
                ledger.connection(),
                "SELECT r.name, min(c.actor) AS one, max(c.actor) AS other FROM cast_member c JOIN article r ON r.current = c.version"
                        + " GROUP BY r.id HAVING count(DISTINCT c.actor) > 1",
                r -> new Two(r.need("name"), r.id("one"), r.id("other")));
        assertThat(pairs).hasSizeGreaterThan(5);
        for (Two pair : pairs) {
            try (Decisions sitting = Decisions.by(ledger, "ada", "actors")) {
                long split = sitting.split(pair.one, pair.article, Optional.of(pair.other), Optional.empty());
                assertThat(rows()).isNotEqualTo(before);
                sitting.undoActor(split);
            }
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatever_is_decided_and_in_whatever_order_it_is_taken_back_all_is_as_it_was() {
        Map<String, List<String>> before = rows();
        Random random = new Random(7);
        List<Found> all = statements("1");
        List<Long> decisions = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Found one = all.get(random.nextInt(all.size()));
            decisions.add(
                    switch (random.nextInt(4)) {
                        case 0 -> decide(one.article, "statement", one.record, "reject", "", Json.nothing());
                        case 1 -> decide(one.article, "statement", one.record, "accept", "", Json.nothing());
                        case 2 -> decide(
                                one.article,
                                "statement",
                                one.record,
                                "correct",
                                "speaker",
                                Json.of(random.nextBoolean() ? "Nobody Inparticular" : ""));
                        default -> decide(
                                one.article,
                                "statement",
                                Records.addition(one.article, "statement", String.valueOf(i)),
                                "add",
                                "",
                                Json.object()
                                        .put("speaker", "Somebody Else")
                                        .put(
                                                "content",
                                                Json.array(List.of(Json.array(List.of(Json.of(i), Json.of(i + 9))))))
                                        .build());
                    });
        }
        assertThat(Examination.of(ledger, n -> {}).findings()).isEmpty();
        assertThat(JsonWriter.line(Json.texts(Objects.requireNonNull(rows().get("statement")))))
                .contains("rejected", "corrected", "added");
        java.util.Collections.shuffle(decisions, random);
        decisions.forEach(this::undo);
        assertThat(rows()).isEqualTo(before);
    }
}
