package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Actors, and what is decided of them, by a real server over the samples. */
class ActorPagesTest {

    @TempDir
    Path folder;

    private Path file;
    private OpenDesk desk;

    @BeforeEach
    void open() {
        file = SampleLedger.of(folder);
        desk = OpenDesk.over(file);
    }

    @AfterEach
    void close() {
        assertThat(desk.log).isEmpty();
        desk.close();
    }

    private long actor(String name) {
        try (Ledger ledger = Ledger.read(file)) {
            return Sql.one(ledger.connection(), "SELECT id FROM actor WHERE name = ?", r -> r.id("id"), name)
                    .orElseThrow();
        }
    }

    private String one(String sql, Object... values) {
        try (Ledger ledger = Ledger.read(file)) {
            return Sql.one(ledger.connection(), sql, r -> r.text("x").orElse(""), values)
                    .orElse("");
        }
    }

    private String page(String path) {
        HttpResponse<String> page = desk.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    @Test
    void the_list_finds_an_actor_by_a_part_of_his_name() {
        assertThat(page("/actors?q=oosterhuis")).contains("Marit Oosterhuis").doesNotContain("Sina Tuilagi");
        assertThat(page("/actors?q=nobodysoever")).contains("Nobody is called so here.");
        assertThat(page("/actors?order=name&type=person")).contains("aria-sort=\"ascending\"", "Sina Tuilagi");
        assertThat(desk.get("/actors?country=Atlantis").statusCode()).isEqualTo(400);
    }

    @Test
    void the_page_of_an_actor_shows_what_was_said_by_stance_and_leads_to_the_search() {
        long id = actor("Marit Oosterhuis");
        assertThat(page("/actor/" + id))
                .contains("<h1>Marit Oosterhuis</h1>", "by month of publication", "By stance", "Latest statements")
                .contains("/search?speaker=%23" + id);
    }

    @Test
    void who_is_not_there_is_told_in_words() {
        assertThat(desk.get("/actor/99999999").statusCode()).isEqualTo(404);
        assertThat(desk.get("/actor/Marit").statusCode()).isEqualTo(404);
    }

    @Test
    void a_merge_is_a_decision_by_name_and_can_be_taken_back() {
        long one = actor("Marit Oosterhuis");
        long other = actor("Sina Tuilagi");
        HttpResponse<String> merged = desk.post(
                "/actor/" + one + "/merge",
                Map.of("into", "" + other, "keep", "other", "reviewer", "Ada Nkemelu", "reason", "married"));
        assertThat(merged.statusCode()).isEqualTo(200);
        assertThat(merged.body())
                .contains(
                        "<h1>Sina Tuilagi</h1>",
                        "merged “Marit Oosterhuis” into “Sina Tuilagi”",
                        "Ada Nkemelu",
                        "married");
        assertThat(desk.get("/actor/" + one).uri().getPath()).isEqualTo("/actor/" + other);
        String decision = one("SELECT max(id) AS x FROM actor_decision");
        assertThat(desk.post(
                                "/actor-decision/" + decision + "/undo",
                                Map.of("reviewer", "Bo", "back", "/actors/decisions"))
                        .body())
                .contains("took decision " + decision + " back", "taken back", "Bo");
        assertThat(page("/actor/" + one)).contains("<h1>Marit Oosterhuis</h1>");
        assertThat(one("SELECT count(*) AS x FROM merged")).isEqualTo("0");
    }

    @Test
    void decisions_are_taken_back_to_any_depth_and_in_any_order() {
        long a = actor("Marit Oosterhuis");
        long b = actor("Sina Tuilagi");
        long c = actor("Noel Garvey");
        desk.post("/actor/" + a + "/merge", Map.of("number", "#" + b, "keep", "other", "reviewer", "Ada"));
        desk.post("/actor/" + b + "/merge", Map.of("number", "#" + c, "keep", "other", "reviewer", "Ada"));
        assertThat(one("SELECT group_concat(head) AS x FROM merged")).isEqualTo(c + "," + c);
        desk.post("/actor-decision/1/undo", Map.of("reviewer", "Ada"));
        assertThat(one("SELECT group_concat(actor || '>' || head) AS x FROM merged"))
                .isEqualTo(b + ">" + c);
        desk.post("/actor-decision/2/undo", Map.of("reviewer", "Ada"));
        assertThat(one("SELECT count(*) AS x FROM merged")).isEqualTo("0");
        assertThat(desk.post("/actor-decision/2/undo", Map.of("reviewer", "Ada"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void in_one_article_an_actor_can_be_another() {
        long id = actor("Marit Oosterhuis");
        String article = one(
                "SELECT a.name AS x FROM cast_member c JOIN article a ON a.current = c.version WHERE c.actor = ?", id);
        HttpResponse<String> page =
                desk.post("/actor/" + id + "/split", Map.of("article", article, "reviewer", "Ada", "other", ""));
        assertThat(page.body()).contains("parted “Marit Oosterhuis”: it is another “Marit Oosterhuis”");
        assertThat(one("SELECT count(*) AS x FROM statement WHERE current AND speaker = ?", id))
                .isEqualTo("0");
        desk.post("/actor-decision/1/undo", Map.of("reviewer", "Ada"));
        assertThat(one("SELECT count(*) AS x FROM statement WHERE current AND speaker = ?", id))
                .isEqualTo("5");
    }

    @Test
    void an_actor_can_be_somebody_else_who_stands_in_the_article_and_be_parted_from_him_again() {
        long id = actor("Marit Oosterhuis");
        String article = one(
                "SELECT a.name AS x FROM cast_member c JOIN article a ON a.current = c.version WHERE c.actor = ?", id);
        String beside = one(
                "SELECT c.actor AS x FROM cast_member c JOIN article a ON a.current = c.version WHERE a.name = ? AND c.actor <> ?",
                article,
                id);
        String speakers = "SELECT group_concat(id || '>' || speaker) AS x FROM statement WHERE speaker IS NOT NULL";
        String before = one(speakers);
        desk.post("/actor/" + id + "/split", Map.of("article", article, "other", beside, "reviewer", "Ada"));
        assertThat(one("SELECT count(*) AS x FROM statement WHERE current AND speaker = ?", id))
                .isEqualTo("0");
        desk.post("/actor-decision/1/undo", Map.of("reviewer", "Ada"));
        assertThat(one(speakers)).isEqualTo(before);
        assertThat(desk.post(
                                "/actor/" + id + "/split",
                                Map.of("article", article, "other", String.valueOf(id), "reviewer", "Ada"))
                        .body())
                .contains("These two are one already.");
    }

    @Test
    void a_decision_needs_a_name_and_another_actor() {
        long id = actor("Sina Tuilagi");
        assertThat(desk.post("/actor/" + id + "/merge", Map.of("number", "1")).body())
                .contains("A decision needs a name.");
        assertThat(desk.post("/actor/" + id + "/merge", Map.of("reviewer", "Ada"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(desk.post("/actor/" + id + "/merge", Map.of("reviewer", "Ada", "number", "" + id))
                        .body())
                .contains("one already");
        assertThat(one("SELECT count(*) AS x FROM actor_decision")).isEqualTo("0");
    }

    @Test
    void the_name_of_who_decides_is_asked_once() {
        long id = actor("Sina Tuilagi");
        desk.post("/actor/" + id + "/merge", Map.of("number", "" + actor("Noel Garvey"), "reviewer", "Ańa \"Ö\" <b>"));
        assertThat(page("/actor/" + id)).contains("value=\"Ańa &#34;Ö&#34; &lt;b>\"");
    }

    @Test
    void words_of_articles_reach_the_page_as_text_alone() {
        String evil = "<img src=x onerror=alert(1)>\"'&";
        try (Ledger ledger = Ledger.open(file)) {
            Sql.change(ledger.connection(), "UPDATE actor SET name = ? WHERE id = ?", evil, actor("Sina Tuilagi"));
        }
        String asked = URLEncoder.encode(evil, StandardCharsets.UTF_8);
        for (String path : new String[] {
            "/actors",
            "/actors?q=" + asked,
            "/dyads?what=actors",
            "/dyad?either=" + asked + "&with=USA",
            "/network",
            "/network?what=events",
            "/network?speaker=" + asked,
            "/map?place=" + asked
        }) {
            assertThat(page(path)).as(path).doesNotContain("<img");
        }
    }
}
