package org.chancery.attribution;

import java.util.List;
import java.util.Optional;
import org.chancery.analysis.Tag;

/**
 * Attributions whose whole content is another one of the same voice: <em>according to the statement, X said …</em> is X's, whose channel the statement is;
 * <em>repeating her view that …</em> is her view. The outer one of such a pair says nothing more.
 */
final class PassedOn {

    private final Scene scene;
    private final Cues cues;
    private final Channels channels;

    PassedOn(Scene scene, Cues cues, Channels channels) {
        this.scene = scene;
        this.cues = cues;
        this.channels = channels;
    }

    /** Takes the outer ones away. */
    void collapse(Assembly assembly) {
        for (Draft outer : List.copyOf(assembly.standing())) {
            boolean passedOn = assembly.standing().stream()
                    .filter(inner -> inner != outer && Assembly.within(inner, outer) && fills(inner, outer))
                    .anyMatch(inner -> isChannel(outer) || isOwn(inner, outer));
            if (passedOn) {
                assembly.remove(outer, "it only passes on what is said in it");
            }
        }
    }

    /** Whether the inner one's source begins the outer content. */
    private static boolean fills(Draft inner, Draft outer) {
        return inner.source.filter(s -> s.first() <= outer.start() + 1).isPresent()
                && outer.content.size() == 1
                && inner.end() == outer.end();
    }

    /** Whether the source of such words as <em>according to</em> is a text or broadcast, and none that a name tells apart. */
    private boolean isChannel(Draft outer) {
        Optional<Integer> head = outer.source
                .filter(s -> scene.phrase(s.first()) >= 0)
                .map(s -> scene.phraseOf(s.first()).head());
        return outer.cue
                        .filter(c -> cues.sourceAfter(scene, c.first()).isPresent())
                        .isPresent()
                && head.filter(h -> scene.is(h, Tag.NOUN) && channels.isSource(scene, h))
                        .isPresent();
    }

    /** Whether the inner source is a possessive pronoun: the speaker's own view. */
    private boolean isOwn(Draft inner, Draft outer) {
        Piece s = inner.source.orElseThrow();
        return s.length() == 1
                && scene.is(s.first(), Tag.PRON)
                && inner.cue.filter(c -> c.first() == s.end()).isPresent()
                && inner.pos.equals("noun")
                && outer.source.isPresent();
    }
}
