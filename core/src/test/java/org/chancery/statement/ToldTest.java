package org.chancery.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.actor.CastIndex;
import org.chancery.actor.Casting;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Analyst;
import org.chancery.analysis.Parse;
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

/** Who is told, by the parse where the words beside the verb would not say so, and by these where there is no parse. */
class ToldTest {

    private static final Lexicon LEXICON = Lexicon.english();

    /** The names of those told by {@code cue}; {@code arcs} give head and relation of some tokens, all others hang on the cue; without arcs there is no parse. */
    private static List<String> told(String notation, String verb, Map<String, String> arcs) {
        Marked marked = Marked.parse(notation);
        Article plain = Articles.from(Pages.read(Capture.ofText("t", marked.text())));
        Article article = plain.with(
                plain.text(),
                List.of(new Part(BlockKind.BODY, new Span(0, marked.text().length()), "test", 1)));
        Analysis bare = new Analyst(LEXICON).analyse(article);
        List<String> words = bare.tokens().stream().map(t -> t.word()).toList();
        int root = words.indexOf(verb);
        List<Integer> heads = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        for (String word : words) {
            String[] arc = arcs.getOrDefault(word, verb + " dep").split(" ", -1);
            heads.add(word.equals(verb) ? root : words.indexOf(arc[0]));
            relations.add(word.equals(verb) ? "root" : arc[1]);
        }
        Analysis analysis = new Analysis(
                article,
                bare.language(),
                bare.sentences(),
                bare.tokens(),
                bare.phrases(),
                bare.names(),
                bare.titled(),
                bare.quotations(),
                bare.times(),
                arcs.isEmpty() ? Optional.empty() : Optional.of(Parse.of(heads, relations)),
                Optional.empty(),
                Optional.empty(),
                bare.notes());
        Attribution attribution = new Attribution(
                0,
                marked.spans("source"),
                marked.spans("cue"),
                marked.spans("content"),
                List.of(),
                Attribution.Mode.INDIRECT,
                verb,
                false,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                new MadeBy("test", "test", Optional.empty(), Optional.empty()),
                1);
        Cast cast = new Casting(LEXICON).cast(analysis, List.of(attribution));
        return new Told(new ToldTable(LEXICON), analysis, new CastIndex(cast))
                .of(attribution).stream()
                        .flatMap(m -> m.actor().stream())
                        .flatMap(id -> cast.actor(id).stream())
                        .map(Actor::name)
                        .toList();
    }

    @Test
    void a_phrase_between_the_verb_and_its_object_does_not_hide_it() {
        assertThat(told(
                        "{source:Holt} {cue:warned} late on Monday Moen {content:that the ferry leaked}.",
                        "warned",
                        Map.of("Moen", "warned obj")))
                .containsExactly("Moen");
    }

    @Test
    void all_who_are_joined_are_told() {
        assertThat(told(
                        "{source:Holt} {cue:told} Moen and Berg {content:that the ferry leaked}.",
                        "told",
                        Map.of("Moen", "told obj", "Berg", "Moen conj")))
                .containsExactly("Moen", "Berg");
    }

    @Test
    void the_subject_of_a_passive_is_told() {
        assertThat(told(
                        "Moen, who had been ill, was {cue:told} by {source:Holt} {content:that the ferry leaked}.",
                        "told",
                        Map.of("Moen", "told nsubj:pass", "Holt", "told obl:agent")))
                .containsExactly("Moen");
    }

    @Test
    void without_a_parse_who_stands_before_the_passive_is_told() {
        assertThat(told("Moen was {cue:told} by {source:Holt} {content:that the ferry leaked}.", "told", Map.of()))
                .containsExactly("Moen");
    }

    @Test
    void whose_sailors_are_told_is_not() {
        assertThat(told("{source:Holt} {cue:told} Moen's lawyer {content:that the ferry leaked}.", "told", Map.of()))
                .doesNotContain("Moen");
    }

    @Test
    void the_text_that_something_is_said_according_to_is_not_told() {
        assertThat(told(
                        "According to the spokesman, {source:Holt} {cue:said} {content:that the ferry leaked}.",
                        "said",
                        Map.of("spokesman", "said obl", "According", "spokesman case", "to", "spokesman case")))
                .isEmpty();
    }
}
