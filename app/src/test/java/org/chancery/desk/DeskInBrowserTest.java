package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.chancery.ledger.SampleLedger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first page in a real browser. */
class DeskInBrowserTest {

    private static final Path PICTURES = Path.of("target/screenshots");

    @TempDir
    static Path folder;

    private static OpenDesk desk;
    private static Browser browser;
    private Tab tab;

    @BeforeAll
    static void open() {
        desk = OpenDesk.over(SampleLedger.of(folder));
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

    @Test
    void the_start_address_lets_in_and_is_left_at_once() {
        assertThat(tab.text("location.href")).isEqualTo(desk.home() + "/");
        assertThat(tab.text("document.title")).isEqualTo("Today · Chancery");
        assertThat(tab.text("document.cookie")).isEmpty();
    }

    @Test
    void the_search_box_has_the_focus() {
        assertThat(tab.text("document.activeElement.id")).isEqualTo("ask");
    }

    @Test
    void nothing_but_the_desk_is_asked_and_nothing_goes_wrong() {
        assertThat(tab.requests).isNotEmpty().allMatch(a -> a.startsWith(desk.home()));
        assertThat(tab.errors).isEmpty();
    }

    @Test
    void keys_lead_from_item_to_item() {
        tab.press("Escape", "j");
        assertThat(tab.is("document.querySelectorAll('[data-item]')[0].matches('[data-current]:focus')"))
                .isTrue();
        tab.press("j", "j", "k");
        assertThat(tab.is("document.querySelectorAll('[data-item]')[1].matches('[data-current]')"))
                .isTrue();
        tab.press("Enter");
        tab.await("location.pathname.startsWith('/article/')");
    }

    @Test
    void a_question_mark_shows_the_keys() {
        tab.press("Escape", "?");
        assertThat(tab.words("#keys tbody")).contains("Search", "g t");
    }

    @Test
    void the_colours_are_kept() {
        tab.click("button[value=dark]");
        tab.await("document.documentElement.dataset.theme === 'dark'");
        tab.open(desk.home() + "/");
        assertThat(tab.text("document.documentElement.dataset.theme")).isEqualTo("dark");
    }

    @Test
    void axe_finds_nothing_serious_and_nothing_is_too_wide() {
        for (String scheme : new String[] {"light", "dark"}) {
            tab.scheme(scheme);
            for (int width : new int[] {360, 1280, 2560}) {
                tab.size(width, 900);
                assertThat(tab.isTooWide()).as("%s pixels", width).isFalse();
                assertThat(tab.axe()).as("%s, %s pixels", scheme, width).isEmpty();
            }
            tab.screenshot(PICTURES.resolve("today-" + scheme + ".png"), 1280, 2000);
        }
        tab.screenshot(PICTURES.resolve("today-narrow.png"), 360, 2400);
    }
}
