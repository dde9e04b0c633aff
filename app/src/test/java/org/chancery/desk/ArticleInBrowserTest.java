package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The article and the door in a real browser, by keyboard. */
@EnabledIf("hasBrowser")
class ArticleInBrowserTest {

    @TempDir
    static Path folder;

    private static OpenDesk desk;
    private static Browser browser;
    private static long article;

    static boolean hasBrowser() {
        return Browser.program().isPresent();
    }

    @BeforeAll
    static void open() {
        Path file = SampleLedger.of(folder);
        try (Ledger ledger = Ledger.read(file)) {
            article = Sql.one(ledger.connection(), "SELECT id FROM article WHERE name = '02'", r -> r.id("id"))
                    .orElseThrow();
        }
        desk = OpenDesk.over(file);
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
        desk.close();
    }

    private static Tab tab() {
        Tab tab = browser.tab();
        tab.open(desk.address());
        tab.open(desk.home() + "/article/" + article);
        return tab;
    }

    @Test
    void arrow_keys_go_from_record_to_record_and_enter_opens_the_card() {
        try (Tab tab = tab()) {
            tab.press("ArrowDown");
            assertThat(tab.words(".entry[data-on]")).contains("Naliaka Barasa");
            assertThat(tab.words(".t[data-on]")).contains("Gates 2 and 3");
            tab.press("j", "e");
            assertThat(tab.words(".entry[data-on]")).contains("agree");
            tab.press("k", "s", "Enter");
            tab.awaitSelector("#card .record");
            assertThat(tab.words("#card")).contains("KerioGen", "Through whom it came");
            assertThat(tab.text("location.search")).startsWith("?record=s-");
            tab.press("Escape");
            tab.await("!document.querySelector('#card .record')");
            assertThat(tab.text("location.search")).isEmpty();
            assertThat(tab.errors).isEmpty();
        }
    }

    @Test
    void a_click_opens_the_innermost_record_and_another_the_one_around_it() {
        try (Tab tab = tab()) {
            String nested = "[...document.querySelectorAll('.t')].find(t => /^s\\\\d+ .*s\\\\d+$/.test(t.dataset.r))";
            tab.evaluate(nested.replace("\\\\", "\\") + ".id = 'nested'");
            tab.click("#nested");
            tab.awaitSelector("#card .record");
            String inner = tab.text("document.querySelector('#card .record').dataset.id");
            tab.click("#nested");
            tab.await("document.querySelector('#card .record').dataset.id !== '" + inner + "'");
            assertThat(tab.text("document.querySelector('#nested').dataset.r")).endsWith(inner);
        }
    }

    @Test
    void the_grounds_of_an_open_card_are_marked_in_the_text() {
        try (Tab tab = tab()) {
            tab.press("e", "Enter");
            tab.awaitSelector("#card .record");
            tab.await("CSS.highlights.has('grounds')");
            assertThat(tab.text("[...CSS.highlights.get('grounds')].map(String).join('|')"))
                    .contains("agreed", "March");
        }
    }

    @Test
    void anybody_can_use_it_at_any_width_in_light_and_in_the_dark() {
        try (Tab tab = tab()) {
            for (String scheme : new String[] {"light", "dark"}) {
                tab.scheme(scheme);
                for (String path : new String[] {"/article/" + article, "/article/" + article + "/versions", "/add"}) {
                    tab.open(desk.home() + path);
                    if (path.endsWith(String.valueOf(article))) {
                        tab.press("e", "Enter");
                        tab.awaitSelector("#card .record");
                    }
                    assertThat(tab.axe()).as(path + " " + scheme).isEmpty();
                    for (int width : new int[] {360, 2560}) {
                        tab.size(width, 900);
                        assertThat(tab.isTooWide()).as(path + " at " + width).isFalse();
                    }
                    tab.size(1280, 900);
                }
            }
        }
    }

    @Test
    void a_pasted_text_is_read_while_one_looks_on() {
        try (Tab tab = tab()) {
            tab.open(desk.home() + "/add");
            tab.await("document.activeElement.id === 'text'");
            tab.type(
                    "Mayor Ada Lind said on Tuesday that the bridge would reopen in May. “We are done,” she told reporters.");
            tab.click(".paste button.first");
            tab.await("location.pathname.startsWith('/add/')");
            tab.awaitSelector("#progress .headline");
            tab.click("#progress .headline");
            tab.arrive("document.querySelector('.article-page')");
            assertThat(tab.words("#entries")).contains("Ada Lind");
            assertThat(tab.errors).isEmpty();
        }
    }
}
