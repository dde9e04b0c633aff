package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every view of the route table in a real browser, light and dark, narrow and wide. {@code -Dchancery.each=N} looks at up to N addresses of a route,
 * {@code -Dchancery.pictures=DIR} also writes small pictures of all views there.
 */
class ViewsTest {

    private static final int EACH = Integer.getInteger("chancery.each", 2);
    private static final String PICTURES = System.getProperty("chancery.pictures", "");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int HIGHEST = 1_500; // pixels of a picture
    private static final String TEXT =
            "“The bridge will open in May,” the minister, Ines Falk, told reporters.\n\nRebels attacked the harbour of Tarvo on Monday.";

    @TempDir
    static Path folder;

    private static OpenDesk desk;
    private static Browser browser;
    private static Tab tab;
    private static Addresses addresses;

    @BeforeAll
    static void open() {
        Path ledger = Lived.ledger(folder);
        desk = OpenDesk.over(ledger);
        browser = Browser.start();
        tab = browser.tab();
        tab.open(desk.address());
        Lived.settleIn(desk);
        tab.settleIn();
        HttpResponse<String> added =
                desk.post("/add", Map.of("text", TEXT, "headline", "A bridge", "outlet", "Coast Courier"));
        List<String> others = new ArrayList<>(Lived.addresses(ledger));
        others.add(added.uri().getPath());
        others.add(added.uri().getPath() + "/progress");
        addresses = Addresses.of(desk, EACH, others.toArray(String[]::new));
    }

    @AfterAll
    static void close() {
        tab.close();
        browser.close();
        desk.close();
    }

    @Test
    void every_view_is_reached_by_a_link() {
        assertThat(addresses.unreached()).isEmpty();
    }

    @Test
    void no_link_leads_nowhere() {
        assertThat(addresses.broken).isEmpty();
    }

    @Test
    void nothing_went_wrong_inside() {
        assertThat(desk.log).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_view() {
        Set<String> pictured = new TreeSet<>();
        return addresses.pages().stream().map(found -> {
            String name = found.name();
            String picture = pictured.add(name) ? name : "";
            return DynamicTest.dynamicTest(found.address(), () -> look(found.address(), picture));
        });
    }

    /** All that is wrong with a view, at once. */
    private static void look(String address, String picture) {
        SoftAssertions all = new SoftAssertions();
        tab.forget();
        tab.scheme("light");
        tab.size(1280, 900);
        tab.open(desk.home() + address);
        for (int width : new int[] {360, 1280, 2560}) {
            tab.size(width, 900);
            all.assertThat(tab.tooWide()).as("wider than %s pixels", width).isEmpty();
        }
        all.assertThat(tab.text("document.title")).as("title").endsWith(" · Chancery");
        all.assertThat(tab.list("[...document.querySelectorAll('h1')].map(h => h.innerText)"))
                .as("first headings")
                .hasSize(1);
        all.assertThat(
                        tab.list(
                                "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => Number(h.tagName[1]))"
                                        + ".map((n, i, all) => n > (all[i - 1] ?? 0) + 1 ? 'h' + n + ' after h' + (all[i - 1] ?? 0) : '').filter(x => x)"))
                .as("headings that are skipped")
                .isEmpty();
        all.assertThat(
                        tab.list(
                                "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)"))
                .as("names that come twice")
                .isEmpty();
        for (String scheme : List.of("light", "dark")) {
            tab.scheme(scheme);
            tab.size(1280, 900);
            all.assertThat(tab.axe()).as("axe, %s", scheme).isEmpty();
            if (!picture.isEmpty()
                    && tab.text("location.pathname + location.search").equals(address)) {
                take(picture + "-" + scheme + ".png", 1280);
            }
        }
        tab.scheme("light");
        tab.size(360, 800);
        all.assertThat(tab.axe()).as("axe, narrow").isEmpty();
        all.assertThat(tab.errors).as("errors").isEmpty();
        all.assertThat(tab.dialogs).as("dialogs").isEmpty();
        all.assertThat(tab.foreign(desk.home())).as("foreign requests").isEmpty();
        all.assertAll();
    }

    private static void take(String name, int width) {
        Path file = SCREENSHOTS.resolve(name);
        tab.screenshot(file, width, HIGHEST);
        if (!PICTURES.isEmpty()) {
            Picture.small(file, Path.of(PICTURES).resolve(name));
        }
    }
}
