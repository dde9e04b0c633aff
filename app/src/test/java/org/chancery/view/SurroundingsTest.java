package org.chancery.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** The sentence around a place. */
class SurroundingsTest {

    private final Surroundings surroundings = new Surroundings(new Abbreviations(Lexicon.english()));

    private String around(String text, String place) {
        int at = text.indexOf(place);
        return surroundings.of(text, at, at + place.length(), false, false);
    }

    @Test
    void it_ends_where_the_sentence_ends_and_not_behind_a_title_or_initial() {
        String text = "It rained. On Monday Gen. Q. Moss told Mr. Tan that the road was open. Nobody left.";
        assertThat(around(text, "the road was open"))
                .isEqualTo("On Monday Gen. Q. Moss told Mr. Tan that the road was open.");
        assertThat(around(text, "Nobody left.")).isEqualTo("Nobody left.");
    }

    @Test
    void it_stays_within_its_paragraph() {
        assertThat(around("Headline without a stop\n\nThe ferry sails\n\nNext", "ferry"))
                .isEqualTo("The ferry sails");
    }

    @Test
    void a_place_over_several_sentences_has_them_all() {
        assertThat(around("A came. B saw. C won. D left.", "B saw. C")).isEqualTo("B saw. C won.");
    }

    @Test
    void what_is_cut_bears_a_mark() {
        assertThat(surroundings.of("of a long sentence about", 10, 14, true, true))
                .startsWith("…")
                .endsWith("…");
    }

    @Test
    void odd_places_do_no_harm() {
        assertThat(surroundings.of("", 0, 0, false, false)).isEmpty();
        assertThat(surroundings.of("\n\n", 1, 1, false, false)).isEmpty();
        assertThat(surroundings.of("a", 0, 1, false, false)).isEqualTo("a");
    }
}
