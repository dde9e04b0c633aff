package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search and tracker in a real browser: by keyboard, at every width, in both colours. */
class SearchInBrowserTest {

    private static final Path PICTURES = Path.of("target/screenshots");

    @TempDir
    static Path folder;

    private static OpenDesk desk;
    private static Browser browser;
    private Tab tab;

    @BeforeAll
    static void open() {
        desk = OpenDesk.over(FiveOutlets.of(folder));
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
        desk.close();
    }

    @BeforeEach
    void come() {
        tab = browser.tab();
        tab.open(desk.address());
    }

    @AfterEach
    void leave() {
        tab.close();
    }

    private String quotation() {
        tab.open(desk.home() + "/quotations");
        return tab.text("document.querySelector('.items a[data-open]').getAttribute('href')");
    }

    private String event() {
        tab.open(desk.home() + "/search?what=events&q=sailors");
        return tab.text(
                "document.querySelector('.items a[href^=\"/quotations/\"]')?.getAttribute('href') ?? '/search?what=events'");
    }

    @Test
    void every_page_is_sound_narrow_and_wide_light_and_dark() {
        Map<String, String> pages = Map.of(
                "search", "/search?q=harbour",
                "search-all", "/search",
                "search-name", "/search?q=Marenko",
                "search-events", "/search?what=events",
                "search-articles", "/search?what=articles&q=harbour",
                "search-nothing", "/search?q=harbour&speaker=Nobody&since=2020",
                "quotations", "/quotations",
                "quotation", quotation(),
                "reports", event());
        pages.forEach((name, path) -> {
            tab.open(desk.home() + path);
            for (String scheme : new String[] {"light", "dark"}) {
                tab.scheme(scheme);
                for (int width : new int[] {360, 1280, 2560}) {
                    tab.size(width, 900);
                    assertThat(tab.isTooWide()).as("%s, %s pixels", name, width).isFalse();
                }
                assertThat(tab.axe()).as("%s, %s", name, scheme).isEmpty();
                tab.screenshot(PICTURES.resolve(name + "-" + scheme + ".png"), 1280, 2000);
            }
            tab.scheme("light");
            tab.screenshot(PICTURES.resolve(name + "-narrow.png"), 360, 2400);
        });
        assertThat(tab.errors).isEmpty();
        assertThat(tab.requests).allMatch(a -> a.startsWith(desk.home()));
    }

    /** Keys are heard once the page is there as a whole. */
    @Test
    void a_search_by_keyboard_alone_leads_to_the_article() {
        tab.open(desk.home() + "/search");
        tab.press("/");
        tab.await("document.activeElement.id === 'f-q'");
        tab.type("harbour pilot");
        tab.press("Enter");
        tab.arrive("location.search.includes('harbour')");
        tab.press("Escape", "j");
        tab.await("document.querySelector('.items [data-current]')");
        tab.press("Enter");
        tab.await("location.pathname.startsWith('/article/')");
    }

    @Test
    void keys_turn_the_pages() {
        tab.open(desk.home() + "/search");
        tab.press("Escape", "n");
        tab.arrive("location.search.includes('after=')");
        tab.press("p");
        tab.arrive("location.search.includes('before=')");
        assertThat(tab.is("document.querySelector('.pager a[rel=prev]') === null"))
                .isTrue();
    }
}
