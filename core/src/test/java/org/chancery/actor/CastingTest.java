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

/** Labels: {@code s1} is the source of attribution 1, {@code c1} its content; {@code s1-2} a source within the content of attribution 1. */
class CastingTest {

    private static final Analyst ANALYST = new Analyst(Lexicon.english());
    private static final Casting CASTING = new Casting(Lexicon.english());

    private record Scene(Marked marked, Cast cast) {

        String behind(String label) {
            return cast.mentionIn(marked.spans(label).get(0))
                    .flatMap(Mention::actor)
                    .flatMap(cast::actor)
                    .map(Actor::name)
                    .orElse("nobody");
        }

        Mention mention(String label) {
            return cast.mentionIn(marked.spans(label).get(0)).orElseThrow();
        }

        Actor actor(String name) {
            return cast.actors().stream()
                    .filter(a -> a.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** An article that is all body, whatever its few words look like to the page room. */
    private static Article body(String text) {
        Article a = Articles.from(Pages.read(Capture.ofText("t", text)));
        List<Part> parts = List.of(new Part(BlockKind.BODY, new Span(0, text.length()), "test", 1));
        return a.with(a.text(), parts);
    }

    private static Scene scene(String notation) {
        Marked marked = Marked.parse(notation);
        Analysis analysis = ANALYST.analyse(body(marked.text()));
        List<Attribution> attributions = new ArrayList<>();
        for (int k = 1; k <= 9; k++) {
            List<Span> content = marked.spans("c" + k);
            if (!content.isEmpty()) {
                int me = k;
                Span first = content.get(0);
                OptionalInt parent = java.util.stream.IntStream.range(1, 10)
                        .filter(p -> p != me
                                && marked.spans("c" + p).stream()
                                        .anyMatch(s -> s.contains(first) && s.length() > first.length()))
                        .map(p -> p - 1)
                        .findFirst();
                attributions.add(new Attribution(
                        k - 1,
                        marked.spans("s" + k),
                        List.of(),
                        content,
                        marked.spans("a" + k),
                        Attribution.Mode.DIRECT,
                        "",
                        false,
                        Optional.empty(),
                        parent,
                        OptionalInt.empty(),
                        new MadeBy("test", "test", Optional.empty(), Optional.empty()),
                        1));
            }
        }
        return new Scene(marked, CASTING.cast(analysis, attributions));
    }

    @Test
    void a_surname_is_the_person_named_in_full_without_title() {
        Scene s = scene(
                "{s1:Finance Minister Lucia Ferro} said {c1:the budget would hold}. {s2:Ferro} added {c2:nothing would change}.");
        assertThat(s.behind("s1")).isEqualTo("Lucia Ferro");
        assertThat(s.behind("s2")).isEqualTo("Lucia Ferro");
        assertThat(s.mention("s2").confidence()).isGreaterThan(0.8);
    }

    @Test
    void a_surname_of_two_people_is_doubtful() {
        Scene s = scene(
                "Peter Lindgren met his rival Anders Lindgren on the island. {s1:Lindgren} said {c1:the talks went well}.");
        assertThat(s.mention("s1").confidence()).isLessThan(0.6);
    }

    @Test
    void a_spokesman_named_after_a_comma_is_the_person() {
        Scene s = scene("{s1:the spokesman of the coast guard, Capt. Ebba Nyman}, said {c1:the ship was safe}.");
        assertThat(s.behind("s1")).isEqualTo("Ebba Nyman");
    }

    @Test
    void an_office_with_a_country_is_who_holds_it() {
        Scene s = scene(
                "Kenyan Defence Minister Joseph Otieno met Norwegian Trade Minister Ida Solberg in Oslo. "
                        + "{c1:“We agree,”} {s1:the Norwegian minister} said. {s2:The Kenyan official} called {c2:the talks useful}.");
        assertThat(s.behind("s1")).isEqualTo("Ida Solberg");
        assertThat(s.behind("s2")).isEqualTo("Joseph Otieno");
        assertThat(s.actor("Joseph Otieno").country()).contains("KEN");
        assertThat(s.actor("Joseph Otieno").sector()).contains("GOV");
    }

    @Test
    void the_army_chief_is_the_chief_of_army_staff() {
        Scene s =
                scene("Chief of Army Staff Gen. Samuel Adeyemi visited the border on Monday with Governor Grace Bello. "
                        + "{s1:The army chief} said {c1:the troops were ready}.");
        assertThat(s.behind("s1")).isEqualTo("Samuel Adeyemi");
    }

    @Test
    void he_after_a_quotation_is_whoever_spoke_last() {
        Scene s = scene("{s1:Mayor Henrik Dahl} said {c1:the harbour would reopen after talks with Carl Moe}. "
                + "{c2:“We will not wait,”} {s2:he} said.");
        assertThat(s.behind("s2")).isEqualTo("Henrik Dahl");
    }

    @Test
    void she_agrees_in_gender() {
        Scene s =
                scene("Judge Maria Campos heard the case of Daniel Ortiz on Friday. {c1:“It is late,”} {s1:she} said.");
        assertThat(s.behind("s1")).isEqualTo("Maria Campos");
    }

    @Test
    void nobody_is_he_within_his_own_quotation() {
        Scene s = scene("{s1:Sen. Walter Pruitt} met Mayor Henrik Dahl. {s2:Pruitt} told reporters: "
                + "{c2:“{s3:He} promised {c3:a new bridge}.”} {c1:It was late}.");
        assertThat(s.behind("s3")).isEqualTo("Henrik Dahl");
    }

    @Test
    void first_person_in_a_quotation_is_its_speaker() {
        Scene s = scene("{c1:“{s2:I} believe {c2:the dam is safe},”} said {s1:Dr. Irene Okafor}.");
        assertThat(s.behind("s2")).isEqualTo("Irene Okafor");
    }

    @Test
    void an_acronym_is_the_body_it_abbreviates() {
        Scene s = scene("The Baltic Fisheries Agency (BFA) closed the bay. {s1:The BFA} said {c1:stocks were low}.");
        assertThat(s.behind("s1")).isEqualTo("Baltic Fisheries Agency");
    }

    @Test
    void a_capital_stands_for_its_state() {
        Scene s = scene("{s1:Jakarta} said {c1:the ships had left}. {s2:Indonesia} added {c2:no more}.");
        assertThat(s.behind("s1")).isEqualTo("Indonesia");
        assertThat(s.behind("s2")).isEqualTo("Indonesia");
        assertThat(s.actor("Indonesia").type()).isEqualTo(Actor.Type.COUNTRY);
    }

    @Test
    void joint_speakers_are_a_group() {
        Scene s = scene("{s1:Norway and Sweden} have said {c1:the rules must change}.");
        assertThat(s.behind("s1")).isEqualTo("Norway and Sweden");
        assertThat(s.actor("Norway and Sweden").type()).isEqualTo(Actor.Type.GROUP);
    }

    @Test
    void two_offices_without_articles_before_one_name_are_of_one_person() {
        Scene s = scene("{s1:Party chairman and former neurosurgeon Ines Falk} said {c1:the rules must change}.");
        assertThat(s.behind("s1")).isEqualTo("Ines Falk");
    }

    @Test
    void a_source_without_a_name_keeps_its_words() {
        Scene s = scene("{s1:A senior official} said {c1:the vote was near}.");
        assertThat(s.behind("s1")).isEqualTo("a senior official");
        assertThat(s.actor("a senior official").type()).isEqualTo(Actor.Type.UNNAMED);
    }

    @Test
    void a_handle_reads_as_a_name() {
        Scene s = scene(
                "{s1:Lucia Ferro} said {c1:it was over}. {c2:“Thank you @luciaferro,”} {s2:Mayor Henrik Dahl} wrote.");
        assertThat(s.cast().mentions())
                .anySatisfy(m -> assertThat(m.kind()).isEqualTo(Mention.Kind.HANDLE))
                .filteredOn(m -> m.kind() == Mention.Kind.HANDLE)
                .allSatisfy(m -> assertThat(m.actor()).isEqualTo(s.mention("s1").actor()));
    }

    @Test
    void every_actor_of_a_mention_is_in_the_cast() {
        Scene s = scene("{s1:Police} said {c1:the man had left}. {c2:“No,”} {s2:his mother} said.");
        assertThat(s.cast().mentions())
                .allSatisfy(m -> assertThat(m.actor().flatMap(s.cast()::actor).isPresent())
                        .isEqualTo(m.actor().isPresent()));
    }

    @Test
    void a_measure_is_nobody() {
        Scene s = scene("The tunnel runs far, with {s1:forty miles} adding {c1:that it would be widened}.");
        assertThat(s.behind("s1")).isEqualTo("nobody");
    }

    @Test
    void one_of_several_keeps_the_words_for_them() {
        Scene s = scene("{s1:One of the miners} said {c1:the lamp had gone out}.");
        assertThat(s.behind("s1")).isEqualTo("miners");
    }
}
