package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chancery.view.ManyReports;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tracker's pages where thousands of articles report the same, over a real server and in a real browser. */
class ManyReportsTest {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final Pattern RECORD = Pattern.compile("record=([se]-[0-9a-v]{13})");

    @TempDir
    static Path folder;

    private static ManyReports.Two two;
    private static OpenDesk desk;

    @BeforeAll
    static void open() throws Exception {
        Path file = folder.resolve("many.db");
        two = ManyReports.in(file);
        desk = OpenDesk.readOnly(file);
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

    private static List<String> records(Document page) {
        return page.select(".tracker a[data-open]").stream()
                .map(a -> RECORD.matcher(a.attr("href")))
                .filter(java.util.regex.Matcher::find)
                .map(m -> m.group(1))
                .toList();
    }

    @Test
    void all_pages_of_a_quotation_hold_every_report_once() {
        List<String> shown = new ArrayList<>();
        int reviewed = 0;
        String path = "/quotations/" + two.statement();
        Document page = page(path);
        assertThat(page.select("#found").text()).isEqualTo("1 to 50 of 5,000 reports");
        assertThat(page.select(".exports p").text())
                .isEqualTo("All reports, not this page alone: at most 1,000 on a sheet.");
        while (true) {
            shown.addAll(records(page));
            reviewed += page.select(".judged").size();
            String next = page.select("a[rel=next]").attr("href");
            if (next.isEmpty()) {
                break;
            }
            page = page(next);
        }
        assertThat(shown).hasSize(ManyReports.QUOTATION).doesNotHaveDuplicates();
        assertThat(reviewed).isEqualTo(1);
        assertThat(page.select("#found").text()).startsWith("4,951 to 5,000 of 5,000 reports");
        assertThat(records(page(page.select("#found a").attr("href")))).isEqualTo(shown.subList(0, 50));
    }

    @Test
    void another_report_to_compare_with_stays_chosen_while_pages_are_turned() {
        Document second = page(
                page("/quotations/" + two.statement()).select("a[rel=next]").attr("href"));
        String compare = second.select("a[data-key=c]").get(9).attr("href");
        assertThat(compare).contains("base=s-", "after=");
        Document compared = page(compare);
        assertThat(records(compared)).isEqualTo(records(second));
        assertThat(compared.select("li.base")).hasSize(1);
        assertThat(compared.select("blockquote.base")).isEmpty();
        Document back = page(compared.select("a[rel=prev]").attr("href"));
        assertThat(back.select("li.base")).isEmpty();
        assertThat(back.select("blockquote.base").text())
                .isEqualTo(compared.select("li:has(.base) blockquote").text());
        assertThat(page("/quotations/" + two.statement() + "?after=x&base=%3Cb%3E")
                        .select("a[rel=next]")
                        .attr("href"))
                .doesNotContain("base");
    }

    @Test
    void reports_of_an_event_have_pages_and_say_what_is_other_than_the_first() {
        Document first = page("/quotations/" + two.event());
        Document second = page(first.select("a[rel=next]").attr("href"));
        assertThat(first.select("#found").text()).isEqualTo("1 to 50 of 1,000 reports");
        assertThat(second.select("#found").text()).startsWith("51 to 100 of 1,000 reports");
        assertThat(second.select(".sign").eachText()).anyMatch(t -> t.startsWith("other than the first: Place"));
        assertThat(records(second)).doesNotContainAnyElementsOf(records(first));
    }

    @Test
    void a_page_is_there_in_three_hundred_milliseconds_however_many_reports_there_are() {
        String first = "/quotations/" + two.statement();
        String second = page(first).select("a[rel=next]").attr("href");
        for (String path : List.of(first, second, first + "?after=3", "/quotations/" + two.event())) {
            assertThat(Large.millis(desk, path, 7).least()).as(path).isLessThanOrEqualTo(Large.MOST_MILLIS);
        }
    }

    @Test
    void keys_turn_the_pages_which_are_sound_narrow_and_wide_light_and_dark() {
        try (Browser browser = Browser.start();
                Tab tab = browser.tab()) {
            tab.open(desk.address());
            tab.open(desk.home() + "/quotations/" + two.statement());
            tab.press("n");
            tab.arrive("location.search.includes('after=')");
            tab.press("n");
            tab.arrive("document.querySelector('#found').textContent.startsWith('101 to')");
            tab.press("p");
            tab.arrive("location.search.includes('before=')");
            for (String name : List.of("many-quotation", "many-event")) {
                if (name.endsWith("event")) {
                    tab.open(desk.home() + "/quotations/" + two.event());
                    tab.press("n");
                    tab.arrive("location.search.includes('after=')");
                }
                for (String scheme : List.of("light", "dark")) {
                    tab.scheme(scheme);
                    for (int width : new int[] {360, 1280, 2560}) {
                        tab.size(width, 900);
                        assertThat(tab.isTooWide())
                                .as("%s, %s pixels", name, width)
                                .isFalse();
                    }
                    assertThat(tab.axe()).as("%s, %s", name, scheme).isEmpty();
                    tab.screenshot(PICTURES.resolve(name + "-" + scheme + ".png"), 1280, 1200);
                }
                tab.scheme("light");
                tab.screenshot(PICTURES.resolve(name + "-narrow.png"), 360, 1400);
            }
            assertThat(tab.errors).isEmpty();
        }
    }
}
