package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 30);

    @Test
    void days_between_are_there_and_empty() {
        Chart chart = Chart.overTime(
                "t", "articles", Map.of(DAY, 2L, DAY.plusDays(3), 4L), (step, first) -> "/" + step.word(first));
        assertThat(chart.columns()).extracting(Chart.Column::sum).containsExactly(2L, 0L, 0L, 4L);
        assertThat(chart.columns().get(3).address()).contains("/2020-02-02");
        assertThat(chart.summary())
                .isEqualTo("4 days, 30 January 2020 to 2 February 2020; most: 4 on 2 February 2020.");
    }

    @Test
    void a_long_time_is_divided_coarsely() {
        assertThat(Step.over(DAY, DAY.plusDays(62))).isEqualTo(Step.DAY);
        assertThat(Step.over(DAY, DAY.plusYears(3))).isEqualTo(Step.MONTH);
        assertThat(Step.over(DAY, DAY.plusYears(30))).isEqualTo(Step.YEAR);
    }

    @Test
    void two_sides_lie_above_and_below_the_line() {
        Chart chart = new Chart(
                "t",
                "month",
                List.of(new Chart.Series("a", "good", false), new Chart.Series("b", "bad", true)),
                List.of(new Chart.Column("May", "May", List.of(2L, 1L), Optional.empty())));
        List<Chart.Box> boxes = chart.boxes(0);
        assertThat(boxes.get(0).y() + boxes.get(0).height()).isEqualTo(chart.line());
        assertThat(boxes.get(1).y()).isEqualTo(chart.line());
        assertThat(chart.height()).isEqualTo(2 * Chart.HEIGHT);
    }

    @Test
    void numbers_days_and_lists_are_written_as_readers_expect() {
        assertThat(English.count(1_234_567, "article")).isEqualTo("1,234,567 articles");
        assertThat(English.count(1, "story", "stories")).isEqualTo("1 story");
        assertThat(English.date("2020-01-08")).isEqualTo("8 January 2020");
        assertThat(English.date("2020-01")).isEqualTo("January 2020");
        assertThat(English.date("once")).isEqualTo("once");
        assertThat(English.list(List.of("A", "B", "C"))).isEqualTo("A, B and C");
        assertThat(English.cut("👍👍👍👍", 3)).isEqualTo("👍👍…");
    }

    @Test
    void one_day_alone_is_named_once() {
        Chart chart = Chart.overTime("t", "articles", Map.of(DAY, 2L), (step, first) -> "/" + step.word(first));
        assertThat(chart.summary()).isEqualTo("30 January 2020: 2.");
    }
}
