package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A whole review in a real browser, with the keyboard alone; then the pages that tell what came of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewByKeyboardTest {

    private static final Path PICTURES = Path.of("target/screenshots");

    @TempDir
    Path folder;

    private Path ledger = Path.of("");
    private OpenDesk desk;
    private Browser browser;
    private Tab tab;

    @BeforeAll
    void start() {
        browser = Browser.start();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    @BeforeEach
    void open() throws java.io.IOException {
        ledger = SampleLedger.of(java.nio.file.Files.createTempDirectory(folder, "ledger"));
        desk = OpenDesk.over(ledger);
        tab = browser.tab();
        tab.open(desk.address());
    }

    @AfterEach
    void close() {
        assertThat(tab.errors).isEmpty();
        tab.close();
        desk.close();
    }

    /** A key that leads to another page: afterwards that page is there. */
    private void go(String key) {
        tab.evaluate("window.__left = true");
        tab.press(key);
        tab.await("!window.__left && document.readyState === 'complete'");
    }

    private void named(String name, String path) {
        tab.open(desk.home() + path);
        if (tab.is("document.querySelector('#reviewer[autofocus]')")) {
            tab.await("document.activeElement.id === 'reviewer'");
            tab.type(name);
            go("Enter");
        }
    }

    private record Row(String kind, String verdict, String field, String value, boolean undone) {}

    private List<Row> decided() {
        try (Ledger open = Ledger.read(ledger)) {
            return Sql.list(
                    open.connection(),
                    "SELECT kind, verdict, field, value, EXISTS (SELECT 1 FROM decision u WHERE u.undoes = d.id) AS undone FROM decision d"
                            + " WHERE undoes IS NULL AND reviewer = 'Ana' ORDER BY id",
                    r -> new Row(
                            r.need("kind"),
                            r.need("verdict"),
                            r.text("field").orElse(""),
                            r.text("value").orElse(""),
                            r.flag("undone")));
        }
    }

    private String record() {
        return tab.text(
                "new URLSearchParams(location.search).get('at') ?? document.querySelector('[name=record]')?.value ?? ''");
    }

    private boolean isEvent() {
        return record().startsWith("e-");
    }

    @Test
    void twenty_records_are_reviewed_by_keyboard_alone_with_two_undos_and_one_added() {
        named("Ana", "/review/queue?by=sample&n=20&seed=5");
        List<String> expected = new ArrayList<>();
        go("a"); // 1
        expected.add("accept");
        go("r"); // 2
        expected.add("reject, undone");
        go("u"); // the second is to be judged again
        assertThat(tab.words("main")).contains("Taken back.");
        go("a");
        expected.add("accept");

        go("n"); // what was missed
        assertThat(tab.words("[data-words=content] [data-chosen]")).isEqualTo("(none)");
        for (int i = 0; i < 4; i++) {
            tab.press("ArrowRight"); // from the fourth word
        }
        tab.press("Tab");
        for (int i = 0; i < 6; i++) {
            tab.press("ArrowRight"); // to the tenth
        }
        String chosen = tab.words("[data-words=content] [data-chosen]");
        assertThat(chosen.split("\\s+").length).isBetween(4, 7);
        assertThat(tab.is("document.querySelectorAll('.chosen-now').length === 7"))
                .isTrue();
        go("s");
        assertThat(tab.words("main")).contains("Added.");
        expected.add("add");

        int corrected = 0;
        int judged = 2;
        while (judged < 20) {
            if (corrected < 2 && isEvent() == (corrected == 1)) {
                go("c");
                tab.press("ArrowRight"); // the first word goes
                tab.await(
                        "document.querySelector('[data-first]').value == document.querySelector('[data-first]').defaultValue - -1");
                if (corrected == 0) {
                    tab.evaluate(
                            "document.getElementById('speaker').focus(); document.getElementById('speaker').select()");
                    tab.type("The Harbour Board");
                    go("Enter");
                    expected.add("correct span");
                    expected.add("correct speaker \"The Harbour Board\"");
                } else {
                    go("s");
                    expected.add("correct span");
                }
                corrected++;
            } else if (judged == 12) {
                go("r");
                expected.add("reject, undone");
                go("u");
                go("a");
                expected.add("accept");
            } else if (judged % 4 == 0) {
                go("r");
                expected.add("reject");
            } else {
                go("a");
                expected.add("accept");
            }
            judged++;
        }
        assertThat(tab.words("h1")).isEqualTo("All 20 records judged");
        assertThat(decided().stream()
                        .map(r -> r.verdict()
                                + (r.field().isEmpty() ? "" : " " + r.field())
                                + (r.field().equals("speaker") ? " " + r.value() : "")
                                + (r.undone() ? ", undone" : "")))
                .containsExactlyElementsOf(expected);
        assertThat(corrected).isEqualTo(2);
        assertThat(decided().stream().filter(r -> r.verdict().equals("add")).map(Row::value))
                .singleElement()
                .asString()
                .contains("\"content\":[[", "\"stance\":\"affirms\"");
    }

    @Test
    void j_and_k_go_through_the_queue_without_deciding() {
        named("Ana", "/review/queue?by=sample&n=20&seed=5");
        String first = tab.words("h1");
        go("j");
        assertThat(tab.words(".review-head")).contains("Record 2 of 20");
        go("k");
        assertThat(tab.words("h1")).isEqualTo(first);
        assertThat(decided()).isEmpty();
    }

    @Test
    void the_mouse_marks_words_too() {
        named("Ana", "/review/queue?by=sample&n=20&seed=5");
        go("c");
        tab.click("[data-n='2']");
        tab.await(
                "document.querySelector('[data-first]').value === '2' && document.querySelector('[data-last]').value === '2'");
        assertThat(tab.is("document.querySelectorAll('.chosen-now').length === 1"))
                .isTrue();
    }

    @Test
    void an_article_is_read_through_and_its_gold_and_quality_are_there() {
        named("Ana", "/review/queue?by=doubtful");
        tab.open(
                desk.home()
                        + tab.text(
                                "[...document.querySelectorAll('aside a')].find(a => a.textContent.startsWith('All of')).getAttribute('href')"));
        while (!tab.words("h1").startsWith("All ")) {
            go("a");
        }
        go("d");
        assertThat(tab.words("main")).contains("Marked as read through.");
        tab.open(desk.home() + "/review/quality");
        assertThat(tab.words("main")).contains("From 1 article", "All statements", "What this does not say");
        assertThat(desk.get("/review/gold").statusCode()).isEqualTo(200);
        look("/review/quality", "review-quality");
    }

    @Test
    void two_reviewers_meet_on_the_page_of_agreement_and_a_third_settles() {
        for (String name : List.of("Ana", "Ben")) {
            Tab own = browser.tab();
            own.open(desk.address());
            own.open(desk.home() + "/review/queue?by=sample&n=20&seed=5");
            own.await("document.activeElement.id === 'reviewer'");
            own.type(name);
            tab = swap(own);
            go("Enter");
            for (int i = 0; i < 20; i++) {
                go(i % 7 == 3 && name.equals("Ben") ? "r" : "a");
            }
        }
        tab.open(desk.home() + "/review/agreement");
        assertThat(tab.words("main")).contains("Both judged 20 records", "Settle it");
        look("/review/agreement", "review-agreement");
        tab.open(desk.home() + "/review/queue?by=disagreements");
        assertThat(tab.words("main")).contains("Somebody else has to settle it");
        Tab cleo = browser.tab();
        cleo.open(desk.address());
        cleo.open(desk.home() + "/review/queue?by=disagreements");
        cleo.await("document.activeElement.id === 'reviewer'");
        cleo.type("Cleo");
        tab = swap(cleo);
        go("Enter");
        assertThat(tab.words("aside")).contains("Ana accepted", "Ben rejected");
        go("a");
        tab.open(desk.home() + "/review/agreement?a=Ana&b=Ben");
        assertThat(tab.words("main")).contains("Settled by Cleo");
    }

    private Tab swap(Tab other) {
        assertThat(tab.errors).isEmpty();
        tab.close();
        return other;
    }

    @Test
    void pages_look_right_light_and_dark_wide_and_narrow() {
        look("/review", "review");
        named("Ana", "/review/queue?by=sample&n=20&seed=5");
        String record = tab.text("location.pathname + location.search");
        look(record, "review-record");
        look(record + "&at=" + record(tab) + "&do=correct", "review-correct");
        tab.open(desk.home() + record);
        go("n");
        look(tab.text("location.pathname + location.search"), "review-add");
        tab.open(desk.home() + record);
        go("e");
        look(tab.text("location.pathname + location.search"), "review-example");
    }

    private static String record(Tab tab) {
        return tab.text("document.querySelector('[name=record]').value");
    }

    private void look(String path, String name) {
        tab.open(desk.home() + path);
        for (String scheme : List.of("light", "dark")) {
            tab.scheme(scheme);
            for (int width : new int[] {360, 1280, 2560}) {
                tab.size(width, 900);
                assertThat(tab.isTooWide()).as("%s at %s pixels", path, width).isFalse();
                assertThat(tab.axe())
                        .as("%s, %s, %s pixels", path, scheme, width)
                        .isEmpty();
            }
            tab.screenshot(PICTURES.resolve(name + "-" + scheme + ".png"), 1280, 2400);
        }
        tab.screenshot(PICTURES.resolve(name + "-narrow.png"), 360, 2600);
        tab.size(1280, 900);
        tab.scheme("light");
    }
}
