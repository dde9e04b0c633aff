package org.chancery.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DigitsTest {

    @Test
    void a_tie_is_decided_by_the_exact_binary_value() {
        assertThat(Digits.fixed(0.25, 1)).isEqualTo("0.2");
        assertThat(Digits.fixed(0.35, 1)).isEqualTo("0.3");
        assertThat(Digits.fixed(2.675, 2)).isEqualTo("2.67");
        assertThat(Digits.percent(1)).isEqualTo("100.0");
    }

    @Test
    void the_shortest_digits_that_read_back_are_written() {
        assertThat(Digits.repr(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(Digits.repr(0.002)).isEqualTo("0.002");
        assertThat(Digits.repr(2)).isEqualTo("2.0");
        assertThat(Digits.repr(0.00001)).isEqualTo("1e-05");
        assertThat(Digits.repr(-1.5e-7)).isEqualTo("-1.5e-07");
        assertThat(Digits.repr(1e16)).isEqualTo("1e+16");
    }

    @Test
    void a_mean_is_rounded_once() {
        assertThat(Digits.mean(List.of(0.1, 0.2, 0.3))).isEqualTo(0.2);
    }

    @Test
    void marks_and_joiners_are_no_word_characters() {
        assertThat(Words.of("Cafe\u0301 a_b ²½ x\u200dy")).containsExactly("Cafe", "a_b", "²½", "x", "y");
    }
}
