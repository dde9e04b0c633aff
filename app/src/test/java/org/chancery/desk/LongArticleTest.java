package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.chancery.json.Json;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Sql;
import org.chancery.ledger.Stored;
import org.chancery.ledger.Writer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** An article of 1 MB with 5,000 records in a real browser. */
@EnabledIf("hasBrowser")
class LongArticleTest {

    private static final int TRIES = 5;

    @TempDir
    static Path folder;

    private static OpenDesk desk;
    private static Browser browser;
    private static long longId;
    private static List<Long> ids = List.of();

    static boolean hasBrowser() {
        return Browser.program().isPresent();
    }

    @BeforeAll
    static void open() {
        Path file = SampleLedger.of(folder);
        try (Ledger ledger = Ledger.open(file);
                Writer writer = Writer.begin(ledger, "long", Json.object().build())) {
            writer.store(Stored.of(LongArticle.of(SampleLedger.dossiers(), "long", 1 << 20, 5_000, 6)));
            writer.commit();
            longId = Sql.one(ledger.connection(), "SELECT id FROM article WHERE name = 'long'", r -> r.id("id"))
                    .orElseThrow();
            ids = Sql.list(ledger.connection(), "SELECT id FROM article WHERE name <> 'long'", r -> r.id("id"));
        }
        desk = OpenDesk.over(file);
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
        desk.close();
    }

    @Test
    void it_can_be_used_within_a_second() {
        try (Tab tab = browser.tab()) {
            tab.open(desk.address());
            double best = Double.MAX_VALUE;
            for (int i = 0; i < TRIES; i++) {
                tab.open(desk.home() + "/article/" + longId);
                tab.press("ArrowDown");
                tab.await("document.querySelector('.t[data-on]')");
                best = Math.min(
                        best,
                        Double.parseDouble(
                                tab.text("String(performance.getEntriesByName('chancery-usable')[0].startTime)")));
            }
            System.getLogger("figures").log(System.Logger.Level.INFO, "usable after " + best + " ms");
            assertThat(best).as("ms from the click to the first key").isLessThan(1_000);
            assertThat(tab.errors).isEmpty();
        }
    }

    @Test
    void two_hundred_switches_between_articles_keep_the_tab_as_small_as_it_was() {
        try (Tab tab = browser.tab()) {
            tab.open(desk.address());
            tab.open(desk.home() + "/article/" + longId);
            tab.open(desk.home() + "/article/" + ids.get(0));
            long before = tab.heap();
            for (int i = 0; i < 200; i++) {
                long id = i % 40 == 39 ? longId : ids.get(i % ids.size());
                tab.open(desk.home() + "/article/" + id);
                tab.press("ArrowDown");
            }
            tab.open(desk.home() + "/article/" + ids.get(0));
            assertThat(tab.heap() - before).as("bytes that stayed").isLessThan(50L << 20);
        }
    }
}
