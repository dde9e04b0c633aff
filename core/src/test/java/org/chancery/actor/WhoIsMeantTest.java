package org.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Analyst;
import org.chancery.article.Article;
import org.chancery.article.Articles;
import org.chancery.article.Part;
import org.chancery.attribution.Attribution;
import org.chancery.attribution.MadeBy;
import org.chancery.lexicon.Lexicon;
import org.chancery.page.BlockKind;
import org.chancery.page.Pages;
import org.chancery.source.Capture;
import org.chancery.text.Marked;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

/** For whom the words with a label stand; {@code s1} is the source of {@code c1}, {@code w} any word asked for. */
class WhoIsMeantTest {

    private static final Analyst ANALYST = new Analyst(Lexicon.english());
    private static final Casting CASTING = new Casting(Lexicon.english());

    private static String meant(String label, String notation) {
        Marked marked = Marked.parse(notation);
        Article a = Articles.from(Pages.read(Capture.ofText("t", marked.text())));
        Article body = a.with(
                a.text(),
                List.of(new Part(BlockKind.BODY, new Span(0, marked.text().length()), "test", 1)));
        Analysis analysis = ANALYST.analyse(body);
        List<Attribution> attributions = new ArrayList<>();
        for (int k = 1; k <= 2; k++) {
            if (!marked.spans("c" + k).isEmpty()) {
                attributions.add(new Attribution(
                        k - 1,
                        marked.spans("s" + k),
                        List.of(),
                        marked.spans("c" + k),
                        List.of(),
                        Attribution.Mode.INDIRECT,
                        "say",
                        false,
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        new MadeBy("test", "test", Optional.empty(), Optional.empty()),
                        1));
            }
        }
        Cast cast = CASTING.cast(analysis, attributions);
        return cast.mentionIn(marked.spans(label).get(0))
                .flatMap(Mention::actor)
                .flatMap(cast::actor)
                .map(Actor::name)
                .orElse("nobody");
    }

    @Test
    void a_headlines_office_is_whom_the_text_introduces_first() {
        assertThat(
                        meant(
                                "s1",
                                """
                        {s1:Teacher} warns {c1:of storm}

                        The sea was calm in the morning. The boats went out at six.

                        Karl Moen said the wind would turn. Anna Holt stayed at home."""))
                .isEqualTo("Karl Moen");
    }

    @Test
    void a_pronoun_behind_a_participle_at_the_head_is_the_subject_that_follows() {
        assertThat(meant("w", "Mark Ostrow left early. Recalling {w:his} promise to the crew, Peter Lindgren said no."))
                .isEqualTo("Peter Lindgren");
    }

    @Test
    void whom_somebody_praised_is_somebody_else() {
        assertThat(meant("w", "Peter Lindgren came with Mark Ostrow. Mark Ostrow praised {w:him}."))
                .isEqualTo("Peter Lindgren");
    }

    @Test
    void himself_is_who_does_it() {
        assertThat(meant("w", "Peter Lindgren came with Mark Ostrow. Mark Ostrow praised {w:himself}."))
                .isEqualTo("Mark Ostrow");
    }

    @Test
    void his_is_whose_name_stands_nearer_within_what_is_said() {
        assertThat(meant("w", "{s1:Mark Ostrow} said {c1:Peter Lindgren would sell {w:his} boat}."))
                .isEqualTo("Peter Lindgren");
    }

    @Test
    void he_within_what_he_says_is_the_speaker() {
        assertThat(meant("w", "Peter Lindgren listened. {s1:Mark Ostrow} said {c1:{w:he} would sell the boat}."))
                .isEqualTo("Mark Ostrow");
    }

    @Test
    void a_study_is_called_by_all_its_words() {
        assertThat(meant(
                        "s1",
                        "{s1:A 2019 study by the Harbour Institute and Nordvik College} found {c1:that gulls sleep}."))
                .isEqualTo("a 2019 study by the Harbour Institute and Nordvik College");
    }

    @Test
    void others_do_not_make_the_one_named_a_group() {
        assertThat(meant("s1", "{s1:Peter Lindgren and others} said {c1:that the boat leaked}."))
                .isEqualTo("Peter Lindgren");
    }

    @Test
    void a_source_cut_short_before_office_and_name_is_whoever_bears_them() {
        assertThat(meant("s1", "{s1:Harbour Board} press secretary Peter Lindgren said {c1:that the boat leaked}."))
                .isEqualTo("Peter Lindgren");
    }

    @Test
    void the_figures_are_those_of_the_body_that_spoke() {
        assertThat(
                        meant(
                                "s2",
                                "{s1:The Nordvik Harbour Council} said {c1:that ten boats had sunk}. According to {s2:the figures}, {c2:most were old}."))
                .isEqualTo("Nordvik Harbour Council");
    }

    @Test
    void whose_administration_it_is_is_the_president() {
        assertThat(
                        meant(
                                "s1",
                                "The Ostrow administration met former president Peter Lindgren. {s1:The president} said {c1:that it rained}."))
                .isEqualTo("Ostrow");
    }

    @Test
    void the_home_secretary_is_an_office_and_no_name() {
        assertThat(meant(
                        "s1",
                        "Home Secretary Anna Holt opened the dam. {s1:The Home Secretary} said {c1:that it was full}."))
                .isEqualTo("Anna Holt");
    }

    @Test
    void in_a_headline_the_name_ends_where_the_source_does() {
        assertThat(meant("s1", "{s1:Holt} Seeks {c1:More Danish Sailors}\n\nAnna Holt opened the dam on Friday."))
                .isEqualTo("Anna Holt");
    }

    @Test
    void they_are_the_two_who_are_named_together() {
        assertThat(meant("w", "{s1:Anna Holt and Karl Moen} said {c1:the dam would hold}. {w:They} went home."))
                .isEqualTo("Anna Holt and Karl Moen");
        assertThat(meant("w", "Anna Holt and her husband, Karl, went to the dam. {w:They} saw that it leaked."))
                .isEqualTo("Anna Holt and Karl");
    }

    @Test
    void the_couple_are_the_two_who_are_named_together() {
        assertThat(meant("s1", "Anna Holt and Karl Moen went home. {s1:The couple} said {c1:the dam would hold}."))
                .isEqualTo("Anna Holt and Karl Moen");
    }

    @Test
    void many_whom_no_table_knows_can_be_meant_by_they() {
        assertThat(meant("w", "The Harbour Board listened. {s1:Ten lodgers} said {c1:the roof leaked}. {w:They} wept."))
                .isEqualTo("ten lodgers");
    }

    @Test
    void the_same_noun_means_who_was_so_described_before() {
        assertThat(meant("s1", "A city councilman in a red coat came late. {s1:The councilman} said {c1:it rained}."))
                .isEqualTo("a city councilman");
        assertThat(meant("s1", "A study of gulls came out in May. {s1:The study} found {c1:that gulls sleep}."))
                .isEqualTo("a study");
    }

    @Test
    void the_same_noun_with_other_words_is_somebody_else() {
        assertThat(meant("s1", "An army doctor came late. {s1:The village doctor} said {c1:it rained}."))
                .isEqualTo("village doctor");
        assertThat(meant("s1", "The minister for ferries left. {s1:The former minister} said {c1:it rained}."))
                .isEqualTo("former minister");
    }

    @Test
    void the_group_is_the_association_named_last() {
        assertThat(
                        meant(
                                "s1",
                                "The Nordvik Lighthouse Society met on Sunday. {s1:The group} said {c1:that the lamp was old}."))
                .isEqualTo("Nordvik Lighthouse Society");
    }

    @Test
    void the_board_is_whose_name_ends_so() {
        assertThat(meant("s1", "The National Ferry Board met on Sunday. {s1:The board} said {c1:that it rained}."))
                .isEqualTo("National Ferry Board");
    }

    @Test
    void the_president_is_not_whom_he_names() {
        assertThat(
                        meant(
                                "s1",
                                "President Anna Holt met President Karl Moen. {s1:The president} said {c1:that Karl Moen was a friend}."))
                .isEqualTo("Anna Holt");
    }

    @Test
    void who_speaks_behind_a_comma_is_not_what_he_speaks_of() {
        assertThat(meant("s1", "{c1:The rebels have taken the town of Masra}, {s1:a spokesman for the rebels} said."))
                .isEqualTo("a spokesman for the rebels");
    }

    @Test
    void the_two_officials_are_the_two_who_are_named_together() {
        assertThat(meant("s1", "Anna Holt and Karl Moen came late. {s1:The two officials} said {c1:it rained}."))
                .isEqualTo("Anna Holt and Karl Moen");
    }

    @Test
    void the_seals_group_is_the_association_that_has_the_word_in_its_name() {
        assertThat(meant(
                        "s1",
                        "The Nordvik Seals Society met the Lamp Society. {s1:The seals group} said {c1:it rained}."))
                .isEqualTo("Nordvik Seals Society");
    }

    @Test
    void a_name_behind_a_bodys_noun_is_a_body() {
        assertThat(meant("s1", "It asked the airline Sera Air for help. {s1:The airline} said {c1:it would fly}."))
                .isEqualTo("Sera Air");
    }

    @Test
    void her_editor_is_not_herself() {
        assertThat(meant("s1", "Journalist Anna Holt came home. {s1:Her editor} said {c1:that she was well}."))
                .isEqualTo("Her editor");
    }

    @Test
    void a_daughter_is_no_wife() {
        assertThat(meant("s1", "Karl Moen came with his wife, Anna Holt. {s1:His daughter} said {c1:it rained}."))
                .isEqualTo("His daughter");
    }

    @Test
    void whoever_is_of_one_party_is_of_no_other() {
        assertThat(
                        meant(
                                "s1",
                                "Republican Karl Moen met House Speaker Anna Holt. Moen left. {s1:The Democrat} said {c1:it rained}."))
                .isEqualTo("Anna Holt");
    }

    @Test
    void the_mayor_may_be_named_further_down() {
        assertThat(meant(
                        "w",
                        "It rained. It snowed. It blew. He wrote to {w:the mayor}. The mayor, Julia Strand, was kind."))
                .isEqualTo("Julia Strand");
    }

    @Test
    void somebodys_aide_is_nobody_who_was_named_for_an_office() {
        assertThat(meant("s1", "President Anna Holt met Karl Moen. {s1:Moen's aide} said {c1:it rained}."))
                .isEqualTo("Moen's aide");
    }
}
