package org.chancery.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chancery.analysis.ParsedText;
import org.chancery.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** Whose verb it is, where the parse knows better than the reader that gave the source. */
class OwnSubjectTest {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final String TEXT = "Mayor Anna Holt, as Karl Moen also rang the crew, said the ferry leaked.";

    private static String source(Map<String, String> arcs, String given) {
        Scene scene = new Scene(ParsedText.of(LEXICON, TEXT, "said", arcs));
        int cue = word(scene, "said");
        int end = word(scene, given.substring(given.lastIndexOf(' ') + 1)) + 1;
        int first = word(scene, given.split(" ", -1)[0]);
        Piece words = OwnSubject.of(
                scene, new Piece(first, end), new Piece(cue, cue + 1), List.of(new Piece(cue + 1, scene.size() - 1)));
        return scene.span(words.first(), words.end()).in(TEXT);
    }

    private static int word(Scene scene, String word) {
        int i = 0;
        while (!scene.token(i).word().equals(word)) {
            i++;
        }
        return i;
    }

    @Test
    void the_subject_of_another_verb_gives_way_to_the_cues_own() {
        assertThat(source(
                        Map.of(
                                "Mayor", "Anna compound",
                                "Anna", "said nsubj",
                                "Holt", "Anna flat",
                                "Karl", "rang nsubj",
                                "Moen", "Karl flat",
                                "rang", "said advcl"),
                        "Karl Moen"))
                .isEqualTo("Mayor Anna Holt");
    }

    @Test
    void what_the_parse_does_not_contradict_stays() {
        assertThat(source(Map.of("Mayor", "Anna compound", "Anna", "said nsubj", "Holt", "Anna flat"), "Anna Holt"))
                .isEqualTo("Anna Holt");
        assertThat(source(Map.of("Karl", "rang nsubj", "Moen", "Karl flat", "rang", "said advcl"), "Karl Moen"))
                .isEqualTo("Karl Moen");
    }
}
