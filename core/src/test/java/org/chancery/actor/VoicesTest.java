package org.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Analyst;
import org.chancery.article.Article;
import org.chancery.article.Articles;
import org.chancery.article.Found;
import org.chancery.article.Part;
import org.chancery.attribution.Attribution;
import org.chancery.attribution.Attributor;
import org.chancery.lexicon.Lexicon;
import org.chancery.page.BlockKind;
import org.chancery.page.Pages;
import org.chancery.source.Capture;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

/** Who speaks, from the text to the cast, with the attributions the program itself finds. */
class VoicesTest {

    private static final Analyst ANALYST = new Analyst(Lexicon.english());
    private static final Attributor ATTRIBUTOR = new Attributor(Lexicon.english());
    private static final Casting CASTING = new Casting(Lexicon.english());

    private static final String INTERVIEW =
            """
            Martha Brackenbury has tuned church organs for thirty years. Brackenbury met us in the loft.

            Q: Why do you work at night?

            A: I need silence. A pipe tells you the truth when the buses have stopped.

            Q: Does anybody thank you?

            A: The mice do.
            """;

    private record Heard(String text, List<Attribution> attributions, Cast cast) {

        /** The mention behind the source with these words that stands {@code nth}, from nought. */
        Mention mention(String source, int nth) {
            Span span = attributions.stream()
                    .flatMap(a -> a.source().stream())
                    .filter(s -> s.in(text).equals(source))
                    .skip(nth)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no source " + source + " in " + attributions));
            return cast.mentionIn(span).orElseThrow();
        }

        String speaker(String source) {
            return mention(source, 0)
                    .actor()
                    .flatMap(cast::actor)
                    .map(Actor::name)
                    .orElse("nobody");
        }
    }

    private static Heard read(String text, Optional<String> author) {
        Article a = Articles.from(Pages.read(Capture.ofText("t", text)));
        Article body = new Article(
                a.id(),
                a.place(),
                a.uri(),
                a.text(),
                List.of(new Part(BlockKind.BODY, new Span(0, text.length()), "test", 1)),
                a.dropped(),
                a.headline(),
                author.map(name -> new Found<>(name, "test", 1)),
                a.outlet(),
                a.published(),
                a.modified(),
                a.language(),
                a.verdict(),
                a.origin(),
                a.extra(),
                a.notes());
        Analysis analysis = ANALYST.analyse(body);
        List<Attribution> attributions = ATTRIBUTOR.attribute(analysis).found();
        return new Heard(text, attributions, CASTING.cast(analysis, attributions));
    }

    private static Heard read(String text) {
        return read(text, Optional.empty());
    }

    @Test
    void a_question_in_a_transcript_is_nobodys() {
        Heard heard = read("QUESTION: When does the bakery reopen?\n\nMAYOR PIKE: The bakery reopens on Monday.\n");
        assertThat(heard.speaker("QUESTION")).isEqualTo("nobody");
    }

    @Test
    void a_title_in_capitals_before_a_surname_names_the_person() {
        Heard heard = read("Tobias Pell, the curator, took questions.\n\nMR PELL: The vase was never stolen.\n");
        assertThat(heard.speaker("MR PELL")).isEqualTo("Tobias Pell");
    }

    @Test
    void who_answers_is_the_person_interviewed() {
        Heard heard = read(INTERVIEW);
        assertThat(heard.speaker("A")).isEqualTo("Martha Brackenbury");
        assertThat(heard.speaker("Q")).isEqualTo("nobody");
    }

    @Test
    void who_answers_is_nobody_where_two_could_be_meant() {
        Heard heard = read("Martha Brackenbury met Oliver Tanner in the loft.\n\nQ: Why?\n\nA: I need silence here.\n");
        assertThat(heard.attributions()).anySatisfy(a -> assertThat(a.source()).isNotEmpty());
        assertThat(heard.speaker("A")).isEqualTo("nobody");
    }

    @Test
    void who_answers_is_not_the_author() {
        Heard heard =
                read(INTERVIEW.replace("met us", "met Jasper Quill and Jasper Quill"), Optional.of("Jasper Quill"));
        assertThat(heard.speaker("A")).isEqualTo("Martha Brackenbury");
    }

    @Test
    void the_owner_of_a_role_is_not_the_one_who_is_named_after_it() {
        Heard heard = read(
                "The Peruvian minister, Rosa Quispe, said the bridge was safe. Her Bolivian counterpart, Hugo Mamani, said that the bridge was closed.");
        assertThat(heard.speaker("Her Bolivian counterpart, Hugo Mamani")).isEqualTo("Hugo Mamani");
    }

    @Test
    void an_unnamed_role_is_not_its_owner() {
        Heard heard = read("Rosa Quispe signed. Quispe's hairdresser said that the pen had been empty.");
        assertThat(heard.speaker("Quispe's hairdresser")).isNotEqualTo("Rosa Quispe");
    }

    @Test
    void a_study_speaks_and_not_who_made_it() {
        Heard heard = read("A study by Halden University found that swans sleep less near motorways.");
        String source = heard.attributions().get(0).source().get(0).in(heard.text());
        assertThat(heard.speaker(source)).contains("study");
    }

    @Test
    void an_unknown_thing_is_doubtful_and_who_does_something_is_not() {
        Heard heard = read("The lighthouse said that the fog was thin. The lamplighter said that the oil was low.");
        assertThat(heard.mention("The lighthouse", 0).confidence()).isLessThan(0.6);
        assertThat(heard.mention("The lamplighter", 0).confidence()).isGreaterThan(0.6);
    }

    @Test
    void i_in_a_column_is_its_author() {
        String column = "The lift is broken again. I think that the landlord has forgotten us.";
        assertThat(read(column, Optional.of("Maud Ferrier")).speaker("I")).isEqualTo("Maud Ferrier");
        assertThat(read(column).speaker("I")).isEqualTo("nobody");
    }

    @Test
    void she_is_doubtful_where_the_only_person_near_has_no_known_gender() {
        Heard heard =
                read("Teams searched the marsh. They found Oduvan Krell's boat. She said that the oars were gone.");
        assertThat(heard.mention("She", 0).confidence()).isLessThan(0.6);
    }

    @Test
    void he_right_after_the_only_man_is_sure() {
        Heard heard = read("Peter Lindgren opened the dam on Friday. He said that the valley was dry.");
        assertThat(heard.speaker("He")).isEqualTo("Peter Lindgren");
        assertThat(heard.mention("He", 0).confidence()).isGreaterThan(0.7);
    }

    @Test
    void who_became_the_subject_after_a_statement_is_the_one_who_goes_on() {
        Heard heard = read(
                "“We shall sell the mill,” Peter Lindgren said.\n\nMark Ostrow walked out of the room. He said that the mill was his.");
        assertThat(heard.speaker("He")).isEqualTo("Mark Ostrow");
    }
}
