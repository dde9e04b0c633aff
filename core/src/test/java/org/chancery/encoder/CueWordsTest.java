package org.chancery.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CueWordsTest {

    private static final CueWords CUE = new CueWords(500, 502);

    @Test
    void on_the_cue_the_distance_is_nothing() {
        assertThat(CUE.bucket(500)).isZero();
        assertThat(CUE.bucket(501)).isZero();
    }

    @Test
    void to_the_left_and_to_the_right_distances_grow_coarser() {
        int[] distances = {
            1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 16, 17, 24, 25, 32, 33, 48, 49, 64, 65, 96, 97, 128, 129, 192, 193, 400
        };
        int[] buckets = {
            1, 2, 3, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 14, 14, 15, 15, 16, 16
        };
        for (int i = 0; i < distances.length; i++) {
            assertThat(CUE.bucket(500 - distances[i]))
                    .as("left by %s", distances[i])
                    .isEqualTo(buckets[i]);
            assertThat(CUE.bucket(501 + distances[i]))
                    .as("right by %s", distances[i])
                    .isEqualTo(buckets[i] + 16);
        }
    }

    @Test
    void a_cue_without_words_is_refused() {
        assertThatThrownBy(() -> new CueWords(3, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
