package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void spans_that_only_touch_do_not_overlap() {
        assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
        assertThat(new Span(0, 4).overlaps(new Span(3, 5))).isTrue();
    }

    @Test
    void of_two_that_begin_together_the_longer_comes_first() {
        assertThat(new Span(2, 9)).isLessThan(new Span(2, 5));
        assertThat(new Span(2, 9)).isGreaterThan(new Span(1, 3));
    }

    @Test
    void trimming_takes_blanks_of_every_kind() {
        String text = "\u00a0 \tword\u2003";
        assertThat(new Span(0, text.length()).trim(text).in(text)).isEqualTo("word");
    }

    @Test
    void covering_takes_the_outermost_ends() {
        assertThat(Span.cover(List.of(new Span(5, 9), new Span(1, 2)))).isEqualTo(new Span(1, 9));
    }

    @Test
    void a_span_that_ends_before_it_starts_is_refused_with_both_numbers() {
        assertThatThrownBy(() -> new Span(5, 3)).hasMessageContaining("5").hasMessageContaining("3");
    }
}
