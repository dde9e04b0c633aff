package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.ledger.Decision;
import org.chancery.ledger.Decisions;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Records;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reviewers decide is seen on every page at once. */
class DecidedPagesTest {

    private record Found(long record, long article, String name, String content, long speaker) {}

    @TempDir
    Path folder;

    private Path file;
    private OpenDesk desk;
    private Found one;

    @BeforeEach
    void open() {
        file = SampleLedger.of(folder);
        try (Ledger ledger = Ledger.read(file)) {
            one = Sql.one(
                            ledger.connection(),
                            "SELECT s.record, v.article, s.article AS name, s.content, s.speaker_id FROM statements s JOIN version v ON v.id = s.version"
                                    + " WHERE s.stance = 'affirms' AND s.reported_by IS NULL AND s.speaker IS NOT NULL AND NOT s.doubtful ORDER BY s.id",
                            r -> new Found(
                                    r.id("record"),
                                    r.id("article"),
                                    r.need("name"),
                                    r.need("content"),
                                    r.id("speaker_id")))
                    .orElseThrow();
        }
        desk = OpenDesk.over(file);
    }

    @AfterEach
    void close() {
        assertThat(desk.log).isEmpty();
        desk.close();
    }

    private void decide(String kind, long record, String verdict, String field, Json value) {
        try (Ledger ledger = Ledger.open(file);
                Decisions ada = Decisions.by(ledger, "Ada", "test")) {
            ada.decide(new Decision(
                    one.name,
                    kind,
                    record,
                    verdict,
                    Optional.of(field).filter(f -> !f.isEmpty()),
                    Optional.of(value).filter(v -> !(v instanceof Json.Nothing)),
                    Optional.empty()));
        }
    }

    private static String shown(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body()
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private String ofSpeaker() {
        return shown(desk.get("/search?what=statements&speaker=%23" + one.speaker));
    }

    private String card(long record) {
        return shown(desk.get("/article/" + one.article + "/card/" + Records.statement(record)));
    }

    @Test
    void a_corrected_stance_is_said_wherever_the_statement_stands() {
        assertThat(ofSpeaker()).doesNotContain("in review");
        decide("statement", one.record, "correct", "stance", Json.of("denies"));
        assertThat(ofSpeaker()).contains("corrected in review", "denies that");
        assertThat(card(one.record)).contains("denies (not the speaker’s own claim)", "Ada");
    }

    @Test
    void a_corrected_speaker_is_found_under_his_new_name() {
        decide("statement", one.record, "correct", "speaker", Json.of("Somebody Quite Else"));
        assertThat(shown(desk.get("/search?what=statements&speaker=Somebody+Quite+Else")))
                .contains("Somebody Quite Else", "corrected in review");
        assertThat(shown(desk.get("/actors?q=Somebody+Quite+Else"))).contains("Somebody Quite Else");
        assertThat(card(one.record)).contains("Somebody Quite Else");
    }

    @Test
    void what_is_rejected_is_on_its_articles_page_alone() {
        long before = statements();
        decide("statement", one.record, "reject", "", Json.nothing());
        assertThat(statements()).isEqualTo(before - 1);
        assertThat(card(one.record)).containsIgnoringCase("rejected").contains("Ada");
        assertThat(shown(desk.get("/article/" + one.article))).contains(one.content.substring(0, 12));
    }

    private long statements() {
        try (Ledger ledger = Ledger.read(file)) {
            return Sql.one(ledger.connection(), "SELECT count(*) AS n FROM statements", r -> r.id("n"))
                    .orElseThrow();
        }
    }

    @Test
    void what_is_added_has_its_card_and_is_found() {
        long added = Records.addition(one.name, "statement", "here");
        decide(
                "statement",
                added,
                "add",
                "",
                Json.object()
                        .put("speaker", "Somebody Missed")
                        .put("content", Json.array(List.of(Json.array(List.of(Json.of(0), Json.of(12))))))
                        .put("stance", "asks")
                        .build());
        assertThat(card(added)).contains("Somebody Missed", "added");
        assertThat(shown(desk.get("/search?what=statements&speaker=Somebody+Missed")))
                .contains("added in review");
    }

    @Test
    void what_the_desk_decides_itself_is_seen_on_its_next_page() {
        desk.post("/review/name", Map.of("name", "Bo"));
        String record = Records.statement(one.record);
        String page = desk.get("/review/queue?by=article&of=" + one.name + "&at=" + record)
                .body();
        String text = java.util.regex.Pattern.compile("name=\"text\" value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .findFirst()
                .map(m -> m.group(1))
                .orElse("");
        desk.post("/review/decide", Map.of("record", record, "verdict", "reject", "by", "article", "text", text));
        try (Ledger ledger = Ledger.read(file)) {
            assertThat(Sql.list(
                            ledger.connection(),
                            "SELECT judged FROM statement WHERE record = ?",
                            r -> r.need("judged"),
                            one.record))
                    .containsExactly("rejected");
        }
    }
}
