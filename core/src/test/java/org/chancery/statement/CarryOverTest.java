package org.chancery.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How a speech reached the public: by its own sentence, or by the same speaker's sentences before it. */
class CarryOverTest {

    private static List<String> channels(String text) {
        return Said.channels(text);
    }

    @Test
    void a_fronted_series_of_tweets_is_the_channel() {
        assertThat(channels("In a series of tweets, the harbour master, Anna Holt, said the ferry would sail at noon."))
                .containsExactly("Anna Holt | twitter");
    }

    @Test
    void it_carries_to_the_same_speakers_next_statement() {
        assertThat(channels("In a letter, Anna Holt said the ferry would sail at noon. “We are ready,” she said."))
                .containsExactly("Anna Holt | letter", "Anna Holt | letter");
    }

    @Test
    void another_speaker_ends_it() {
        assertThat(
                        channels(
                                """
                        In a letter, Anna Holt said the ferry would sail at noon.

                        “We are ready,” Karl Moen said.

                        “It is cold,” Anna Holt said."""))
                .containsExactly("Anna Holt | letter", "Karl Moen | -", "Anna Holt | -");
    }

    @Test
    void what_nobody_known_says_does_not_end_it() {
        assertThat(
                        channels(
                                """
                        In a letter, Anna Holt said the ferry would sail at noon.

                        It was said that the harbour was closed.

                        “It is cold,” Anna Holt said."""))
                .contains("Anna Holt | letter")
                .doesNotContain("Anna Holt | -");
    }

    @Test
    void another_day_ends_it() {
        assertThat(
                        channels(
                                """
                        In a letter on Monday, Anna Holt said the ferry would sail at noon.

                        “It is cold,” Anna Holt said on Friday."""))
                .containsExactly("Anna Holt | letter", "Anna Holt | -");
    }

    @Test
    void another_channel_takes_its_place() {
        assertThat(
                        channels(
                                """
                        In a letter, Anna Holt said the ferry would sail at noon.

                        “It is cold,” Anna Holt said in an interview. “We are ready,” she said."""))
                .startsWith("Anna Holt | letter", "Anna Holt | interview")
                .allMatch(s -> !s.endsWith("-"));
    }

    @Test
    void a_scene_without_a_word_of_it_opens_the_speech() {
        assertThat(
                        channels(
                                """
                        Anna Holt spoke at a rally in the fish market.

                        “We are ready,” she said."""))
                .last()
                .isEqualTo("Anna Holt | speech");
    }

    @Test
    void a_document_that_was_issued_is_the_channel_of_what_follows() {
        assertThat(channels("Anna Holt issued a statement in the evening. “We are ready,” she said."))
                .last()
                .isEqualTo("Anna Holt | statement");
    }

    @Test
    void somebody_elses_scene_gives_nothing() {
        assertThat(
                        channels(
                                """
                        Karl Moen held a press conference in the fish market.

                        “We are ready,” Anna Holt said."""))
                .containsExactly("Anna Holt | -");
    }

    @Test
    void a_scene_in_another_clause_is_not_the_cues() {
        assertThat(channels("Karl Moen held a press conference after Anna Holt said the ferry would sail."))
                .containsExactly("Anna Holt | -");
    }

    @Test
    void a_document_that_speaks_is_its_own_channel() {
        assertThat(channels("The report said that the ferry was old."))
                .singleElement()
                .asString()
                .endsWith("| report");
    }

    @Test
    void a_document_that_is_criticised_is_none() {
        assertThat(channels("Anna Holt criticised the report and said the ferry would sail."))
                .isNotEmpty()
                .allMatch(s -> s.endsWith("| -"));
    }

    @Test
    void a_report_of_the_day_is_of_the_day() {
        assertThat(channels("“We are ready,” Anna Holt said at a briefing Monday."))
                .containsExactly("Anna Holt | press conference");
    }
}
