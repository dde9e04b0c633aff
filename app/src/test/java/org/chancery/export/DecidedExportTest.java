package org.chancery.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.Chancery;
import org.chancery.dossier.DossierJson;
import org.chancery.json.Json;
import org.chancery.json.JsonReader;
import org.chancery.ledger.Decision;
import org.chancery.ledger.Decisions;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Records;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Sql;
import org.chancery.ledger.Stored;
import org.chancery.ledger.Writer;
import org.chancery.source.Capture;
import org.chancery.source.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports say what stands after the reviewers' decisions, or what was found. */
class DecidedExportTest {

    private record Row(long record, String article) {}

    @TempDir
    Path folder;

    private Ledger ledger;
    private List<Row> statements;
    private Row event;

    @BeforeEach
    void decide() {
        ledger = Ledger.open(SampleLedger.of(folder));
        statements = rows("SELECT record, article FROM statements WHERE stance = 'affirms' ORDER BY id LIMIT 3");
        event = rows("SELECT record, article FROM events WHERE type <> 'AID' ORDER BY id LIMIT 1")
                .get(0);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private List<Row> rows(String sql) {
        return Sql.list(ledger.connection(), sql, r -> new Row(r.id("record"), r.need("article")));
    }

    private void review() {
        try (Decisions ada = Decisions.by(ledger, "ada", "test")) {
            ada.decide(on(statements.get(0), "statement", "correct", "speaker", Json.of("Somebody New")));
            ada.decide(on(statements.get(1), "statement", "reject", "", Json.nothing()));
            ada.decide(on(event, "event", "correct", "type", Json.of("AID")));
            ada.decide(new Decision(
                    statements.get(2).article,
                    "statement",
                    Records.addition(statements.get(2).article, "statement", "[0,4]"),
                    "add",
                    Optional.empty(),
                    Optional.of(Json.object()
                            .put("speaker", "Somebody Missed")
                            .put("content", Json.array(List.of(Json.array(List.of(Json.of(0), Json.of(4))))))
                            .put("stance", "asks")
                            .build()),
                    Optional.empty()));
        }
    }

    private static Decision on(Row row, String kind, String verdict, String field, Json value) {
        return new Decision(
                row.article,
                kind,
                row.record,
                verdict,
                Optional.of(field).filter(f -> !f.isEmpty()),
                Optional.of(value).filter(v -> !(v instanceof Json.Nothing)),
                Optional.empty());
    }

    private List<Json.Obj> lines(Request request) throws IOException {
        StringBuilder out = new StringBuilder();
        Exports.write(ledger, request, out::append);
        List<Json.Obj> lines = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            lines.add(JsonReader.read(line).asObject().orElseThrow());
        }
        return lines;
    }

    private Optional<Json.Obj> find(List<Json.Obj> lines, String record) {
        return lines.stream()
                .filter(l -> l.text("record_id").equals(Optional.of(record)))
                .findFirst();
    }

    @Test
    void the_tables_have_what_stands() throws IOException {
        int before = lines(Request.of(Form.JSONL).table("statements")).size();
        review();
        List<Json.Obj> said = lines(Request.of(Form.JSONL).table("statements"));
        assertThat(said).hasSize(before); // one less, one more
        Json.Obj corrected =
                find(said, Records.statement(statements.get(0).record)).orElseThrow();
        assertThat(corrected.text("speaker")).contains("Somebody New");
        assertThat(corrected.text("verdicts")).contains("correct speaker");
        assertThat(find(said, Records.statement(statements.get(1).record))).isEmpty();
        assertThat(said.stream().filter(l -> l.text("speaker").equals(Optional.of("Somebody Missed"))))
                .hasSize(1)
                .allSatisfy(l -> assertThat(l.text("made_by")).contains("review/added"));
        Json.Obj deed = find(lines(Request.of(Form.JSONL).table("events")), Records.event(event.record))
                .orElseThrow();
        assertThat(deed.text("type")).contains("AID");
        assertThat(deed.text("cameo")).isEmpty();
    }

    @Test
    void as_found_they_have_what_was_found() throws IOException {
        Request asFound =
                new Request(Form.JSONL, Selection.ALL, false, false, Optional.of("statements"), false, false, true);
        Request decided = Request.of(Form.JSONL).table("statements");
        List<Json.Obj> before = lines(decided);
        review();
        assertThat(lines(asFound).stream().map(DecidedExportTest::withoutVerdicts))
                .containsExactlyElementsOf(
                        before.stream().map(DecidedExportTest::withoutVerdicts).toList());
        assertThat(lines(decided)).isNotEqualTo(before);
    }

    private static Json.Obj withoutVerdicts(Json.Obj row) {
        java.util.Map<String, Json> members = new java.util.LinkedHashMap<>(row.members());
        members.remove("verdicts");
        return new Json.Obj(members);
    }

    @Test
    void whole_dossiers_stay_as_found_for_they_come_back_beside_the_decisions() throws IOException {
        List<Json.Obj> before = lines(Request.of(Form.JSONL));
        review();
        assertThat(lines(Request.of(Form.JSONL))).isEqualTo(before);
    }

    @Test
    void every_form_can_be_written_of_a_reviewed_ledger() throws IOException {
        review();
        for (Form form : Form.values()) {
            if (Request.of(form).isOneFile()) {
                Exports.write(ledger, Request.of(form), text -> {});
            } else {
                Exports.folder(ledger, Request.of(form), folder.resolve("out-" + form));
            }
        }
        StringBuilder sheet = new StringBuilder();
        Exports.write(ledger, Request.of(Form.SHEET), sheet::append);
        assertThat(sheet).contains("Somebody New", "Somebody Missed");
    }

    private static final String TIDE =
            """
            “The tide is late,” said the pilot, Ines Falk.

            Boats wait outside and the crews are tired.""";

    private static void read(Ledger ledger, String text) {
        try (Writer writer = Writer.begin(ledger, "test", Json.object().build())) {
            writer.store(Stored.of(DossierJson.of(Chancery.standard().read(Capture.ofText("tide", text)))));
            writer.commit();
        }
    }

    @Test
    void decisions_on_an_older_text_are_imported_for_the_words_that_their_reviewer_saw() throws IOException {
        read(ledger, TIDE);
        int at = TIDE.indexOf("Boats wait outside");
        try (Decisions ada = Decisions.by(ledger, "ada", "test")) {
            ada.decide(new Decision(
                    "tide",
                    "statement",
                    Records.addition("tide", "statement", "here"),
                    "add",
                    Optional.empty(),
                    Optional.of(Json.object()
                            .put("content", Json.array(List.of(Json.array(List.of(Json.of(at), Json.of(at + 18))))))
                            .build()),
                    Optional.empty()));
        }
        StringBuilder decisions = new StringBuilder();
        Exports.write(ledger, Request.of(Form.DECISIONS), decisions::append);
        try (Ledger other = Ledger.open(folder.resolve("other.db"))) {
            read(other, TIDE);
            read(other, "A correction was made on Monday.\n\n" + TIDE);
            List<Failure> failures = new ArrayList<>();
            try (ReadBack back = ReadBack.into(other, failures::add)) {
                back.take(new ByteArrayInputStream(decisions.toString().getBytes(StandardCharsets.UTF_8)), "decisions");
            }
            assertThat(failures).isEmpty();
            assertThat(Sql.list(
                            other.connection(),
                            "SELECT content FROM statements WHERE judged = 'added'",
                            r -> r.need("content")))
                    .containsExactly("Boats wait outside");
        }
    }
}
