package org.chancery.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.chancery.analysis.ParsedText;
import org.chancery.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** Whether the subject of a passive verb is taken for one who speaks. */
class PassiveSubjectTest {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final Grammar GRAMMAR = new Grammar(LEXICON);
    private static final Cues CUES = new Cues(LEXICON);

    private static boolean isSpokenOf(String text, String verb, String subject) {
        Scene scene = new Scene(ParsedText.of(LEXICON, text, verb, Map.of(subject, verb + " nsubj")));
        int cue = word(scene, verb);
        int source = word(scene, subject);
        Optional<VerbGroup> group = Optional.of(VerbGroup.at(scene, GRAMMAR, cue));
        String be = group.get().form() == VerbGroup.Form.PASSIVE ? "be " : "";
        Draft d = new Draft(
                new MadeBy("test", "test", Optional.empty(), Optional.empty()), "verb", be + scene.lemma(cue), "");
        d.source = Optional.of(new Piece(source, source + 1));
        d.cue = Optional.of(new Piece(cue, cue + 1));
        d.verb = group;
        return new PassiveSubject(scene, CUES, GRAMMAR).isSource(d);
    }

    private static int word(Scene scene, String word) {
        int at = 0;
        while (!scene.token(at).word().equals(word)) {
            at++;
        }
        return at;
    }

    @Test
    void who_is_accused_does_not_speak() {
        assertThat(isSpokenOf("Holt was accused of sinking the ferry.", "accused", "Holt"))
                .isTrue();
    }

    @Test
    void who_accuses_or_is_convinced_does() {
        assertThat(isSpokenOf("Holt accused the crew of sinking the ferry.", "accused", "Holt"))
                .isFalse();
        assertThat(isSpokenOf("Holt was convinced that the ferry leaked.", "convinced", "Holt"))
                .isFalse();
    }

    @Test
    void a_short_form_may_be_has() {
        assertThat(isSpokenOf("Holt’s asked for a new ferry.", "asked", "Holt")).isFalse();
    }
}
