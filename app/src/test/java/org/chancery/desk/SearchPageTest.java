package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search page and the tracker over a real server. */
class SearchPageTest {

    @TempDir
    static Path folder;

    private static OpenDesk desk;

    @BeforeAll
    static void open() {
        desk = OpenDesk.over(FiveOutlets.of(folder));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Document page(String path) {
        var answer = desk.get(path);
        assertThat(answer.statusCode()).as(path + " " + desk.log).isEqualTo(200);
        return Jsoup.parse(answer.body(), desk.home() + "/");
    }

    private static int found(String path) {
        return Integer.parseInt(
                page(path).select("#found").text().split(" ", 2)[0].replace(",", ""));
    }

    @Test
    void words_find_statements_with_their_sentence_speaker_and_source() {
        Document page = page("/search?q=harbour+pilot");
        Element first = page.select(".items > li").get(0);
        assertThat(first.select(".speaker").text()).isEqualTo("Ilda Marenko");
        assertThat(first.select("blockquote mark").text()).contains("until the last mine");
        assertThat(first.select("a[data-open]").attr("href")).matches("/article/\\d+\\?record=s-[0-9a-v]{13}");
        assertThat(first.select("a[data-open]").text())
                .isEqualTo("River Times, 9 March 2021: A week of closed harbours");
        assertThat(first.text()).contains("reports of the same");
    }

    @Test
    void a_phrase_is_looked_for_word_for_word() {
        assertThat(found("/search?q=%22every+single+pilot%22")).isBetween(1, 2);
        assertThat(page("/search?q=%22pilot+every%22").text()).contains("Nothing was found");
    }

    @Test
    void a_name_in_the_box_finds_what_is_said_by_and_about_it_and_says_so() {
        Document page = page("/search?q=Marenko");
        assertThat(page.select(".note").text()).contains("“Marenko” is a name here", "said by", "about");
        assertThat(page.select(".items .speaker").eachText()).contains("Ilda Marenko");
        assertThat(found("/search?q=Marenko")).isGreaterThan(found("/search?q=%22Marenko%22"));
    }

    @Test
    void what_is_denied_or_demanded_never_looks_like_a_claim() {
        for (Element li : page("/search?stance=denies&stance=demands&stance=doubts&stance=asks")
                .select(".items > li")) {
            assertThat(li.select(".verb").get(0).className()).contains("unsure");
            assertThat(li.select(".signs .warn").text())
                    .containsAnyOf("not the speaker’s claim", "not stated as a fact");
        }
        assertThat(page("/search?q=mines&speaker=Orsun").select(".verb").eachText())
                .contains("denies that");
    }

    @Test
    void facets_narrow_and_their_counts_are_what_is_found() {
        Document page = page("/search");
        assertThat(page.select(".facet")).hasSizeGreaterThan(4);
        for (Element value : page.select(".facet li").subList(0, 12)) {
            String address = value.select("a").attr("href");
            assertThat(found(address))
                    .as(address)
                    .isEqualTo(Integer.parseInt(value.select(".count").text()));
        }
    }

    @Test
    void second_hand_is_the_same_in_facet_filter_badge_and_on_the_sheet() {
        Document all = page("/search");
        for (Element value : all.select(".facet li:has(a[href*=second-hand])")) {
            boolean second = value.select("a").attr("href").contains("yes");
            List<String> shown = new java.util.ArrayList<>();
            for (String path = value.select("a").attr("href"); !path.isEmpty(); ) {
                Document page = page(path);
                page.select(".items > li")
                        .forEach(li -> shown.add(li.select(".signs").text()));
                path = page.select("a[rel=next]").attr("href");
            }
            assertThat(shown)
                    .hasSize(Integer.parseInt(value.select(".count").text()))
                    .allMatch(signs -> signs.contains("second hand") == second);
            Document sheet = Jsoup.parse(desk.get("/export/sheet?second-hand=" + (second ? "yes" : "no"))
                    .body());
            assertThat(sheet.select(".card:has(li.warn:containsOwn(second hand))"))
                    .hasSize(second ? shown.size() : 0);
        }
    }

    @Test
    void pages_follow_one_another_and_hold_everything_once() {
        List<String> records = new java.util.ArrayList<>();
        String path = "/search";
        int pages = 0;
        for (; !path.isEmpty(); pages++) {
            Document page = page(path);
            records.addAll(page.select("a[data-open]").eachAttr("href"));
            path = page.select("a[rel=next]").attr("href");
        }
        assertThat(pages).isGreaterThan(2);
        assertThat(records).doesNotHaveDuplicates().hasSize(found("/search"));
        Document second = page(page("/search").select("a[rel=next]").attr("href"));
        assertThat(page(second.select("a[rel=prev]").attr("href"))
                        .select("a[data-open]")
                        .eachAttr("href"))
                .isEqualTo(records.subList(0, 20));
    }

    @Test
    void events_and_articles_have_tabs_of_their_own() {
        Document events = page("/search?what=events&q=sailors");
        assertThat(events.select(".items > li").text()).contains("patrol boat", "asserted");
        Document articles = page("/search?what=articles&q=harbour");
        assertThat(articles.select(".headline").eachText()).contains("Harbour stays closed");
        assertThat(articles.select("mark").eachText()).contains("harbour");
        assertThat(page("/search?what=articles&speaker=Marenko").select(".headline"))
                .hasSizeGreaterThan(2);
        assertThat(events.select(".tabs a[aria-current]").text()).isEqualTo("Events");
    }

    @Test
    void nothing_found_says_how_it_was_understood_and_what_has_answers() {
        Document page = page("/search?q=harbour&speaker=Zzyzx");
        assertThat(page.text()).contains("Nothing was found", "Nobody is called “Zzyzx” here");
        Element advice = page.select(".empty li a").get(0);
        assertThat(found(advice.attr("href"))).isPositive();
        assertThat(page("/search?q=Orsun+mines").select(".empty a").eachText())
                .anyMatch(t -> t.startsWith("“mines”, said by Orsun"));
    }

    @Test
    void what_cannot_be_meant_is_refused_in_words() {
        assertThat(desk.get("/search?stance=maybe").statusCode()).isEqualTo(400);
        assertThat(desk.get("/search?since=yesterday").body()).contains("is no day");
        assertThat(desk.get("/search?q=!!!").statusCode()).isEqualTo(400);
        assertThat(desk.get("/quotations/s-0000000000000").statusCode()).isEqualTo(404);
        assertThat(desk.get("/quotations/%3Cb%3E").statusCode()).isEqualTo(404);
        assertThat(desk.get("/export/exe?q=x").statusCode()).isEqualTo(404);
    }

    @Test
    void exactly_what_is_found_is_exported_in_every_form() {
        for (String question :
                List.of("?q=harbour", "?speaker=Marenko&mode=direct", "?what=events&q=sailors", "?q=nowhere123")) {
            boolean events = question.contains("events");
            List<String> shown = new java.util.ArrayList<>();
            for (String path = "/search" + question; !path.isEmpty(); ) {
                Document page = page(path);
                page.select("a[data-open]").eachAttr("href").forEach(a -> shown.add(a.replaceAll(".*record=", "")));
                path = page.select("a[rel=next]").attr("href");
            }
            for (String form : List.of("csv", "spreadsheet", "jsonl", "sheet")) {
                var answer = desk.get("/export/" + form + question);
                assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                        .matches("attachment; filename=\"chancery-" + (events ? "events" : "statements")
                                + "-[0-9a-f]{8}[.](csv|jsonl|html)\"");
                Matcher record = Pattern.compile((form.equals("sheet")
                                        ? "<dt>Record</dt><dd><code>"
                                        : form.equals("jsonl") ? "\"record_id\":\"" : ",")
                                + "([se]-[0-9a-v]{13})[,\"<]"
                                + (form.equals("sheet") || form.equals("jsonl") ? "" : "[se]\\d+"))
                        .matcher(answer.body());
                List<String> exported = record.results().map(r -> r.group(1)).toList();
                assertThat(exported).as(form + question).containsExactlyInAnyOrderElementsOf(shown);
            }
        }
        assertThat(desk.get("/export/sheet?q=harbour").body()).contains("statements: “harbour”");
    }

    @Test
    void exactly_the_articles_that_are_found_are_exported_in_the_pages_order() {
        for (String question : List.of(
                "?what=articles&q=harbour",
                "?what=articles&speaker=Marenko&order=oldest",
                "?what=articles&q=nowhere123",
                "?what=articles")) {
            Document first = page("/search" + question);
            List<String> shown = first.select(".items .headline").eachText();
            List<String> kinds = first.select(".exports a").eachAttr("href");
            assertThat(kinds)
                    .extracting(k -> k.replaceAll("[?].*", ""))
                    .containsExactlyElementsOf(
                            shown.isEmpty()
                                    ? List.of()
                                    : List.of(
                                            "/export/csv",
                                            "/export/spreadsheet",
                                            "/export/jsonl",
                                            "/export/parquet",
                                            "/export/dossiers"));
            for (String form : List.of("csv", "spreadsheet", "jsonl", "dossiers")) {
                var answer = desk.get("/export/" + form + question);
                assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                        .matches("attachment; filename=\"chancery-(articles|dossiers)-[0-9a-f]{8}[.](csv|jsonl)\"");
                Pattern headline = Pattern.compile(
                        form.equals("dossiers")
                                ? "\"headline\":\\{\"value\":\"((?:[^\"\\\\]|\\\\.)*)\""
                                : form.equals("jsonl") ? "\"headline\":\"((?:[^\"\\\\]|\\\\.)*)\"" : "unused");
                if (form.endsWith("s") || form.equals("jsonl")) {
                    assertThat(headline.matcher(answer.body()).results().map(r -> r.group(1)
                                    .replace("\\\"", "\"")))
                            .as(form + question)
                            .containsExactlyElementsOf(shown);
                } else {
                    assertThat(answer.body().split("\r\n", -1))
                            .as(form + question)
                            .hasSize(shown.size() + 2);
                    assertThat(answer.body()).contains("article_id,headline");
                    shown.forEach(h -> assertThat(answer.body()).contains(h.replace("\"", "\"\"")));
                }
            }
        }
        assertThat(desk.get("/export/sheet?what=articles").statusCode()).isEqualTo(400);
        assertThat(desk.get("/export/dossiers?q=harbour").statusCode()).isEqualTo(400);
        assertThat(desk.get("/export/parquet?what=articles&q=harbour").body()).startsWith("PAR1");
    }

    @Test
    void a_table_goes_out_as_parquet() {
        var answer = desk.get("/export/parquet?q=harbour");
        assertThat(answer.body()).startsWith("PAR1").endsWith("PAR1");
    }

    @Test
    void a_quotation_is_followed_through_the_outlets_with_its_differences() {
        Document list = page("/quotations");
        Element most = list.select(".items > li").get(0);
        assertThat(most.select(".reach").text()).contains("outlets", "2 March 2021");
        Document page = page(most.select("a[data-open]").attr("href"));
        List<String> outlets = page.select(".tracker .when strong").eachText();
        assertThat(outlets).startsWith("Coast Courier").contains("Morning Ledger", "Northern Post", "River Times");
        Element shortened = page.select(".tracker > li").get(outlets.indexOf("Morning Ledger"));
        assertThat(shortened.select("del").text()).contains("left out:", "every pilot is safe");
        assertThat(shortened.text()).contains("Shortened");
        Element changed = page.select(".tracker > li").get(outlets.indexOf("Northern Post"));
        assertThat(changed.select("ins").text()).contains("added:", "port");
        assertThat(page.select("a[data-key=c]")).isNotEmpty();
        assertThat(page(page.select("a[data-key=c]").attr("href")).select("ins, del"))
                .isNotEmpty();
        List<String> shown = page.select(".tracker a[data-open]").eachAttr("href").stream()
                .map(a -> a.replaceAll(".*record=", ""))
                .toList();
        String lines =
                desk.get(page.select(".exports a[href$=jsonl]").attr("href")).body();
        assertThat(Pattern.compile("\"record_id\":\"(s-[0-9a-v]{13})")
                        .matcher(lines)
                        .results()
                        .map(r -> r.group(1)))
                .containsExactlyElementsOf(shown);
    }

    @Test
    void a_time_without_quotations_says_so() {
        assertThat(page("/quotations?since=1999&until=1999").text())
                .contains("No quotation was reported twice in this time");
        assertThat(page("/quotations?since=2021-03").select(".items > li")).isNotEmpty();
    }

    @Test
    void nothing_went_wrong_inside() {
        page("/search?what=events");
        assertThat(desk.log).isEmpty();
    }
}
