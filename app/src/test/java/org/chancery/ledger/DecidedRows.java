package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chancery.Chancery;
import org.chancery.dossier.DossierJson;
import org.chancery.dossier.RecordJson;
import org.chancery.json.Json;
import org.chancery.source.Capture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A ledger of the samples, its reviewers, and what its rows say. */
abstract class DecidedRows {

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

    static final Chancery CHANCERY = Chancery.standard();
    static final String BRIDGE =
            """
            “The bridge stays closed until May,” said the harbour master, Ines Falk.

            The mayor, Tomas Brandt, denied that the council had been warned. Boats wait outside and the crews are tired.

            “We asked for money twice,” Falk said. Police arrested 12 protesters in Oslo on Monday.""";

    @TempDir
    Path folder;

    Ledger ledger;

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

    void read(String text) {
        try (Writer writer = Writer.begin(ledger, "test", Json.object().build())) {
            writer.store(Stored.of(DossierJson.of(CHANCERY.read(Capture.ofText("bridge", text)))));
            writer.commit();
        }
    }

    Map<String, List<String>> rows() {
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

    record Found(long record, String article, String speaker, String content) {}

    List<Found> statements(String where, Object... values) {
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

    long decide(String article, String kind, long record, String verdict, String field, Json value) {
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

    void undo(long decision) {
        try (Decisions sitting = Decisions.by(ledger, "ada", "review")) {
            sitting.undo(decision);
        }
    }

    long found(String words) {
        return Sql.one(
                        ledger.connection(),
                        "SELECT count(*) AS n FROM statement_search WHERE statement_search MATCH ?",
                        r -> r.id("n"),
                        "\"" + words + "\"")
                .orElseThrow();
    }

    String decided(String article) {
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

    static int number(Json json) {
        return (int) ((Json.Num) json).value();
    }

    static Json span(String text, String words) {
        int at = text.indexOf(words);
        return Json.array(List.of(Json.of(at), Json.of(at + words.length())));
    }

    static Json.Obj grumbling(String text) {
        return Json.object()
                .put("speaker", "Ines Falk")
                .put("source", Json.array(List.of()))
                .put("cue", Json.array(List.of(span(text, "tired"))))
                .put("content", Json.array(List.of(span(text, "Boats wait outside"))))
                .put("stance", "doubts")
                .build();
    }
}
