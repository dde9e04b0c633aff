package org.chancery.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When it was said, by the article's own words beside the cue. */
class TimesTest {

    @Test
    void the_day_behind_the_cue_is_that_of_saying() {
        assertThat(Said.times("The ferry would sail at noon, Anna Holt said on Wednesday."))
                .singleElement()
                .asString()
                .contains("Wednesday");
    }

    @Test
    void the_day_before_the_speaker_is_that_of_saying() {
        assertThat(Said.times("On Wednesday, Anna Holt said that the ferry would sail."))
                .singleElement()
                .asString()
                .contains("Wednesday");
    }

    @Test
    void the_day_of_what_is_said_is_not() {
        assertThat(Said.times("Anna Holt said that the ferry would sail on Wednesday."))
                .containsExactly("-");
    }

    @Test
    void the_next_sentences_day_is_not() {
        assertThat(Said.times("“We are ready,” Anna Holt said. On Wednesday the ferry sailed."))
                .containsExactly("-");
    }

    @Test
    void the_day_of_another_verb_is_not() {
        assertThat(Said.times("Anna Holt, who has run the harbour since 2019, said the ferry would sail."))
                .containsExactly("-");
        assertThat(Said.times("Speaking on Wednesday, Anna Holt said the ferry would sail."))
                .singleElement()
                .asString()
                .contains("Wednesday");
    }

    @Test
    void a_day_within_a_quotation_is_not() {
        assertThat(Said.times("“We sail on Friday,” Anna Holt said, adding that the ferry was full."))
                .containsOnly("-");
    }
}
