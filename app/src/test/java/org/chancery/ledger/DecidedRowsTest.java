package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;
import org.junit.jupiter.api.Test;

/** What people decide is in the rows that all questions are asked of, and is gone from there when it is taken back. */
class DecidedRowsTest extends DecidedRows {

    @Test
    void a_corrected_stance_is_the_rows_and_taken_back_all_is_as_it_was() {
        Map<String, List<String>> before = rows();
        Found first = statements("stance = 'affirms'").get(0);
        long decision = decide(first.article(), "statement", first.record(), "correct", "stance", Json.of("doubts"));
        assertThat(statements("stance = 'doubts' AND judged = 'corrected'"))
                .extracting(Found::record)
                .contains(first.record());
        undo(decision);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_corrected_speaker_is_found_under_the_new_name_and_no_more_in_doubt() {
        Found one = statements("doubtful").get(0);
        String other = statements("article = ? AND speaker IS NOT NULL AND speaker <> ?", one.article(), one.speaker())
                .get(0)
                .speaker();
        decide(one.article(), "statement", one.record(), "correct", "speaker", Json.of(other));
        assertThat(statements("speaker = ? AND NOT doubtful", other))
                .extracting(Found::record)
                .contains(one.record());
    }

    @Test
    void what_is_rejected_is_found_no_more_and_what_stood_in_it_stands_alone() {
        read(BRIDGE);
        Found one = statements("content LIKE '%money twice%'").get(0);
        long decision = decide("bridge", "statement", one.record(), "reject", "", Json.nothing());
        assertThat(statements("record = ?", one.record())).isEmpty();
        assertThat(found("money twice")).isZero();
        assertThat(decided("bridge")).doesNotContain("money twice");
        undo(decision);
        assertThat(statements("record = ?", one.record())).containsExactly(one);
        assertThat(found("money twice")).isOne();
    }

    @Test
    void a_corrected_event_has_the_new_type_without_the_old_ones_mode_and_codes() {
        record Event(long record, String article, String type) {}
        Event one = Sql.one(
                        ledger.connection(),
                        "SELECT record, article, type FROM events WHERE mode IS NOT NULL AND type <> 'AID' ORDER BY id LIMIT 1",
                        r -> new Event(r.id("record"), r.need("article"), r.need("type")))
                .orElseThrow();
        decide(one.article(), "event", one.record(), "correct", "type", Json.of("AID"));
        decide(one.article(), "event", one.record(), "correct", "factuality", Json.of("intended"));
        assertThat(Sql.list(
                        ledger.connection(),
                        "SELECT v.type || ' ' || v.factuality || ' ' || coalesce(v.mode, '-') || ' ' || coalesce(v.cameo, '-') || ' ' || e.found AS now"
                                + " FROM events v JOIN event e ON e.id = v.id WHERE v.record = ?",
                        r -> r.need("now"),
                        one.record()))
                .containsExactly("AID intended - - " + one.type);
    }

    @Test
    void a_value_that_no_record_can_have_changes_nothing() {
        Map<String, List<String>> before = rows();
        Found first = statements("stance = 'affirms'").get(0);
        decide(first.article(), "statement", first.record(), "correct", "stance", Json.of("shouts"));
        decide(first.article(), "statement", first.record(), "correct", "span", span(BRIDGE.repeat(900), "crews"));
        decide(
                first.article(),
                "statement",
                first.record(),
                "correct",
                "span",
                Json.array(List.of(Json.of(5), Json.of(1 << 30))));
        decide(first.article(), "statement", first.record(), "correct", "colour", Json.of("red"));
        assertThat(statements("record = ?", first.record())).hasSize(1);
        assertThat(statements("stance = 'affirms'")).extracting(Found::record).contains(first.record());
        assertThat(before.get("event")).isEqualTo(rows().get("event"));
    }

    @Test
    void whom_reviewers_disagree_on_stands_as_the_first_who_kept_it_and_is_marked() {
        Found first = statements("stance = 'affirms'").get(0);
        decide(first.article(), "statement", first.record(), "accept", "", Json.nothing());
        try (Decisions sitting = Decisions.by(ledger, "bo", "review")) {
            sitting.decide(new Decision(
                    first.article(),
                    "statement",
                    first.record(),
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
                        case 0 -> decide(one.article(), "statement", one.record(), "reject", "", Json.nothing());
                        case 1 -> decide(one.article(), "statement", one.record(), "accept", "", Json.nothing());
                        case 2 -> decide(
                                one.article(),
                                "statement",
                                one.record(),
                                "correct",
                                "speaker",
                                Json.of(random.nextBoolean() ? "Nobody Inparticular" : ""));
                        default -> decide(
                                one.article(),
                                "statement",
                                Records.addition(one.article(), "statement", String.valueOf(i)),
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
