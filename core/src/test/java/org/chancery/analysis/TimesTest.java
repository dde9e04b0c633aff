package org.chancery.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.article.Articles;
import org.chancery.lexicon.Lexicon;
import org.chancery.page.Pages;
import org.chancery.source.Capture;
import org.chancery.source.Given;
import org.junit.jupiter.api.Test;

/** Expressions of time in sentences published on Wednesday, 15 May 2024. */
class TimesTest {

    private static final Analyst ANALYST = new Analyst(Lexicon.english());

    private static List<String> times(String sentence) {
        String text = "Harbour council meets again\n\n" + sentence
                + " The papers had been left over from the long session, and the lamps were lit early in the old house.\n";
        Analysis a = ANALYST.analyse(Articles.from(
                Pages.read(Capture.ofText("t", text).with(Given.nothing().withPublished("2024-05-15")))));
        return a.times().stream()
                .map(t -> t.span().in(a.text()) + " " + t.date().orElse("-"))
                .toList();
    }

    @Test
    void a_week_or_weekend_is_a_month_where_it_lies_in_one() {
        assertThat(times("The council met last week.")).containsExactly("last week 2024-05");
        assertThat(times("The council met this week.")).containsExactly("this week 2024-05");
        assertThat(times("The council met over the weekend.")).containsExactly("weekend 2024-05");
        assertThat(times("The council met two weeks ago.")).containsExactly("two weeks ago 2024-05");
    }

    @Test
    void a_season_is_a_year() {
        assertThat(times("The council met last summer.")).containsExactly("last summer 2023");
    }

    @Test
    void a_year_before_a_noun_is_a_year() {
        assertThat(times("The council spoke of the 1974 storm.")).containsExactly("1974 1974");
    }

    @Test
    void what_is_long_past_may_have_no_date() {
        assertThat(times("The council met in the 1990s.")).containsExactly("1990s -");
        assertThat(times("The council was founded decades ago.")).containsExactly("decades ago -");
    }

    @Test
    void a_weekday_ahead_may_be_today() {
        assertThat(times("The council will meet on Wednesday.")).containsExactly("Wednesday 2024-05-15");
        assertThat(times("The council will meet next Wednesday.")).containsExactly("next Wednesday 2024-05-22");
    }

    @Test
    void an_infinitive_that_came_about_lies_behind() {
        assertThat(times("The chairman was forced to resign in July.")).containsExactly("July 2023-07");
        assertThat(times("The chairman agreed to resign in July.")).containsExactly("July 2024-07");
    }
}
