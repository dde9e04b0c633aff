package org.chancery.attribution;

import java.util.Optional;
import java.util.stream.Stream;

/** Between a subject and its verb a dashed aside may name others: <em>Ann Lee—whom Bo Day had praised—said …</em>; they are not who says it. */
final class Asides {

    private Asides() {}

    /** Gives a draft whose source stands in a dashed aside before its cue the source that the others have before the aside. */
    static void leave(Scene scene, Draft d, Stream<Piece> others) {
        if (d.cue.isEmpty() || d.source.isEmpty()) {
            return;
        }
        Optional<Piece> aside = before(scene, d.cue.get().first());
        if (aside.filter(a -> a.holds(d.source.get())).isPresent()) {
            others.filter(o -> o.end() <= aside.get().first()).findFirst().ifPresent(o -> d.source = Optional.of(o));
        }
    }

    /** The aside that ends just before the token, its dashes included. */
    private static Optional<Piece> before(Scene scene, int token) {
        int start = scene.sentenceStart(token);
        if (token - 1 <= start || !scene.isDash(token - 1)) {
            return Optional.empty();
        }
        for (int i = token - 2; i > start; i--) {
            if (scene.isDash(i)) {
                return Optional.of(new Piece(i, token));
            }
        }
        return Optional.empty();
    }
}
