package org.chancery.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.chancery.ledger.Ledger;
import org.chancery.lexicon.Lexicon;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quotations and events that thousands of articles report. */
class TrackingTest {

    @TempDir
    static Path folder;

    private static ManyReports.Two two;
    private static Ledger ledger;
    private static Tracking tracking;

    @BeforeAll
    static void open() throws Exception {
        Path file = folder.resolve("many.db");
        two = ManyReports.in(file);
        ledger = Ledger.read(file);
        tracking = new View(ledger, Lexicon.english(), Duration.ofSeconds(30)).tracking();
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private static Tracked<StatementRow> quotation(Turn turn) {
        return tracking.quotation(two.statement(), Optional.empty(), turn).orElseThrow();
    }

    private static Turn after(long row) {
        return new Turn(OptionalLong.of(row), OptionalLong.empty());
    }

    private static Turn before(long row) {
        return new Turn(OptionalLong.empty(), OptionalLong.of(row));
    }

    private static <T> List<Long> keys(Tracked<T> page) {
        return page.reports().stream().map(r -> r.hit().key()).toList();
    }

    @Test
    void pages_hold_every_report_once_the_earliest_first_and_undated_ones_last() {
        List<Tracked.Report<StatementRow>> all = new ArrayList<>();
        Turn turn = Turn.first();
        for (boolean more = true; more; ) {
            Tracked<StatementRow> page = quotation(turn);
            assertThat(page.from()).isEqualTo(all.size());
            assertThat(page.all()).isEqualTo(ManyReports.QUOTATION);
            all.addAll(page.reports());
            more = page.later().isPresent();
            turn = more ? after(page.later().getAsLong()) : turn;
        }
        assertThat(all).hasSize(ManyReports.QUOTATION);
        assertThat(all).extracting(r -> r.hit().row().record()).isEqualTo(tracking.records(two.statement()));
        assertThat(tracking.records(two.statement())).doesNotHaveDuplicates();
        List<Long> keys = all.stream().map(r -> r.hit().key()).toList();
        assertThat(keys.subList(ManyReports.QUOTATION - 3, ManyReports.QUOTATION))
                .containsExactly(1L, 2L, 3L);
        assertThat(keys.subList(0, ManyReports.QUOTATION - 3)).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(all.stream().filter(r -> r.words().isEmpty())).hasSize(1); // the one that all are compared with
    }

    @Test
    void turning_back_shows_the_same_pages() {
        Tracked<StatementRow> first = quotation(Turn.first());
        Tracked<StatementRow> second = quotation(after(first.later().getAsLong()));
        Tracked<StatementRow> third = quotation(after(second.later().getAsLong()));
        assertThat(keys(quotation(before(third.earlier().getAsLong())))).isEqualTo(keys(second));
        assertThat(keys(quotation(before(second.earlier().getAsLong())))).isEqualTo(keys(first));
        assertThat(first.earlier()).isEmpty();
        assertThat(keys(quotation(before(keys(first).get(3))))).isEqualTo(keys(first));
        Tracked<StatementRow> last = quotation(after(3));
        assertThat(last.later()).isEmpty();
        assertThat(last.reports()).hasSize(Tracking.PAGE);
        assertThat(keys(quotation(after(999_999_999_999_999_999L)))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void the_words_of_every_page_are_compared_with_the_same_report_even_one_far_away() {
        Tracked<StatementRow> first = quotation(Turn.first());
        String far = tracking.records(two.statement()).get(4_000);
        Tracked<StatementRow> chosen = tracking.quotation(two.statement(), Optional.of(far), Turn.first())
                .orElseThrow();
        assertThat(chosen.compared().row().record()).isEqualTo(far);
        assertThat(chosen.reports()).allMatch(r -> r.words().isPresent());
        assertThat(quotation(after(first.later().getAsLong())).compared()).isEqualTo(first.compared());
        int most = tracking.records(two.statement()).subList(0, 30).stream()
                .map(record -> tracking.quotation(record, Optional.of(record), Turn.first())
                        .orElseThrow()
                        .compared()
                        .row())
                .mapToInt(row -> Wordings.quotation(row).text().split("\\s+").length)
                .max()
                .orElseThrow();
        assertThat(Wordings.quotation(first.compared().row()).text().split("\\s+"))
                .hasSizeGreaterThanOrEqualTo(most);
        assertThat(tracking.quotation(two.statement(), Optional.of("s-0000000000000"), Turn.first())
                        .orElseThrow()
                        .compared())
                .isEqualTo(first.compared());
    }

    @Test
    void reports_of_an_event_have_pages_and_are_all_compared_with_the_earliest() {
        Tracked<EventRow> first = tracking.event(two.event(), Turn.first()).orElseThrow();
        Tracked<EventRow> second =
                tracking.event(two.event(), after(first.later().getAsLong())).orElseThrow();
        assertThat(first.all()).isEqualTo(two.events());
        assertThat(second.compared()).isEqualTo(first.reports().get(0).hit());
        assertThat(second.from()).isEqualTo(Tracking.PAGE);
        assertThat(tracking.records(two.event())).hasSize(two.events());
        assertThat(keys(second)).doesNotContainAnyElementsOf(keys(first));
    }

    @Test
    void a_page_of_five_thousand_reports_is_there_in_three_hundred_milliseconds() {
        Turn deep = before(keys(quotation(after(3))).get(0));
        for (Turn turn : List.of(Turn.first(), deep)) {
            long least = Long.MAX_VALUE; // which a busy machine disturbs least
            for (int i = 0; i < 7; i++) {
                long start = System.nanoTime();
                quotation(turn);
                least = Math.min(least, System.nanoTime() - start);
            }
            System.err.printf("a page of 5,000 reports: %d ms%n", least / 1_000_000);
            assertThat(least / 1_000_000).isLessThanOrEqualTo(300);
        }
    }
}
