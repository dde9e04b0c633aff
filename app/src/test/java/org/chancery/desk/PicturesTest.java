package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Sql;
import org.chancery.view.MadeLedger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pairs, networks and the map: by a real server, and in a real browser. */
class PicturesTest {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final Pattern AT = Pattern.compile("<a href=\"(/dyad\\?[^\"]*at=\\d{4}-\\d{2}-\\d{2})#sentences\"");

    @TempDir
    static Path folder;

    private static OpenDesk desk;

    @BeforeAll
    static void open() throws Exception {
        Path file = folder.resolve("made.db");
        MadeLedger.fill(file, 2_400, 3);
        try (Ledger ledger = Ledger.open(file)) {
            Sql.change(
                    ledger.connection(),
                    "UPDATE event SET latitude = 10 + id % 50, longitude = id % 120 WHERE id % 3 = 0");
        }
        desk = OpenDesk.over(file);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static String page(String path) {
        HttpResponse<String> page = desk.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    @Test
    void each_point_of_a_pair_opens_its_sentences() {
        String page = page("/dyad?either=USA&with=GBR");
        assertThat(page)
                .contains("<h1>United States and United Kingdom</h1>", "filled: asserted", "hollow, broken line");
        Matcher point = AT.matcher(page);
        assertThat(point.find()).isTrue();
        String opened = page(point.group(1).replace("&amp;", "&"));
        assertThat(opened).contains("Sentences of", "<blockquote");
    }

    @Test
    void a_pair_can_be_seen_by_the_days_of_articles() {
        assertThat(page("/dyad?either=USA&with=GBR&by=published&since=2012"))
                .contains("on the day its newest article came out", "name=\"by\" value=\"published\"");
    }

    @Test
    void a_pair_of_one_is_refused_in_words_and_a_pair_without_events_is_told() {
        assertThat(desk.get("/dyad?either=USA").statusCode()).isEqualTo(400);
        assertThat(page("/dyad?either=Fiji&with=Tonga")).contains("No event between the two is told");
        assertThat(desk.get("/dyad?either=USA&with=GBR&at=yesterday").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_network_says_what_it_leaves_out_and_can_be_narrowed() {
        assertThat(page("/network")).containsPattern("The \\d+ most frequent of [\\d,]+ actors");
        assertThat(page("/network?what=events&country=USA&since=2012")).contains("Who does what to whom");
        assertThat(page("/network?speaker=nobodysoever")).contains("Nobody in what was asked for");
    }

    @Test
    void the_map_counts_what_has_no_place_on_it() {
        assertThat(page("/map"))
                .containsPattern(
                        "[\\d,]+ at a place on the map, [\\d,]+ with a place or country but without coordinates");
        assertThat(page("/map?type=assault&since=2010&until=2012")).contains("By country");
    }

    @Test
    void in_a_browser_nothing_is_foreign_wide_or_in_the_way() {
        List<String> found = new ArrayList<>();
        try (Browser browser = Browser.start();
                Tab tab = browser.tab()) {
            tab.open(desk.address());
            for (String path :
                    List.of("/actors", "/actor/1", "/dyads", "/dyad?either=USA&with=GBR", "/network", "/map")) {
                String name = path.replaceAll("[^a-z].*", "").isEmpty() ? path.split("[/?]", -1)[1] : path;
                for (String scheme : List.of("light", "dark")) {
                    tab.scheme(scheme);
                    tab.size(1280, 900);
                    tab.open(desk.home() + path);
                    tab.axe().forEach(v -> found.add(path + " " + scheme + " " + v));
                    tab.screenshot(PICTURES.resolve(name + "-" + scheme + ".png"), 1280, 2400);
                }
                tab.size(360, 800);
                if (tab.isTooWide()) {
                    found.add(path + " is wider than 360 pixels");
                }
            }
            assertThat(tab.errors).isEmpty();
            assertThat(tab.requests).allMatch(r -> r.startsWith(desk.home()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void two_actors_are_merged_and_parted_again_by_keyboard_alone() {
        try (Browser browser = Browser.start();
                Tab tab = browser.tab()) {
            tab.open(desk.address());
            tab.open(desk.home() + "/actor/9");
            tab.evaluate("document.getElementById('number').focus()");
            tab.type("#8");
            tab.press("Tab", "Tab", "Tab");
            tab.type("Ada");
            tab.press("Enter");
            tab.arrive("document.querySelectorAll('.history li.stands').length === 1");
            assertThat(tab.words(".history li")).contains("merged");
            tab.press("Escape", "k", "u");
            tab.arrive("document.querySelectorAll('.history li').length === 2");
            assertThat(tab.words(".history")).contains("taken back");
        }
    }
}
