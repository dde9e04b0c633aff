package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.chancery.json.Json;
import org.junit.jupiter.api.Test;

/** What reviewers add stands with its words, and once. */
class AddedRowsTest extends DecidedRows {

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
    void what_the_reviewer_left_open_is_as_the_newer_reading_has_it() {
        String told = "“The bridge stays closed until May,” Ines Falk told reporters.";
        read(told.replace("told", "tld"));
        decide(
                "bridge",
                "statement",
                Records.addition("bridge", "statement", "there"),
                "add",
                "",
                Json.object()
                        .put("speaker", "Tomas Brandt")
                        .put("content", Json.array(List.of(span(told, "“The bridge stays closed until May,”"))))
                        .put("channel", Json.nothing())
                        .put("addressees", Json.array(List.of()))
                        .build());
        read(told);
        assertThat(statements("article = 'bridge' AND speaker = 'Tomas Brandt' AND channel = 'press conference'"))
                .hasSize(1);
        assertThat(Sql.list(
                        ledger.connection(),
                        "SELECT 1 FROM addressee d JOIN statements s ON s.id = d.statement WHERE s.article = 'bridge'",
                        r -> true))
                .hasSize(1);
    }
}
