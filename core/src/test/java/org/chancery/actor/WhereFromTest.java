package org.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Analyst;
import org.chancery.article.Article;
import org.chancery.article.Articles;
import org.chancery.article.Part;
import org.chancery.encoder.Encoder;
import org.chancery.lexicon.Lexicon;
import org.chancery.page.BlockKind;
import org.chancery.page.Pages;
import org.chancery.source.Capture;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

/** Country and sector of those whom an article speaks of, by its own words. */
class WhereFromTest {

    private static final Analyst ANALYST = new Analyst(Lexicon.english(), Encoder.standard());
    private static final Casting CASTING = new Casting(Lexicon.english());

    private static List<Actor> cast(String text) {
        Article a = Articles.from(Pages.read(Capture.ofText("t", text)));
        Article body = a.with(a.text(), List.of(new Part(BlockKind.BODY, new Span(0, text.length()), "test", 1)));
        Analysis analysis = ANALYST.analyse(body);
        return CASTING.cast(analysis, List.of()).actors();
    }

    /** Country and sector of whoever's name ends so. */
    private static String of(String name, String text) {
        return cast(text).stream()
                .filter(a -> a.name().endsWith(name))
                .findFirst()
                .map(a -> Stream.of(a.country(), a.sector())
                        .map(x -> x.orElse("-"))
                        .reduce((x, y) -> x + " " + y)
                        .orElseThrow())
                .orElse("nobody");
    }

    @Test
    void an_adjective_and_a_title_tell_both() {
        assertThat(of("Ole Berg", "Norwegian Foreign Minister Ole Berg left on Monday."))
                .isEqualTo("NOR GOV");
    }

    @Test
    void a_province_tells_the_country() {
        assertThat(of("Anna Holt", "Ontario police chief Anna Holt spoke on Monday."))
                .isEqualTo("CAN COP");
    }

    @Test
    void an_official_is_of_the_sector_of_the_body_beside_him() {
        assertThat(of("officials", "Hamas officials left the talks.")).isEqualTo("PSE REB");
        assertThat(of("spokesman", "A spokesman for the Chadian army left the talks."))
                .isEqualTo("TCD MIL");
    }

    @Test
    void who_was_ousted_is_of_the_elites() {
        assertThat(of("Ole Berg", "The villagers met ousted President Ole Berg of Norway."))
                .endsWith("ELI");
    }

    @Test
    void the_police_department_is_police() {
        assertThat(of("Police Department", "The Ardmore Police Department closed the bridge."))
                .endsWith("COP");
    }

    @Test
    void an_ethnic_group_is_of_no_country_by_its_name_alone() {
        assertThat(of("Turks", "Some ethnic Turks met on Monday.")).isEqualTo("- CVL");
        assertThat(of("Albanians", "The Albanians of Serbia met on Monday.")).isEqualTo("SRB CVL");
    }

    @Test
    void in_a_domestic_story_the_police_are_the_countrys_own_and_why_says_so() {
        String text = "The mayor of Oslo closed two Norwegian bridges. Norway had a cold spring. Police stopped cars.";
        Optional<Actor> police =
                cast(text).stream().filter(a -> a.name().equals("police")).findFirst();
        assertThat(police.flatMap(Actor::country)).contains("NOR");
        assertThat(police.orElseThrow().why()).anyMatch(w -> w.contains("unsure"));
    }

    @Test
    void a_name_behind_in_is_no_person() {
        assertThat(of("Vandresk", "The farmers met in Vandresk on Monday.")).isEqualTo("nobody");
    }

    @Test
    void a_verb_that_opens_a_sentence_within_a_quotation_is_no_person() {
        assertThat(of("Leave", "“We are tired. Leave the islands now,” the farmers wrote."))
                .isEqualTo("nobody");
    }

    @Test
    void a_compound_with_a_country_is_no_name() {
        assertThat(of("Iran-backed", "Iran-backed fighters crossed the river.")).isEqualTo("nobody");
    }

    @Test
    void a_known_name_has_an_identity_and_its_row() {
        Actor kohl = cast("Chancellor Helmut Kohl crossed the river.").get(0);
        assertThat(kohl.identity()).contains("Helmut Kohl");
        assertThat(kohl.country()).contains("DEU");
        assertThat(kohl.why()).anyMatch(w -> w.contains("actors.tsv:"));
    }

    @Test
    void another_forename_is_another_person() {
        assertThat(cast("Walter Putin sold two boats.").get(0).identity()).isEmpty();
    }
}
