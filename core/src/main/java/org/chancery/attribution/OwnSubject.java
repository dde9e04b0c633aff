package org.chancery.attribution;

import java.util.List;
import java.util.Optional;
import org.chancery.analysis.Parse;
import org.chancery.analysis.Tag;

/**
 * The source that a trained reader gave to a cue comes in, the words of the source go out: where the parse gives the cue's verb a subject of its own, and
 * has that source for the subject of another verb ({@code X, as Y also called Z to tell her, said}), the cue's own subject.
 */
final class OwnSubject {

    private final Scene scene;
    private final Parse parse;

    private OwnSubject(Scene scene, Parse parse) {
        this.scene = scene;
        this.parse = parse;
    }

    static Piece of(Scene scene, Piece source, Piece cue, List<Piece> content) {
        return scene.analysis
                .parse()
                .flatMap(parse -> new OwnSubject(scene, parse).other(source, cue, content))
                .orElse(source);
    }

    private Optional<Piece> other(Piece source, Piece cue, List<Piece> content) {
        int verb = top(cue);
        int named = top(source);
        List<Integer> own = parse.children(verb, "nsubj");
        boolean elsewhere = parse.is(named, "nsubj")
                && parse.head(named).filter(h -> h != verb).isPresent()
                && own.stream().noneMatch(s -> source.holds(s) || parse.isBelow(named, s));
        if (!scene.is(verb, Tag.VERB) || own.isEmpty() || !elsewhere) {
            return Optional.empty();
        }
        Piece words = phrase(own);
        boolean names = own.stream().allMatch(s -> scene.is(s, Tag.PROPN, Tag.NOUN));
        boolean apart = !words.overlaps(cue) && content.stream().noneMatch(words::overlaps);
        return names && apart ? Optional.of(words) : Optional.empty();
    }

    /** The word on which all others of the piece hang. */
    private int top(Piece words) {
        for (int i = words.first(); i < words.end(); i++) {
            if (parse.head(i).filter(words::holds).isEmpty()) {
                return i;
            }
        }
        return words.first();
    }

    /** The subject with what stands before it and the rest of its name. */
    private Piece phrase(List<Integer> subjects) {
        int first = subjects.get(0);
        int end = first + 1;
        while (first > 0 && isBelow(first - 1, subjects)) {
            first--;
        }
        while (end < scene.size() && (subjects.contains(end) || (parse.is(end, "flat") && isBelow(end, subjects)))) {
            end++;
        }
        return new Piece(first, end);
    }

    private boolean isBelow(int token, List<Integer> any) {
        return any.stream().anyMatch(s -> parse.isBelow(token, s));
    }
}
