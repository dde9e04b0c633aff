package org.chancery.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.analysis.Token;
import org.junit.jupiter.api.Test;

/** Dates of events in sentences published on Wednesday, 15 May 2024. */
class DatesTest {

    private static final Dates DATES = new Dates(ReadText.LEXICON);

    private static String date(String text, String trigger) {
        ReadText read = ReadText.of(text);
        return DATES.of(token(read, trigger), read.analysis())
                .when()
                .map(When::date)
                .orElse("-");
    }

    private static int token(ReadText read, String word) {
        return read.analysis().tokens().stream()
                .filter(t -> t.word().equals(word))
                .map(Token::index)
                .findFirst()
                .orElseThrow();
    }

    private static String scene(String text, String trigger) {
        ReadText read = ReadText.of(text);
        return new Scenes(DATES)
                .of(token(read, trigger), read.analysis())
                .when()
                .map(When::date)
                .orElse("-");
    }

    @Test
    void a_time_with_the_verb_dates_it() {
        assertThat(date("Soldiers seized the radio station late on Sunday.", "seized"))
                .isEqualTo("2024-05-12");
        assertThat(date("In July 2015 the two countries signed a border treaty.", "signed"))
                .isEqualTo("2015-07");
        assertThat(date("Rebels attacked the harbour in 1999.", "attacked")).isEqualTo("1999");
    }

    @Test
    void no_time_no_date() {
        assertThat(date("Soldiers seized the radio station.", "seized")).isEqualTo("-");
    }

    @Test
    void a_plan_lies_ahead() {
        assertThat(date("The envoy will visit the capital on Friday.", "visit")).isEqualTo("2024-05-17");
        assertThat(date("The ministers agreed on Tuesday to meet again next month.", "meet"))
                .isEqualTo("2024-06");
        assertThat(date("The ministers agreed on Tuesday to meet again next month.", "agreed"))
                .isEqualTo("2024-05-14");
    }

    @Test
    void the_day_of_saying_is_not_the_day_of_what_is_said() {
        assertThat(date("The mayor said on Monday that gunmen had burned the school.", "burned"))
                .isEqualTo("-");
        assertThat(date("The mayor said on Monday that gunmen had burned the school.", "said"))
                .isEqualTo("2024-05-13");
    }

    @Test
    void an_earlier_event_keeps_its_time_apart() {
        String text = "The army entered the town on Monday after militants had kidnapped a priest.";
        assertThat(date(text, "entered")).isEqualTo("2024-05-13");
        assertThat(date(text, "kidnapped")).isEqualTo("-");
        assertThat(date("The border has been shut since the 2016 attack on a train.", "attack"))
                .isEqualTo("2016");
    }

    @Test
    void a_noun_has_the_time_of_the_verb_that_says_it_took_place() {
        assertThat(date("The raid took place on Saturday.", "raid")).isEqualTo("2024-05-11");
        assertThat(date("An attack on a police post killed nine officers on Monday.", "attack"))
                .isEqualTo("2024-05-13");
    }

    @Test
    void verbs_in_a_row_share_a_time() {
        assertThat(date("On Monday troops surrounded the village and arrested its elders.", "arrested"))
                .isEqualTo("2024-05-13");
    }

    @Test
    void a_tale_goes_on_in_the_time_of_the_sentence_before() {
        String text = "Troops surrounded the village on Monday. They arrested two elders and left.";
        assertThat(scene(text, "arrested")).isEqualTo("2024-05-13");
        assertThat(scene("Troops surrounded the village on Monday. They want to arrest two elders.", "arrest"))
                .isEqualTo("-");
    }
}
