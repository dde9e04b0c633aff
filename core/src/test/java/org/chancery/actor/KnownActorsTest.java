package org.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.LexiconException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is known by a name, as of a day. */
class KnownActorsTest {

    private static final WhoIs BUILT_IN = new WhoIs(Lexicon.english());

    private static WhoIs.Answer first(WhoIs whoIs, String name, String day) {
        return whoIs.who(name, Optional.of(LocalDate.parse(day))).get(0);
    }

    private static WhoIs with(Path dir, String... rows) throws IOException {
        Files.writeString(
                dir.resolve("actors.tsv"),
                "# columns name other type country sector role from to id\n" + String.join("\n", rows) + "\n");
        return new WhoIs(Lexicon.english().overlaidBy(dir));
    }

    @Test
    void the_row_that_holds_on_the_day_decides() {
        assertThat(first(BUILT_IN, "Vladimir Putin", "2010-05-01").role()).contains("prime minister");
        assertThat(first(BUILT_IN, "Vladimir Putin", "2014-05-01").role()).contains("president");
    }

    @Test
    void one_name_of_two_people_is_that_of_the_one_in_office() {
        assertThat(first(BUILT_IN, "George Bush", "1990-01-01").name()).isEqualTo("George H. W. Bush");
        assertThat(first(BUILT_IN, "George Bush", "2003-01-01").name()).isEqualTo("George W. Bush");
    }

    @Test
    void who_left_office_is_of_the_elites_and_why_says_when() {
        WhoIs.Answer answer = first(BUILT_IN, "Margaret Thatcher", "1995-01-01");
        assertThat(answer.sector()).contains("ELI");
        assertThat(answer.why()).contains("1990-11-28").contains("over").contains("actors.tsv:");
    }

    @Test
    void who_is_not_yet_in_office_has_a_country_alone() {
        WhoIs.Answer answer = first(BUILT_IN, "Emmanuel Macron", "2001-01-01");
        assertThat(answer.country()).contains("FRA");
        assertThat(answer.sector()).isEmpty();
    }

    @Test
    void a_party_is_in_opposition_or_not_by_the_day() {
        assertThat(first(BUILT_IN, "Labour Party", "2003-01-01").sector()).contains("PTY");
        assertThat(first(BUILT_IN, "Labour Party", "2015-01-01").sector()).contains("OPP");
    }

    @Test
    void a_surname_finds_its_bearers_those_in_office_first() {
        List<WhoIs.Answer> found = BUILT_IN.who("Rice", Optional.of(LocalDate.parse("2006-01-01")));
        assertThat(found.get(0).name()).isEqualTo("Condoleezza Rice");
    }

    @Test
    void accents_hyphens_and_a_middle_name_make_no_difference() {
        assertThat(first(BUILT_IN, "Nicolas Maduro", "2015-01-01").country()).contains("VEN");
        assertThat(first(BUILT_IN, "Kim Jong Un", "2015-01-01").country()).contains("PRK");
        assertThat(first(BUILT_IN, "Tony Charles Blair", "2000-01-01").country())
                .contains("GBR");
    }

    @Test
    void a_country_is_known_by_its_names() {
        assertThat(BUILT_IN.who("Norway", Optional.empty()).get(0).country()).contains("NOR");
    }

    @Test
    void a_users_rows_of_a_name_stand_in_place_of_the_built_in(@TempDir Path dir) throws IOException {
        WhoIs whoIs = with(dir, "Tony Blair\t-\tperson\tGBR\tNGO\t-\t2008\t-\tQ9545");
        WhoIs.Answer answer = first(whoIs, "Tony Blair", "2015-01-01");
        assertThat(answer.sector()).contains("NGO");
        assertThat(answer.identity()).isEqualTo("Q9545");
        assertThat(answer.rows()).hasSize(1);
    }

    @Test
    void a_month_and_a_year_hold_to_their_last_day(@TempDir Path dir) throws IOException {
        WhoIs whoIs = with(
                dir,
                "Ada Moen\t-\tperson\tNOR\tGOV\tminister\t2001\t2001-02\t-",
                "Ada Moen\t-\tperson\tNOR\tLEG\tlawmaker\t2001-03\t2002\t-");
        assertThat(first(whoIs, "Ada Moen", "2001-02-28").sector()).contains("GOV");
        assertThat(first(whoIs, "Ada Moen", "2002-12-31").sector()).contains("LEG");
    }

    @Test
    void every_broken_row_is_named_at_once(@TempDir Path dir) {
        assertThatThrownBy(() -> with(
                        dir,
                        "Ada Moen\t-\tperson\tNOR\tGOV\tminister\t2001-13\t-\t-",
                        "Karl Holt\t-\twizard\tNOR\tGOV\t-\t-\t-\t-",
                        "Ole Berg\t-\tperson\tNOR\tGOV\t-\t2005\t2001\t-"))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("actors.tsv:2")
                .hasMessageContaining("actors.tsv:3")
                .hasMessageContaining("actors.tsv:4");
    }
}
