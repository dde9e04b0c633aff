package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chancery.event.Event;
import org.chancery.view.Dyad;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static Dyad.Deed deed(String date, Event.Factuality factuality, int quad, double intensity) {
        return new Dyad.Deed(
                "e-1",
                quad > 2 ? Event.Type.ASSAULT : Event.Type.AID,
                Optional.empty(),
                factuality,
                false,
                Optional.of(date).filter(d -> !d.isEmpty()),
                Optional.of(LocalDate.of(2020, 5, 5)),
                Dyad.Direction.THERE,
                quad,
                intensity,
                1);
    }

    private static Timeline timeline(Dyad.Deed... deeds) {
        return Timeline.of(List.of(deeds), false, at -> "/dyad?at=" + at);
    }

    @Test
    void cooperation_stands_above_and_conflict_below_and_what_is_not_asserted_apart() {
        Timeline time = timeline(
                deed("2019-01-05", Event.Factuality.ASSERTED, 2, 10),
                deed("2019-01-06", Event.Factuality.INTENDED, 2, 10),
                deed("2019-04-06", Event.Factuality.ASSERTED, 4, -9),
                deed("2019-04-06", Event.Factuality.DENIED, 4, -9));
        assertThat(time.columns().columns())
                .extracting(Chart.Column::values)
                .containsExactly(
                        List.of(1L, 1L, 0L, 0L),
                        List.of(0L, 0L, 0L, 0L),
                        List.of(0L, 0L, 0L, 0L),
                        List.of(0L, 0L, 1L, 1L));
        assertThat(time.points()).extracting(Timeline.Point::asserted).containsExactly(true, false, true, false);
        assertThat(time.points().get(0).y()).isLessThan(Timeline.HEIGHT / 2.0);
        assertThat(time.points().get(2).y()).isGreaterThan(Timeline.HEIGHT / 2.0);
    }

    @Test
    void each_point_and_column_opens_its_time() {
        Timeline time = timeline(
                deed("2019-01-05", Event.Factuality.ASSERTED, 2, 10),
                deed("2019-06-05", Event.Factuality.ASSERTED, 2, 10));
        assertThat(time.points().get(1).address()).isEqualTo("/dyad?at=2019-06-05");
        assertThat(time.columns().columns().get(0).address()).contains("/dyad?at=2019-01");
        assertThat(time.points().get(0).words()).contains("5 January 2019").contains("aid");
    }

    @Test
    void what_is_dated_less_exactly_than_a_column_stands_in_none() {
        Timeline time = timeline(
                deed("2019", Event.Factuality.ASSERTED, 2, 10),
                deed("2019-03", Event.Factuality.ASSERTED, 2, 10),
                deed("2019-07-01", Event.Factuality.ASSERTED, 2, 10));
        assertThat(time.vague()).isEqualTo(1);
        assertThat(time.points()).hasSize(1);
    }

    @Test
    void undated_and_impossible_dates_are_no_trouble() {
        Timeline time = timeline(
                deed("", Event.Factuality.ASSERTED, 2, 10), deed("2019-02-31", Event.Factuality.ASSERTED, 2, 10));
        assertThat(time.columns().isEmpty()).isTrue();
        assertThat(time.points()).isEmpty();
    }
}
