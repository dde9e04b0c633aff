package org.chancery.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void an_emoji_is_one_code_point_and_two_units() {
        String text = "a😀b😀😀c";
        CodePoints points = CodePoints.of(text);
        assertThat(points.fromUtf16(new Span(1, 3))).isEqualTo(new Span(1, 2));
        assertThat(points.fromUtf16(text.length())).isEqualTo(6);
        for (int i = 0; i <= 6; i++) {
            assertThat(points.toUtf16(i)).isEqualTo(text.offsetByCodePoints(0, i));
            assertThat(points.fromUtf16(points.toUtf16(i))).isEqualTo(i);
        }
    }

    @Test
    void a_lone_surrogate_counts_as_one() {
        CodePoints points = CodePoints.of("\uDE00a\uD83Db");
        assertThat(points.fromUtf16(4)).isEqualTo(4);
        assertThat(points.toUtf16(4)).isEqualTo(4);
    }

    @Test
    void an_offset_outside_the_text_is_refused() {
        assertThatThrownBy(() -> CodePoints.of("abc").fromUtf16(4)).hasMessageContaining("4");
        assertThatThrownBy(() -> CodePoints.of("abc").toUtf16(4)).hasMessageContaining("4");
    }
}
