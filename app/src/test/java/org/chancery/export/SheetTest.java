package org.chancery.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.json.Json;
import org.chancery.ledger.SampleLedger;
import org.chancery.standing.Facts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTest {

    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "body",
            "meta",
            "title",
            "style",
            "header",
            "main",
            "footer",
            "section",
            "article",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "p",
            "span",
            "mark",
            "dl",
            "dt",
            "dd",
            "ul",
            "li",
            "q",
            "small",
            "code",
            "a",
            "blockquote",
            "details",
            "summary");

    @TempDir
    Path folder;

    private static Selection of(Optional<String> speaker, Optional<String> words, List<String> records) {
        return new Selection(Optional.empty(), Optional.empty(), List.of(), List.of(), records, speaker, words);
    }

    @Test
    void no_payload_is_anything_but_text() throws IOException {
        assertThat(Payloads.ALL).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        List<Json.Obj> dossiers = new ArrayList<>();
        for (int i = 0; i < Payloads.ALL.size(); i++) {
            String payload = Payloads.ALL.get(i);
            dossiers.add(Made.dossier(
                    new Made.Story("p" + i + payload, payload, payload, payload, payload, payload, "direct")));
        }
        String page = Made.exported(Made.ledger(folder.resolve("a.db"), dossiers), Request.of(Form.SHEET));
        Document document = Jsoup.parse(page, "", Parser.htmlParser().setTrackErrors(100));
        Set<String> elements = new TreeSet<>();
        for (Element element : document.getAllElements()) {
            elements.add(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey())
                        .as(element.outerHtml())
                        .matches("class|lang|charset|name|content|http-equiv|dir|role|aria-label|title|href|rel|open");
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue()).matches("(?i)https?://.*");
                }
            }
        }
        elements.remove("#root");
        assertThat(elements).isSubsetOf(ELEMENTS);
        assertThat(document.select("article.card")).hasSize(2 * Payloads.ALL.size());
        String shown = document.wholeText();
        for (String payload : Payloads.ALL) {
            assertThat(shown).as("shown as it is").contains(Payloads.shown(payload));
        }
    }

    @Test
    void the_markup_is_sound_and_nothing_is_fetched() throws IOException {
        String page = Made.exported(SampleLedger.of(folder), Request.of(Form.SHEET));
        Parser parser = Parser.htmlParser().setTrackErrors(100);
        Document document = Jsoup.parse(page, "", parser);
        assertThat(parser.getErrors()).isEmpty();
        assertThat(document.select("script, img, link, iframe, object, embed, form, [src], [onclick]"))
                .isEmpty();
        assertThat(document.select("style").html()).doesNotContain("url(", "@import");
        assertThat(document.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
        assertThat(document.select("html").attr("lang")).isEqualTo("en");
        assertThat(document.select("h1")).hasSize(1);
        assertThat(document.select("article.card")).hasSize(131);
        assertThat(document.select("section")).hasSize(10);
    }

    @Test
    void a_card_has_everything_that_a_check_needs() throws IOException {
        Path ledger =
                Made.ledger(folder.resolve("a.db"), List.of(Made.dossier(Made.Story.of("a", "“We never signed.”"))));
        Document page = Jsoup.parse(Made.exported(
                ledger, Request.of(Form.SHEET).with(of(Optional.of("okoye"), Optional.of("never signed"), List.of()))));
        Element card = page.select("article.card").get(0);
        assertThat(card.select("blockquote mark").text()).isEqualTo("“We never signed.”");
        assertThat(card.select("blockquote .source").text()).isEqualTo("Ada Okoye");
        assertThat(card.select("blockquote .cue").text()).isEqualTo("said");
        assertThat(card.text())
                .contains(
                        "Ada Okoye?",
                        "(NGA GOV)",
                        "→ Daily Test",
                        "denies this",
                        "speaker likely, not sure",
                        "[16, 34)",
                        "s-");
        assertThat(page.select("dl.where").text())
                .contains("Daily Test", "2024-05-01 (given)", "https://example.org/a", "SHA-256");
    }

    @Test
    void a_speaker_words_or_a_record_pick_the_cards() throws IOException {
        Path ledger = SampleLedger.of(folder);
        assertThat(cards(ledger, of(Optional.of("Barasa"), Optional.empty(), List.of())))
                .isBetween(3, 8);
        assertThat(cards(ledger, of(Optional.empty(), Optional.of("protocol"), List.of())))
                .isBetween(1, 6);
        String record = TablesTest.read(
                        Made.exported(ledger, Request.of(Form.CSV).with(Optional.of("events"))))
                .get(3)
                .get("record_id");
        assertThat(cards(ledger, of(Optional.empty(), Optional.empty(), List.of(record))))
                .isEqualTo(1);
        assertThat(cards(ledger, of(Optional.of("nobody \" OR 1"), Optional.of("* NEAR("), List.of())))
                .isZero();
    }

    private static int cards(Path ledger, Selection selection) throws IOException {
        return Jsoup.parse(Made.exported(ledger, Request.of(Form.SHEET).with(selection)))
                .select("article.card")
                .size();
    }

    @Test
    void other_reports_of_the_same_words_stand_below() throws IOException {
        Path ledger = Made.ledger(
                folder.resolve("a.db"),
                List.of(
                        Made.dossier(Made.Story.of("a", "“We never signed.”").by("First", "2024-05-02")),
                        Made.dossier(Made.Story.of("b", "“We never signed”").by("Second", "2024-05-01"))));
        EventFileTest.alike(ledger, "quotation", "SELECT record FROM statement");
        Document page = Jsoup.parse(Made.exported(ledger, Request.of(Form.SHEET)));
        assertThat(page.select("details.also")).hasSize(2);
        assertThat(page.select("details.also").get(0).text()).contains("Also reported once", "Second, 2024-05-01");
    }

    @Test
    void what_somebody_said_and_what_others_say_he_said_stand_side_by_side() throws IOException {
        Json.Obj dossier = Made.dossier(Made.Story.of("a", "“We never signed.”"));
        Path same = Made.ledger(folder.resolve("same.db"), List.of(nested(dossier, "a1")));
        assertThat(Jsoup.parse(Made.exported(same, Request.of(Form.SHEET))).select(".sides"))
                .as("whoever quotes himself is no hearsay")
                .isEmpty();
        Path other = Made.ledger(folder.resolve("other.db"), List.of(nested(dossier, "a2")));
        Document page = Jsoup.parse(Made.exported(other, Request.of(Form.SHEET)));
        assertThat(page.select(".sides h3").eachText())
                .containsExactly("Ada Okoye: as the outlet reports it", "Ada Okoye: second hand");
        assertThat(page.select(".sides > div").get(1).text()).contains("second hand", "Daily Test ← Daily Test");
    }

    /** Her statement, once more within one of somebody's. */
    private static Json.Obj nested(Json.Obj dossier, String teller) {
        Facts own = new Facts(dossier).all("statements").get(0);
        Facts told = new Facts(Merging.with(own, "id", Json.of("s2")));
        told = new Facts(Merging.with(told, "speaker", Json.of(teller)));
        Facts within = new Facts(Merging.with(own, "id", Json.of("s3")));
        within = new Facts(Merging.with(within, "reported_by", Json.of("s2")));
        return Merging.with(
                new Facts(dossier), "statements", Json.array(List.of(own.json(), told.json(), within.json())));
    }
}
