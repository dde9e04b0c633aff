package org.chancery.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.ledger.Decision;
import org.chancery.ledger.Decisions;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Records;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Sql;
import org.chancery.source.Failure;
import org.chancery.standing.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadBackTest {

    @TempDir
    Path folder;

    private final List<Failure> failures = new ArrayList<>();

    private ReadBack.Taken take(Path ledger, String lines) throws IOException {
        try (Ledger open = Ledger.open(ledger);
                ReadBack back = ReadBack.into(open, failures::add)) {
            back.take(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "lines");
            return back.taken();
        }
    }

    private ReadBack.Taken take(Path ledger, Path place) throws IOException {
        try (Ledger open = Ledger.open(ledger);
                ReadBack back = ReadBack.into(open, failures::add)) {
            back.take(place);
            return back.taken();
        }
    }

    @Test
    void a_fresh_ledger_of_exported_lines_exports_the_same_in_every_form() throws IOException {
        Path first = SampleLedger.of(folder);
        Path fresh = folder.resolve("fresh.db");
        ReadBack.Taken taken = take(fresh, Made.exported(first, Request.of(Form.JSONL)));
        assertThat(failures).isEmpty();
        assertThat(taken).isEqualTo(new ReadBack.Taken(10, 0, 0, 0));
        for (Form form : List.of(Form.JSONL, Form.RECORD, Form.POLECAT, Form.ICEWS, Form.SHEET)) {
            assertThat(Made.exported(fresh, Request.of(form))).isEqualTo(Made.exported(first, Request.of(form)));
        }
        assertThat(take(fresh, Made.exported(first, Request.of(Form.JSONL))))
                .isEqualTo(new ReadBack.Taken(0, 0, 10, 0));
    }

    @Test
    void records_that_changed_are_a_new_version_and_come_out_as_they_came_in() throws IOException {
        Path ledger = SampleLedger.of(folder);
        String before = Made.exported(ledger, Request.of(Form.RECORD));
        assertThat(take(ledger, before)).isEqualTo(new ReadBack.Taken(0, 0, 10, 0));
        String corrected = before.replace("\"stance\":\"affirms\"", "\"stance\":\"doubts\"")
                .replace("\"doubtful\":true", "\"doubtful\":false");
        ReadBack.Taken taken = take(ledger, corrected);
        assertThat(failures).isEmpty();
        assertThat(taken.changed()).isEqualTo(10);
        assertThat(Made.exported(ledger, Request.of(Form.RECORD))).isEqualTo(corrected);
    }

    @Test
    void records_of_others_are_taken_without_any_older_finding() throws IOException {
        Path full = SampleLedger.of(folder);
        Path bare = Made.ledger(
                folder.resolve("bare.db"),
                SampleLedger.dossiers().stream().map(ReadBackTest::bare).toList());
        String records = Made.exported(full, Request.of(Form.RECORD));
        take(bare, records);
        assertThat(failures).isEmpty();
        assertThat(Made.exported(bare, Request.of(Form.RECORD))).isEqualTo(records);
        Verify.Verified verified = Verify.run(
                Files.writeString(folder.resolve("again.jsonl"), Made.exported(bare, Request.of(Form.JSONL))),
                Optional.empty(),
                failures::add);
        assertThat(failures).isEmpty();
        assertThat(verified.spans()).isGreaterThan(500);
    }

    private static Json.Obj bare(Json.Obj dossier) {
        Facts facts = new Facts(dossier);
        for (String list : List.of("actors", "mentions", "statements", "events")) {
            facts = new Facts(Merging.with(facts, list, Json.array(List.of())));
        }
        return facts.json();
    }

    @Test
    void annotation_from_brat_comes_back_whole() throws IOException {
        List<Json.Obj> dossiers = new ArrayList<>(SampleLedger.dossiers());
        dossiers.add(Made.dossier(Made.Story.of("over/lines", "“one\r\n\r\ntwo \uD83D\uDE00\tthree”")));
        Path ledger = Made.ledger(folder.resolve("a.db"), dossiers);
        Path brat = Made.exportedTo(ledger, Request.of(Form.BRAT), folder.resolve("brat"));
        take(ledger, brat);
        assertThat(failures).isEmpty();
        Path again = Made.exportedTo(ledger, Request.of(Form.BRAT), folder.resolve("again"));
        try (var files = Files.list(brat)) {
            for (Path file : files.filter(f -> !f.endsWith("datapackage.json")).toList()) {
                assertThat(again.resolve(file.getFileName().toString())).hasSameTextualContentAs(file);
            }
        }
        assertThat(Made.exported(ledger, Request.of(Form.RECORD)))
                .isEqualTo(Made.exported(Made.ledger(folder.resolve("b.db"), dossiers), Request.of(Form.RECORD)));
    }

    @Test
    void an_annotator_s_correction_arrives() throws IOException {
        Path ledger = SampleLedger.of(folder);
        Path brat = Made.exportedTo(ledger, Request.of(Form.BRAT), folder.resolve("brat"));
        Path file;
        try (var files = Files.list(brat)) {
            file = files.filter(f -> f.getFileName().toString().matches("02-.*\\.ann"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(file, Files.readString(file).replaceFirst("Stance T1 affirms", "Stance T1 demands"));
        assertThat(take(ledger, brat).changed()).isGreaterThanOrEqualTo(1);
        assertThat(failures).isEmpty();
        assertThat(Made.exported(ledger, Request.of(Form.CSV).with(Optional.of("statements"))))
                .contains("“Gates 2 and 3 are open")
                .matches("(?s).*writing,demands,twitter.*");
    }

    @Test
    void decisions_go_with_their_records_into_another_ledger_and_only_once() throws IOException {
        Path first = SampleLedger.of(folder);
        decide(first);
        String decisions = Made.exported(first, Request.of(Form.DECISIONS));
        assertThat(decisions.lines()).hasSize(7);
        Path fresh = folder.resolve("fresh.db");
        take(fresh, Made.exported(first, Request.of(Form.JSONL)));
        assertThat(take(fresh, decisions).decisions()).isEqualTo(7);
        assertThat(failures).isEmpty();
        assertThat(Made.exported(fresh, Request.of(Form.DECISIONS))).isEqualTo(decisions);
        assertThat(take(fresh, decisions).decisions()).isZero();
        assertThat(Made.exported(fresh, Request.of(Form.DECISIONS))).isEqualTo(decisions);
        for (String table : Tables.NAMES) {
            Request csv = Request.of(Form.CSV).with(Optional.of(table));
            assertThat(Made.exported(fresh, csv)).isEqualTo(Made.exported(first, csv));
        }
        assertThat(take(folder.resolve("empty.db"), decisions).decisions()).isZero();
        assertThat(failures).hasSize(7).allSatisfy(f -> assertThat(f.advice()).isNotEmpty());
    }

    private static void decide(Path file) {
        try (Ledger ledger = Ledger.open(file);
                Decisions ada = Decisions.by(ledger, "ada", "test");
                Decisions bo = Decisions.by(ledger, "bo", "test")) {
            List<Long> records = Sql.list(
                    ledger.connection(),
                    "SELECT s.record FROM statement s JOIN version v ON v.id = s.version JOIN article a ON a.id = v.article"
                            + " WHERE a.name = '01' ORDER BY s.number",
                    r -> r.id("record"));
            long accepted = ada.decide(decision(records.get(0), "accept", Optional.empty(), Optional.empty()));
            ada.undo(accepted);
            ada.decide(decision(records.get(0), "accept", Optional.empty(), Optional.empty()));
            bo.decide(decision(records.get(1), "correct", Optional.of("stance"), Optional.of(Json.of("denies"))));
            long one = actor(ledger, "name:efua mensah-darko|person");
            long other = actor(ledger, "name:serge kouadio-brou|person");
            long merged = bo.merge(one, other, Optional.of("for the test"));
            bo.undoActor(merged);
            bo.split(one, "01", Optional.empty(), Optional.empty());
        }
    }

    private static Decision decision(long record, String verdict, Optional<String> field, Optional<Json> value) {
        return new Decision("01", "statement", record, verdict, field, value, Optional.empty());
    }

    private static long actor(Ledger ledger, String key) {
        return Sql.one(
                        ledger.connection(),
                        "SELECT id FROM actor WHERE key_hash = ? AND key = ?",
                        r -> r.id("id"),
                        Records.keyHash(key),
                        key)
                .orElseThrow();
    }

    @Test
    void what_makes_no_sense_is_a_row_of_errors_and_the_rest_goes_on() throws IOException {
        Path ledger = Made.ledger(folder.resolve("a.db"), List.of(Made.dossier(Made.Story.of("a", "yes"))));
        String record = Made.exported(ledger, Request.of(Form.RECORD)).strip();
        String dossier = Made.exported(ledger, Request.of(Form.JSONL)).strip();
        List<String> bad = List.of(
                "no json",
                "[]",
                "{}",
                "{\"format\":\"chancery-offsets/1\"}",
                "[".repeat(100_000),
                record.replace("\"id\":\"a\"", "\"id\":\"nobody\""),
                record.replaceAll("\"text_sha256\":\"..", "\"text_sha256\":\"xx"),
                record.replace("[[16,19]]", "[[16,999999]]"),
                record.replace("[[16,19]]", "[[19,16]]"),
                record.replace("[[16,19]]", "[[16,1e30]]"),
                record.replace("[[16,19]]", "[]"),
                record.replace("\"type\":\"REJECT\"", "\"type\":\"DANCE\""),
                record.replace("\"reported_by\":null", "\"reported_by\":\"s1\""),
                record.replace("\"reported_by\":null", "\"reported_by\":\"s9\""),
                record.replace("\"stance\":\"denies\"", "\"stance\":\"sings\""),
                dossier.replace("Nobody else", "Somebody else"),
                dossier.replace("\"speaker\":\"a1\"", "\"speaker\":\"a7\""),
                dossier.replaceFirst("\"start\":0", "\"start\":1"),
                dossier.replace("\"content\":[", "\"content\":[],\"was\":["),
                dossier.replace("\"id\":\"s1\"", "\"id\":\"s99999999999\""));
        ReadBack.Taken taken = take(ledger, String.join("\n", bad) + "\n" + record.replace("denies", "doubts") + "\n");
        assertThat(failures).hasSize(bad.size());
        assertThat(failures).allSatisfy(f -> assertThat(f.place()).startsWith("lines:"));
        assertThat(taken).isEqualTo(new ReadBack.Taken(0, 1, 0, 0));
        assertThat(Records.read("s-nonsense")).isEmpty();
    }
}
