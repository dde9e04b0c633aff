package org.chancery.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Analyst;
import org.chancery.analysis.Token;
import org.chancery.article.Article;
import org.chancery.article.Articles;
import org.chancery.article.Part;
import org.chancery.encoder.Encoder;
import org.chancery.gazetteer.Gazetteer;
import org.chancery.lexicon.Lexicon;
import org.chancery.page.BlockKind;
import org.chancery.page.Pages;
import org.chancery.source.Capture;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Lexicon ENGLISH = Lexicon.english();
    private static final Analyst ANALYST = new Analyst(ENGLISH, encoder());
    private static final Gazetteer GAZETTEER = new Gazetteer(ENGLISH);
    private static final PlaceWords WORDS = PlaceWords.read(ENGLISH);

    private static Encoder encoder() {
        Encoder encoder = Encoder.standard();
        encoder.prepare();
        return encoder;
    }

    private static Analysis analysis(String text, Part... parts) {
        Article plain = Articles.from(Pages.read(Capture.ofText("t", text)));
        List<Part> all = parts.length > 0
                ? List.of(parts)
                : List.of(new Part(BlockKind.BODY, new Span(0, text.length()), "t", 1));
        return ANALYST.analyse(plain.with(plain.text(), all));
    }

    /** The text and the country of the place of the event whose trigger is the word. */
    private static String place(String text, String trigger, Part... parts) {
        Analysis analysis = analysis(text, parts);
        int token = analysis.tokens().stream()
                .filter(t -> t.word().equals(trigger))
                .mapToInt(Token::index)
                .findFirst()
                .orElseThrow();
        Optional<Places.Found> found = new Places(analysis, GAZETTEER, WORDS).of(token);
        return found.map(f -> f.where().text() + " " + f.where().country().orElse("-"))
                .orElse("none");
    }

    @Test
    void the_verb_s_own_words_of_place_are_taken_without_the_preposition() {
        assertThat(place("Soldiers killed three gunmen in southern Lebanon on Monday.", "killed"))
                .isEqualTo("southern Lebanon LBN");
        assertThat(place("A convoy was attacked outside Basra.", "attacked")).isEqualTo("Basra IRQ");
        assertThat(place("Rebels attacked an army post near the town of Kutum.", "attacked"))
                .startsWith("the town of Kutum");
    }

    @Test
    void the_country_is_that_of_the_words_beside_the_name() {
        assertThat(place("Police arrested ten men in the Iraqi city of Basra.", "arrested"))
                .endsWith("city of Basra IRQ");
        assertThat(place("The ministers met at the U.N. headquarters in New York.", "met"))
                .isEqualTo("the U.N. headquarters in New York USA");
        assertThat(place("Police arrested the mayor in Paris, Texas.", "arrested"))
                .isEqualTo("Paris, Texas USA");
        assertThat(place("Police arrested the mayor in Paris.", "arrested")).isEqualTo("Paris FRA");
    }

    @Test
    void the_place_may_hang_on_the_object_the_noun_or_stand_before_it() {
        assertThat(place("The army shelled a market in Idlib.", "shelled")).contains("SYR");
        assertThat(place("The bombing of Aleppo went on for weeks.", "bombing")).isEqualTo("Aleppo SYR");
        assertThat(place("The Kabul attack killed nine people.", "attack")).isEqualTo("Kabul AFG");
        assertThat(place("Troops captured the village of Rabia after a short fight.", "captured"))
                .startsWith("the village of Rabia");
    }

    @Test
    void where_one_goes_is_the_place_of_a_visit() {
        assertThat(place("The president travelled to Tehran for talks.", "travelled"))
                .isEqualTo("Tehran IRN");
        assertThat(place("The envoy flew to Cairo and met the foreign minister.", "met"))
                .isEqualTo("Cairo EGY");
        assertThat(place("The senator gave money to Egypt.", "gave")).isEqualTo("none");
    }

    @Test
    void a_clause_with_where_tells_of_the_place_before_it() {
        assertThat(place("He was taken to a prison in Minsk, where guards beat him.", "beat"))
                .isEqualTo("a prison in Minsk BLR");
    }

    @Test
    void a_side_clause_about_somebody_else_lends_no_place() {
        assertThat(place("The senator attacked a judge whose parents were born in Mexico.", "attacked"))
                .isEqualTo("none");
        assertThat(place("The talks, which were held in Oslo, ended without a result.", "talks"))
                .isEqualTo("Oslo NOR");
    }

    @Test
    void a_name_of_a_state_and_a_country_is_the_one_that_the_article_speaks_of() {
        assertThat(place(
                        "Police arrested two men in Georgia.\n\nThe men came from Atlanta, Texas and Ohio.",
                        "arrested"))
                .isEqualTo("Georgia USA");
        assertThat(place("Police arrested two men in Georgia.\n\nThe men came from Tbilisi.", "arrested"))
                .isEqualTo("Georgia GEO");
    }

    @Test
    void what_is_no_place_gives_none() {
        assertThat(place("Lawmakers criticised the minister in a statement.", "criticised"))
                .isEqualTo("none");
        assertThat(place("The minister resigned in March.", "resigned")).isEqualTo("none");
        assertThat(place("The council imposed sanctions on Iran.", "imposed")).isEqualTo("none");
        assertThat(place("The minister remained in office.", "remained")).isEqualTo("none");
    }

    @Test
    void where_somebody_spoke_is_not_where_it_happened() {
        assertThat(place("The minister said in Geneva that soldiers had burned the crops.", "burned"))
                .isEqualTo("none");
    }

    @Test
    void the_dateline_speaks_for_the_first_paragraph_alone() {
        String text = "MOSUL, Iraq — A bomb killed nine people on Monday.\n\nThe police arrested two men.";
        int dash = text.indexOf('—') + 2;
        int second = text.indexOf("The police");
        Part[] parts = {
            new Part(BlockKind.DATELINE, new Span(0, dash - 1), "t", 1),
            new Part(BlockKind.BODY, new Span(dash, second - 2), "t", 1),
            new Part(BlockKind.BODY, new Span(second, text.length()), "t", 1)
        };
        assertThat(place(text, "killed", parts)).isEqualTo("MOSUL IRQ");
        assertThat(place(text, "arrested", parts)).isEqualTo("none");
    }

    @Test
    void a_place_tells_its_coordinates_and_its_rule() {
        Analysis analysis = analysis("Gunmen kidnapped two doctors in Kandahar.");
        Places.Found found = new Places(analysis, GAZETTEER, WORDS).of(1).orElseThrow();
        assertThat(found.where().latitude().orElseThrow()).isBetween(31.0, 32.0);
        assertThat(found.where().span().in(analysis.text())).isEqualTo("Kandahar");
        assertThat(found.rule()).isEqualTo("the words of place that hang on it");
    }
}
