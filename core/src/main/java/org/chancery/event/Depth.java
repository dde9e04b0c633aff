package org.chancery.event;

import java.util.List;
import org.chancery.text.Span;

/** How near a predicate stands to its sentence's governing one. A token comes in; the distance goes out, with clauses of speech and of passing verbs counted as near. */
final class Depth {

    private final Syntax syntax;
    private final Governors governors;

    Depth(Syntax syntax, Governors governors) {
        this.syntax = syntax;
        this.governors = governors;
    }

    double of(int token) {
        double sum = 0;
        int at = token;
        while (!syntax.parse.isRoot(at)) {
            sum += step(at);
            at = syntax.parse.head(at).orElse(at);
        }
        return sum;
    }

    private double step(int at) {
        if (syntax.parse.is(at, "ccomp", "parataxis")) {
            return 0.2;
        }
        if (syntax.parse.is(at, "xcomp")) {
            return 0.3;
        }
        if (syntax.parse.is(at, "conj")) {
            return 0.6;
        }
        if (syntax.parse.is(at, "obj", "nsubj")) {
            return 1;
        }
        return syntax.parse.is(at, "acl") ? 2 : 1.5;
    }

    /** Whether it is the predicate of the spans: what governs it, if anything, lies outside them. */
    boolean isTop(int token, List<Span> spans) {
        int at = syntax.isPerfect(token) ? token - 1 : token;
        while (!syntax.parse.isRoot(at)
                && (syntax.parse.is(at, "conj", "xcomp") || (syntax.parse.is(at, "ccomp") && isWithin(at, spans)))) {
            at = syntax.parse.head(at).orElse(at);
        }
        int head = syntax.parse.head(at).orElse(at);
        Span above = syntax.token(head).span();
        boolean topic = syntax.isNominal(token) && syntax.isTopic(token);
        return head == at || (!topic && spans.stream().noneMatch(s -> s.contains(above)));
    }

    private boolean isWithin(int token, List<Span> spans) {
        Span head = syntax.token(syntax.parse.head(token).orElse(token)).span();
        return spans.stream().anyMatch(s -> s.contains(head));
    }

    /** Whether an auxiliary of its own takes it out of what is so. */
    boolean isModal(int token) {
        return syntax.parse.children(token, "aux").stream()
                .anyMatch(
                        a -> governors.of(syntax.token(a).lower(), "auxiliary").isPresent());
    }

    /** Whether its own auxiliary foretells or refuses it, rather than a plan or wish that it hangs on. */
    boolean isForetold(int token) {
        return syntax.parse.children(token, "aux").stream().anyMatch(a -> governors
                .of(syntax.token(a).lower(), "auxiliary")
                .flatMap(Governors.Governor::factuality)
                .filter(f -> f == Event.Factuality.INTENDED)
                .isPresent());
    }
}
