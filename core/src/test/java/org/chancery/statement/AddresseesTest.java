package org.chancery.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** To whom somebody speaks, as the article says. */
class AddresseesTest {

    @Test
    void who_is_told_is_spoken_to() {
        assertThat(Said.addressees("“The ferry will sail at noon,” Anna Holt told Karl Moen."))
                .containsExactly("Anna Holt | Karl Moen");
    }

    @Test
    void who_a_talk_is_with_is_spoken_to() {
        assertThat(Said.addressees(
                        "The ferry would sail at noon, Anna Holt said during a telephone conversation with Karl Moen."))
                .containsExactly("Anna Holt | Karl Moen");
    }

    @Test
    void it_carries_to_the_same_speakers_next_statement() {
        assertThat(Said.addressees(
                        "“The ferry will sail at noon,” Anna Holt told Karl Moen.\n\n“We are ready,” she said."))
                .containsExactly("Anna Holt | Karl Moen", "Anna Holt | Karl Moen");
    }

    @Test
    void who_is_asked_to_do_something_is_not_spoken_to_in_what_follows() {
        assertThat(Said.addressees("Anna Holt urged Karl Moen to repair the ferry. “We are ready,” she said."))
                .contains("Anna Holt | ");
    }

    @Test
    void the_owner_of_those_who_are_told_is_not() {
        assertThat(Said.addressees("Anna Holt told Karl Moen’s sailors that the ferry would sail at noon."))
                .noneMatch(s -> s.equals("Anna Holt | Karl Moen"));
    }

    @Test
    void a_scene_says_who_the_host_is() {
        assertThat(
                        Said.addressees(
                                """
                        In an interview with Radio Nord’s Mari Berg, Karl Moen made it clear that he was tired of the port.

                        “I will leave,” he told the host."""))
                .last()
                .isEqualTo("Karl Moen | Mari Berg");
    }

    @Test
    void nobody_speaks_to_himself() {
        assertThat(Said.addressees("Anna Holt told Anna Holt that the ferry would sail at noon."))
                .containsExactly("Anna Holt | ");
    }

    @Test
    void whom_one_calls_on_is_spoken_to() {
        assertThat(Said.addressees("Anna Holt called on Karl Moen to repair the ferry."))
                .contains("Anna Holt | Karl Moen");
    }

    @Test
    void who_is_told_by_the_first_of_two_verbs_hears_the_second() {
        assertThat(Said.addressees("Anna Holt wrote to Karl Moen and said that the ferry would sail at noon."))
                .contains("Anna Holt | Karl Moen");
    }

    @Test
    void the_one_behind_the_second_with_gives_the_interview() {
        assertThat(
                        Said.addressees(
                                """
                        In an interview with Harbour Morning Radio with Mari Berg, Karl Moen said that he was tired of the port."""))
                .last()
                .isEqualTo("Karl Moen | Mari Berg");
    }
}
