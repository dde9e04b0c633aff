package org.chancery.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.Chancery;
import org.chancery.dossier.Audit;
import org.chancery.dossier.Dossier;
import org.chancery.source.Capture;
import org.chancery.source.Given;
import org.junit.jupiter.api.Test;

/** Dates that only the whole article tells; all are published on Wednesday, 15 May 2024. */
class TimelineTest {

    private static final Chancery CHANCERY = Chancery.standard();

    private static Dossier read(String text) {
        Dossier dossier = CHANCERY.read(
                Capture.ofText("example", text).with(Given.nothing().withPublished("2024-05-15")));
        assertThat(Audit.of(dossier)).isEmpty();
        return dossier;
    }

    /** The dates of the events whose trigger holds the word, in text order. */
    private static List<String> dates(String text, String trigger) {
        Dossier dossier = read(text);
        return dossier.events().stream()
                .filter(e -> e.trigger().in(dossier.article().words()).contains(trigger))
                .map(e -> e.date().map(When::date).orElse("-"))
                .toList();
    }

    @Test
    void a_length_of_time_that_runs_from_an_event_dates_it_as_exactly_as_it_is_told() {
        assertThat(dates("Nearly a week after gunmen attacked the town, its streets remain empty.", "attacked"))
                .containsExactly("2024-05");
        assertThat(dates("Three days after gunmen attacked the town, its streets remain empty.", "attacked"))
                .containsExactly("2024-05-12");
        assertThat(dates("Two days after gunmen attacked the town, troops arrested the mayor on Friday.", "attacked"))
                .containsExactly("2024-05-08");
    }

    @Test
    void a_length_of_time_in_a_tale_without_a_day_dates_nothing() {
        assertThat(dates("Three days after gunmen attacked the town, its people fled.", "attacked"))
                .containsExactly("-");
    }

    @Test
    void what_went_on_for_days_before_a_day_is_of_the_month_of_those_days() {
        assertThat(dates("The governor resigned on Monday after days of protests by farmers.", "protests"))
                .containsExactly("2024-05");
        assertThat(dates("The governor resigned on May 2 after days of protests by farmers.", "protests"))
                .containsExactly("2024");
    }

    @Test
    void a_few_days_later_is_reckoned_from_what_was_told_before() {
        assertThat(dates(
                        "Rebels attacked the village on May 6. Two days later, soldiers arrested a rebel.", "arrested"))
                .containsExactly("2024-05-08");
        assertThat(dates("Rebels attacked the village on May 6. The next day, soldiers arrested a rebel.", "arrested"))
                .containsExactly("2024-05-07");
    }

    @Test
    void what_the_headline_and_the_lead_tell_has_the_day_on_which_the_speaker_goes_on() {
        String text =
                """
                Ingrid Halvorsen criticizes tax plan

                Senator Ingrid Halvorsen criticized the government as a gang of thieves.

                “They have stolen from all of us,” Halvorsen told reporters on Monday.""";
        assertThat(dates(text, "critici")).isNotEmpty().containsOnly("2024-05-13");
    }

    @Test
    void those_whom_the_headline_cuts_short_spoke_when_the_body_says() {
        String text =
                """
                Norwegian farmers criticize Russia

                Young Norwegian farmers said on Monday that Russia had ruined them.

                The harvest was bad.""";
        assertThat(dates(text, "critici")).containsExactly("2024-05-13");
    }

    @Test
    void what_somebody_has_said_before_has_not_the_day_of_what_is_said_now() {
        String text = "Ingrid Halvorsen has criticized the government again and again.\n\n"
                + "“They have stolen from all of us,” Halvorsen told reporters on Monday.";
        assertThat(dates(text, "critici")).containsExactly("-");
    }

    @Test
    void what_is_done_within_another_event_has_its_date() {
        String text = "Rebels attacked the village on May 6. They burned the school while attacking the garrison.";
        assertThat(dates(text, "attack")).containsOnly("2024-05-06");
    }

    @Test
    void the_attacks_have_the_date_of_those_told_before() {
        String text = "Syria and Turkey exchanged fire on Monday.\n\n"
                + "Norway condemned the attacks. Turkey answered by firing rockets at Syria.";
        assertThat(dates(text, "attacks")).containsExactly("2024-05-13");
        assertThat(dates(text, "firing")).containsExactly("2024-05-13");
    }

    @Test
    void who_gave_himself_up_was_arrested_then() {
        String text = "Ivan Horak was arrested in the capital.\n\nHorak turned himself in on May 6.";
        assertThat(dates(text, "arrested")).containsExactly("2024-05-06");
    }

    @Test
    void the_day_of_publication_is_no_date() {
        assertThat(dates("Rebels attacked the village. Norway condemned the attack.", ""))
                .isNotEmpty()
                .containsOnly("-");
    }

    @Test
    void a_newspaper_named_today_tells_no_day() {
        assertThat(dates("The senator criticized the government in an interview with Norway Today.", "criticized"))
                .containsExactly("-");
    }
}
