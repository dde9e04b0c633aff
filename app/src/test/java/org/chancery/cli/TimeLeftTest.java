package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimeLeftTest {

    private final TimeLeft left = new TimeLeft();

    private static long seconds(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }

    @Test
    void what_is_left_takes_as_long_as_what_went_before() {
        left.begin(seconds(100), 0);
        assertThat(left.at(seconds(110), 0.5)).contains("10 s left");
        assertThat(left.at(seconds(200), 0.1)).contains("15 min left");
        assertThat(left.at(seconds(1_300), 0.1)).contains("3 h 0 min left");
        assertThat(left.at(seconds(200), 1)).contains("0 s left");
    }

    @Test
    void a_reading_that_goes_on_where_it_was_does_not_count_what_it_passed_over() {
        left.begin(seconds(5), 0.8);
        assertThat(left.at(seconds(65), 0.9)).contains("1 min left");
    }

    @Test
    void nothing_is_said_before_anything_can_be_known() {
        left.begin(0, 0);
        assertThat(left.at(seconds(1), 0.5)).isEmpty();
        assertThat(left.at(seconds(60), 0.001)).isEmpty();
        assertThat(left.at(seconds(60), 1.5)).as("files that grow meanwhile").isEmpty();
    }
}
