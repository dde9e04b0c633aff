package org.chancery.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameReaderTest {

    private static final int BEGINS_PERSON = 1;
    private static final int PERSON = 2;
    private static final int BEGINS_PLACE = 5;
    private static final int PLACE = 6;

    /** Scores of nine labels, all nothing but these two. */
    private static float[] likely(int label, double score, int other, double otherScore) {
        float[] scores = new float[9];
        scores[label] = (float) score;
        scores[other] = (float) otherScore;
        return scores;
    }

    @Test
    void a_name_goes_on_only_as_what_it_began() {
        float[][] scores = {
            likely(BEGINS_PERSON, 2, BEGINS_PLACE, 1), likely(PLACE, 3, PERSON, 1), likely(0, 5, PLACE, 0)
        };
        assertThat(NameReader.labels(scores)).containsExactly(BEGINS_PLACE, PLACE, 0);
    }

    @Test
    void no_sentence_begins_within_a_name() {
        float[][] scores = {likely(PERSON, 9, 0, 1), likely(PERSON, 1, 0, 0)};
        assertThat(NameReader.labels(scores)[0]).isNotEqualTo(PERSON);
    }

    @Test
    void two_names_may_stand_side_by_side() {
        float[][] scores = {likely(BEGINS_PERSON, 3, 0, 0), likely(BEGINS_PERSON, 3, PERSON, 2)};
        assertThat(NameReader.labels(scores)).containsExactly(BEGINS_PERSON, BEGINS_PERSON);
        assertThat(NameReader.labels(new float[0][])).isEmpty();
    }
}
