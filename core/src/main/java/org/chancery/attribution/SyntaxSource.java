package org.chancery.attribution;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.chancery.analysis.Parse;
import org.chancery.analysis.Tag;

/** The subject of a cue's verb by the parse, whatever stands between them: a draft comes in, the words of its verb's subject go out. */
final class SyntaxSource {

    /** What says more of a noun behind it is no part of the words that name somebody. */
    private static final String[] ADDED = {"acl", "appos", "punct", "parataxis", "advcl", "dep", "orphan"};

    private final Scene scene;
    private final Optional<Parse> parse;

    SyntaxSource(Scene scene) {
        this.scene = scene;
        parse = scene.analysis.parse();
    }

    /** The head of the subject; nothing for a passive verb, whose subject does not speak. */
    Optional<Integer> head(Draft d) {
        return d.verb.filter(v -> v.form() != VerbGroup.Form.PASSIVE)
                .flatMap(v -> parse.flatMap(p -> p.subject(v.head())))
                .filter(head -> d.cue.filter(c -> c.holds(head)).isEmpty());
    }

    /** The subject's words up to what is added to them. */
    Optional<Piece> words(Draft d) {
        return head(d).flatMap(head -> parse.map(p -> words(p, head)));
    }

    private Piece words(Parse parse, int head) {
        Set<Integer> all = new HashSet<>(parse.subtree(head));
        for (int child : parse.children(head, ADDED)) {
            boolean apart = scene.is(parse.reach(child)[0] - 1, Tag.PUNCT) || !parse.is(child, "appos");
            if (child > head && apart) {
                all.removeAll(parse.subtree(child));
            } else if (parse.is(child, "punct")) {
                all.remove(child);
            }
        }
        int first = head;
        while (all.contains(first - 1)) {
            first--;
        }
        int end = head + 1;
        while (all.contains(end)) {
            end++;
        }
        return new Piece(first, end);
    }

    /** Whether the source holds the subject's head: {@code same}, {@code other}, or {@code none} where the parse has no subject or there is no source. */
    String agreement(Draft d) {
        Optional<Integer> head = head(d);
        if (head.isEmpty()) {
            return "none";
        }
        return d.source.map(s -> s.holds(head.get()) ? "same" : "other").orElse("missing");
    }
}
