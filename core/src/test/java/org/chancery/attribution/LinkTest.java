package org.chancery.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.chancery.analysis.ParsedText;
import org.chancery.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** Cues that only say what something is about. */
class LinkTest {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final Grammar GRAMMAR = new Grammar(LEXICON);

    /** Whether the word is a mere link, with all words behind it for its content. */
    private static boolean isLink(String text, String root, String cue, Map<String, String> arcs) {
        Scene scene = new Scene(ParsedText.of(LEXICON, text, root, arcs));
        int at = 0;
        while (!scene.token(at).word().equals(cue)) {
            at++;
        }
        Draft d = new Draft(new MadeBy("test", "test", Optional.empty(), Optional.empty()), "verb", cue, "");
        d.cue = Optional.of(new Piece(at, at + 1));
        d.verb = Optional.of(VerbGroup.at(scene, GRAMMAR, at));
        d.content.add(new Piece(at + 1, scene.size() - 1));
        return Link.is(scene, d);
    }

    @Test
    void what_something_is_done_for_is_not_said() {
        assertThat(isLink(
                        "The council met to discuss the papers.",
                        "met",
                        "discuss",
                        Map.of("discuss", "met advcl", "the", "papers det", "papers", "discuss obj")))
                .isTrue();
    }

    @Test
    void a_clause_behind_a_purpose_is() {
        assertThat(isLink(
                        "The council met to warn that piers crumble.",
                        "met",
                        "warn",
                        Map.of(
                                "warn",
                                "met advcl",
                                "that",
                                "crumble mark",
                                "piers",
                                "crumble nsubj",
                                "crumble",
                                "warn ccomp")))
                .isFalse();
    }

    @Test
    void what_a_verb_of_its_own_says_is_no_link() {
        assertThat(isLink(
                        "The council discussed the papers.",
                        "discussed",
                        "discussed",
                        Map.of("the", "papers det", "papers", "discussed obj")))
                .isFalse();
    }
}
