package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "January 5, 2024 Friday 10:12 AM GMT",
                "January 5, 2024 Friday",
                "January 5, 2024 10:12:00 AM",
                "Friday, January 5, 2024",
                "Jan. 5, 2024",
                "5 January 2024",
                "5th January 2024",
                "Fri, 05 Jan 2024 10:12:00 +0000",
                "Freitag, 5. Januar 2024",
                "Freitag 5.Januar 2024 10:12 Uhr",
                "vendredi 5 janvier 2024",
                "5 janvier 2024 vendredi 3:00 AM GMT",
                "janvier 5 2024",
                "5 de enero de 2024",
                "2024-01-05",
                "2024-01-05T10:12:00Z",
                "2024-01-05 10:12:00.000+01:00",
                "2024/01/05",
                "05.01.2024"
            })
    void a_day_is_read_however_it_is_written(String written) {
        assertThat(WrittenDay.only(written)).hasToString("Optional[2024-01-05]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05/01/2024",
                "January 2024",
                "Winter 2023",
                "31 June 2024",
                "5",
                "",
                "yesterday",
                "2024-13-01",
                "Marchand 5, 2024",
                "99999999999-01-01"
            })
    void what_names_no_day_or_could_be_two_is_none(String written) {
        assertThat(WrittenDay.only(written)).isEmpty();
    }

    @Test
    void slashes_are_read_where_only_one_order_is_possible() {
        assertThat(WrittenDay.only("25/01/2024")).hasToString("Optional[2024-01-25]");
        assertThat(WrittenDay.only("01/25/2024")).hasToString("Optional[2024-01-25]");
    }

    @Test
    void what_follows_the_day_is_the_edition() {
        assertThat(WrittenDay.begins("January 5, 2024 Friday Late Edition - Final")
                        .orElseThrow()
                        .rest())
                .isEqualTo("Late Edition - Final");
        assertThat(WrittenDay.only("January 5, 2024 was a Friday")).isEmpty();
    }
}
