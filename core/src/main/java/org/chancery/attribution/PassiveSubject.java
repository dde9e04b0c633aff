package org.chancery.attribution;

import java.util.Optional;
import java.util.Set;
import org.chancery.analysis.Parse;

/**
 * The subject of a passive cue is spoken of and does not speak: <em>X was accused of …</em>, <em>X was criticised for …</em>. A draft comes in, whether
 * its source is such a subject goes out. States of mind (<em>is convinced that</em>) are no such passives: the frames of their rows tell.
 */
final class PassiveSubject {

    private static final Set<String> SPOKEN_OF = Set.of("passive", "by", "subject-to");

    private final Scene scene;
    private final Cues cues;
    private final Grammar grammar;

    PassiveSubject(Scene scene, Cues cues, Grammar grammar) {
        this.scene = scene;
        this.cues = cues;
        this.grammar = grammar;
    }

    boolean isSource(Draft d) {
        Optional<VerbGroup> passive = d.verb.filter(v -> v.form() == VerbGroup.Form.PASSIVE && !mayBeHas(v));
        Optional<Parse> parse = scene.analysis.parse();
        if (passive.isEmpty() || parse.isEmpty() || !isSpokenOf(d.key)) {
            return false;
        }
        Optional<Integer> subject = parse.get().subject(passive.get().head());
        return subject.isPresent()
                && d.source.filter(s -> s.holds(subject.get())).isPresent();
    }

    private boolean isSpokenOf(String key) {
        return cues.find("verb", key)
                .filter(c -> SPOKEN_OF.containsAll(c.frames().keySet()))
                .isPresent();
    }

    /** The <em>'s</em> of <em>he's called for</em> is <em>has</em> as often as <em>is</em>. */
    private boolean mayBeHas(VerbGroup verb) {
        for (int i = verb.first(); i < verb.head(); i++) {
            if (grammar.is("be", scene.word(i))) {
                return !Character.isLetter(scene.word(i).codePointAt(0));
            }
        }
        return true;
    }
}
