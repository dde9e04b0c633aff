package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.ledger.Decision;
import org.chancery.ledger.Decisions;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Records;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Sql;
import org.chancery.ledger.Stored;
import org.chancery.ledger.Varied;
import org.chancery.ledger.Writer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlePagesTest {

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void samples() {
        file = SampleLedger.of(folder);
    }

    private record Found(long article, String name, String record) {
        String page() {
            return "/article/" + article;
        }

        String card() {
            return page() + "/card/" + record;
        }
    }

    /** The first statement of which this holds. */
    private Found statement(String condition) {
        try (Ledger ledger = Ledger.read(file)) {
            return Sql.one(
                            ledger.connection(),
                            "SELECT v.article, a.name, s.record FROM statement s JOIN version v ON v.id = s.version"
                                    + " JOIN article a ON a.id = v.article WHERE s.current AND " + condition
                                    + " ORDER BY s.id",
                            r -> new Found(r.id("article"), r.need("name"), Records.statement(r.id("record"))))
                    .orElseThrow();
        }
    }

    private Found event(String condition) {
        try (Ledger ledger = Ledger.read(file)) {
            return Sql.one(
                            ledger.connection(),
                            "SELECT v.article, a.name, e.record FROM event e JOIN version v ON v.id = e.version"
                                    + " JOIN article a ON a.id = v.article WHERE e.current AND " + condition
                                    + " ORDER BY e.id",
                            r -> new Found(r.id("article"), r.need("name"), Records.event(r.id("record"))))
                    .orElseThrow();
        }
    }

    private void change(String sql, Object... values) {
        try (Ledger ledger = Ledger.open(file)) {
            Sql.change(ledger.connection(), sql, values);
        }
    }

    private static String shown(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void a_card_tells_who_how_by_what_and_why() {
        Found said = statement("a.name = '02' AND s.number = 1");
        try (OpenDesk desk = OpenDesk.over(file)) {
            assertThat(shown(desk.get(said.card())))
                    .contains(
                            "Naliaka Barasa writes",
                            "Through whom it came",
                            "reports",
                            "pronoun she: subject of the sentence before",
                            "word for word",
                            "twitter",
                            "sieve “relation”, rule “encoder”",
                            "cues.tsv:",
                            "model chancery-minilm");
            assertThat(desk.get(said.card()).body()).contains("<mark>tweeted</mark>");
            assertThat(desk.log).isEmpty();
        }
    }

    @Test
    void the_address_of_a_record_shows_its_card_beside_its_article() {
        Found said = statement("s.doubtful");
        try (OpenDesk desk = OpenDesk.over(file)) {
            HttpResponse<String> page = desk.get("/record/" + said.record());
            assertThat(page.uri().getPath()).isEqualTo(said.page());
            assertThat(page.body()).contains("class=\"card record\"", "speaker uncertain");
        }
    }

    @Test
    void what_is_denied_is_never_shown_as_the_speakers_own() {
        Found denied = statement("s.stance = 'denies'");
        try (OpenDesk desk = OpenDesk.over(file)) {
            assertThat(shown(desk.get(denied.card()))).contains("denies:", "denies (not the speaker’s own claim)");
            assertThat(shown(desk.get(denied.page()))).contains("denies:");
        }
    }

    @Test
    void the_chain_goes_from_the_outlet_inward() {
        Found inner = statement("s.reported_by IS NOT NULL");
        try (OpenDesk desk = OpenDesk.over(file)) {
            String card = desk.get(inner.card()).body();
            assertThat(card.substring(card.indexOf("voices"), card.indexOf("</ol>"))
                            .split("<li>"))
                    .hasSize(4);
            assertThat(shown(desk.get(inner.page()))).containsPattern(" as [\\p{L} '’]+ (says|writes|denies|believes)");
        }
    }

    @Test
    void an_event_shows_each_field_with_its_grounds() {
        Found done = event("e.date IS NOT NULL AND e.on_word_of IS NOT NULL");
        try (OpenDesk desk = OpenDesk.over(file)) {
            HttpResponse<String> card = desk.get(done.card());
            assertThat(shown(card))
                    .contains(
                            "Whether",
                            "What",
                            "CAMEO",
                            "On whose word",
                            "When",
                            "actions.tsv:",
                            "that such an event is told here");
            assertThat(card.body()).contains("<mark>");
        }
    }

    @Test
    void own_words_and_second_hand_stand_side_by_side() {
        Found second = statement("s.reported_by IS NOT NULL");
        Found own = statement("s.mode = 'direct' AND s.reported_by IS NULL AND a.name <> '" + second.name() + "'");
        long head = Records.read(own.record()).orElseThrow();
        for (Found one : java.util.List.of(own, second)) {
            change(
                    "INSERT INTO likeness_group (kind, item, head) VALUES ('quotation', ?, ?)",
                    Records.read(one.record()).orElseThrow(),
                    head);
        }
        try (OpenDesk desk = OpenDesk.over(file)) {
            for (Found one : java.util.List.of(own, second)) {
                String card = desk.get(one.card()).body();
                assertThat(card).contains("Own words and second hand", "The same quotation elsewhere");
                int ownAt = card.indexOf("<figcaption>Own words");
                assertThat(card.substring(ownAt, card.indexOf("</figure>", ownAt)))
                        .contains("/article/" + own.article());
            }
        }
    }

    @Test
    void decisions_that_stand_are_on_the_card_and_in_the_list() {
        Found said = statement("s.stance = 'affirms'");
        try (Ledger ledger = Ledger.open(file);
                Decisions decisions = Decisions.by(ledger, "Ada", "test")) {
            decisions.decide(new Decision(
                    said.name(),
                    "statement",
                    Records.read(said.record()).orElseThrow(),
                    "correct",
                    Optional.of("stance"),
                    Optional.of(Json.of("denies")),
                    Optional.of("he shook his head")));
        }
        try (OpenDesk desk = OpenDesk.over(file)) {
            assertThat(shown(desk.get(said.card())))
                    .contains("Corrected: stance should be", "by Ada: he shook his head");
            assertThat(shown(desk.get(said.page()))).contains("corrected stance by Ada");
        }
    }

    @Test
    void an_edited_page_shows_which_quotations_changed() {
        Json.Obj varied = new Varied(SampleLedger.dossiers().subList(0, 1), 3).dossier(1);
        Map<String, Json> members = new LinkedHashMap<>(varied.members());
        Map<String, Json> article = new LinkedHashMap<>(Objects.requireNonNull(members.get("article"))
                .asObject()
                .orElseThrow()
                .members());
        article.put("id", Json.of("01"));
        members.put("article", new Json.Obj(article));
        try (Ledger ledger = Ledger.open(file);
                Writer writer = Writer.begin(ledger, "edited", Json.object().build())) {
            writer.store(Stored.of(new Json.Obj(members)));
            writer.commit();
        }
        Found any = statement("a.name = '01'");
        try (OpenDesk desk = OpenDesk.over(file)) {
            HttpResponse<String> changes = desk.get(any.page() + "/versions");
            assertThat(shown(changes))
                    .contains("From version 1 to version 2", "The outlet’s text is another.", "Changed");
            assertThat(changes.body()).contains("<del>", "<ins>");
            assertThat(shown(desk.get(any.page()))).contains("2 versions: what changed");
            assertThat(shown(desk.get(any.page() + "?version=1"))).contains("This is version 1 of 2.");
        }
    }

    @Test
    void what_an_article_says_reaches_the_page_as_text_alone() {
        Found any = statement("s.stance = 'affirms'");
        String hostile = "</title><script>alert(1)</script><img src=x onerror=alert(1)>";
        change(
                "UPDATE version SET headline = ?, author = ?, outlet = ?, uri = 'javascript:alert(1)', place = ?, extra = ? WHERE article = ?",
                hostile,
                hostile,
                hostile,
                hostile,
                hostile,
                any.article());
        change("UPDATE actor SET name = ?", hostile);
        try (OpenDesk desk = OpenDesk.over(file)) {
            for (String path : java.util.List.of(
                    any.page(), any.card(), any.page() + "/versions", any.page() + "?record=" + any.record())) {
                assertThat(desk.get(path).body()).doesNotContain("<script>alert", "<img", "href=\"javascript:");
            }
        }
    }

    @Test
    void what_is_not_there_is_told_in_words() {
        Found any = statement("s.stance = 'affirms'");
        try (OpenDesk desk = OpenDesk.over(file)) {
            for (String path : java.util.List.of(
                    "/article/999999",
                    "/article/one",
                    any.page() + "/card/s-0000000000000",
                    any.page() + "/card/nothing",
                    any.page() + "?record=e-0000000000000",
                    any.page() + "?version=77",
                    "/record/s-0000000000000",
                    "/record/..")) {
                assertThat(desk.get(path).statusCode()).as(path).isEqualTo(404);
            }
            assertThat(desk.log).isEmpty();
        }
    }
}
