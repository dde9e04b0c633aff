package org.chancery.event;

import java.util.List;
import java.util.Optional;
import org.chancery.analysis.Tag;
import org.chancery.lexicon.Place;
import org.chancery.text.Span;

/**
 * Whether it happened: a predicate comes in, the factuality with the words that show it goes out. Negation, modal verbs, conditions and what governs the
 * predicate are read from the inside out; the first that says anything decides.
 */
final class FactualityReader {

    private static final int HIGH = 8;

    private final Syntax syntax;
    private final Governors governors;

    FactualityReader(Syntax syntax, Governors governors) {
        this.syntax = syntax;
        this.governors = governors;
    }

    /** @param certain whether words say so, rather than there being none that say otherwise */
    record Read(Event.Factuality factuality, List<Span> spans, String rule, boolean certain) {}

    /** @param token the predicate; of a noun with a light verb the verb */
    Read of(int token) {
        int at = syntax.isPerfect(token) ? token - 1 : token;
        for (int up = 0; up < HIGH; up++) {
            Optional<Read> here = local(at);
            if (here.isPresent()) {
                return here.get();
            }
            if (syntax.parse.isRoot(at)) {
                return isQuestion(at) ? new Read(Event.Factuality.POSSIBLE, List.of(), "a question", true) : asserted();
            }
            int head = syntax.parse.head(at).orElse(at);
            Optional<Read> governed = governed(at, head);
            if (governed.isPresent()) {
                return governed.get();
            }
            if (!passes(at, head)) {
                return asserted();
            }
            at = head;
        }
        return asserted();
    }

    private static Read asserted() {
        return new Read(Event.Factuality.ASSERTED, List.of(), "nothing says otherwise", false);
    }

    /** What the predicate's own words say. */
    private Optional<Read> local(int at) {
        Optional<Integer> negation = negation(at);
        Optional<Integer> condition = condition(at);
        Optional<Read> auxiliary = auxiliary(at);
        boolean obliged = auxiliary
                .filter(a -> a.factuality() == Event.Factuality.DEMANDED || a.factuality() == Event.Factuality.POSSIBLE)
                .isPresent();
        if (negation.isPresent() && !obliged) {
            return Optional.of(read(Event.Factuality.DENIED, negation.get(), "negated"));
        }
        if (condition.isPresent()) {
            return Optional.of(read(Event.Factuality.CONDITIONAL, condition.get(), "under a condition"));
        }
        if (auxiliary.isPresent()) {
            return auxiliary;
        }
        for (int m : syntax.parse.children(at, "amod", "det", "compound", "advmod")) {
            Optional<Governors.Governor> g = governors.of(syntax.token(m).lower(), "modifier");
            if (g.isPresent() && g.get().factuality().isPresent() && (m < at)) {
                return Optional.of(read(g.get().factuality().get(), m, g.get().place()));
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> negation(int at) {
        for (int c : syntax.parse.children(at, "advmod", "det", "aux")) {
            if (isNegative(c)) {
                return Optional.of(c);
            }
        }
        for (int s : syntax.parse.children(at, "nsubj", "obj")) {
            for (int d : syntax.parse.children(s, "det")) {
                if (isNegative(d) && syntax.isVerb(at)) {
                    return Optional.of(d);
                }
            }
            if (governors.of(syntax.token(s).lower(), "nobody").isPresent()) {
                return Optional.of(s);
            }
        }
        return Optional.empty();
    }

    private boolean isNegative(int token) {
        return governors.of(syntax.token(token).lower(), "negation").isPresent();
    }

    /** The word that puts the clause, or the clause that hangs on it, under a condition. */
    private Optional<Integer> condition(int at) {
        Optional<Integer> own = marked(at, Event.Factuality.CONDITIONAL);
        if (own.isPresent()) {
            return own;
        }
        boolean modal = syntax.parse.children(at, "aux").stream()
                .anyMatch(
                        a -> governors.of(syntax.token(a).lower(), "auxiliary").isPresent());
        return syntax.parse.children(at, "advcl").stream()
                .filter(c -> modal)
                .flatMap(c -> marked(c, Event.Factuality.CONDITIONAL).stream())
                .findFirst();
    }

    private Optional<Integer> marked(int at, Event.Factuality factuality) {
        return syntax.parse.children(at, "mark", "case", "advmod").stream()
                .filter(m -> governors
                        .of(syntax.token(m).lower(), "mark")
                        .flatMap(Governors.Governor::factuality)
                        .filter(f -> f == factuality)
                        .isPresent())
                .findFirst();
    }

    private Optional<Read> auxiliary(int at) {
        boolean to = syntax.isInfinitive(at);
        for (int a : syntax.parse.children(at, "aux", "cop")) {
            Optional<Governors.Governor> g = governors.of(syntax.token(a).lower(), "auxiliary");
            if (g.isPresent() && g.get().factuality().isPresent()) {
                return Optional.of(read(g.get().factuality().get(), a, g.get().place()));
            }
            if (to
                    && syntax.words.is("infinitive-auxiliary", syntax.lemma(a))
                    && syntax.isVerb(at)
                    && !syntax.isPassive(at)) {
                return Optional.of(read(Event.Factuality.INTENDED, a, "is to"));
            }
        }
        return Optional.empty();
    }

    /** What the word above makes of it. */
    private Optional<Read> governed(int at, int head) {
        Optional<Integer> without = marked(at, Event.Factuality.DENIED);
        if (without.isPresent()) {
            return Optional.of(read(Event.Factuality.DENIED, without.get(), "without"));
        }
        boolean clausal = syntax.parse.is(at, "xcomp", "ccomp", "acl", "csubj")
                || (syntax.parse.is(at, "advcl") && !isCircumstance(at));
        boolean nominal = syntax.isNominal(at)
                && syntax.parse.is(at, "obj", "obl", "nmod", "nsubj")
                && syntax.parse.children(at, "case").stream().noneMatch(c -> governors
                        .of(syntax.token(c).lower(), "circumstance")
                        .isPresent());
        boolean passiveSubject = syntax.parse.is(at, "nsubj") && syntax.isPassive(head);
        if (syntax.parse.is(at, "nsubj") && !passiveSubject) {
            return Optional.empty();
        }
        String how = clausal ? "clause" : nominal ? "object" : "";
        Optional<Governors.Governor> g = how.isEmpty() ? Optional.empty() : governor(head, how);
        if (g.isPresent() && g.get().factuality().isPresent() && !isRelativeClause(at)) {
            return Optional.of(read(g.get().factuality().get(), head, g.get().place()));
        }
        boolean purpose = syntax.parse.is(at, "advcl", "acl") && g.isEmpty() && syntax.isInfinitive(at);
        return purpose ? Optional.of(read(Event.Factuality.INTENDED, at, "an aim")) : Optional.empty();
    }

    /** A clause of time or cause, which the predicate above does not govern: <em>reluctant to act while they talk</em>. */
    private boolean isCircumstance(int at) {
        return syntax.parse.children(at, "mark", "advmod").stream()
                .anyMatch(m ->
                        governors.of(syntax.token(m).lower(), "circumstance").isPresent());
    }

    private Optional<Governors.Governor> governor(int head, String how) {
        String lemma = syntax.lemma(head);
        Optional<Governors.Governor> particled = syntax.particle(head)
                .flatMap(p -> governors.of(lemma + "_" + syntax.token(p).lower(), how));
        return particled
                .or(() -> governors.of(lemma, how))
                .or(() -> governors.of(syntax.token(head).lower(), how));
    }

    private boolean isRelativeClause(int at) {
        return syntax.parse.is(at, "acl") && syntax.parse.children(at).stream().anyMatch(syntax::isRelative);
    }

    /** Whether what is said of the head holds of this as well. */
    private boolean passes(int at, int head) {
        if (syntax.parse.is(at, "conj")) {
            boolean finite =
                    syntax.isInfinitive(head) && !syntax.token(at).lower().equals(syntax.lemma(at));
            return syntax.isVerb(at) == syntax.isVerb(head)
                    && !finite
                    && syntax.parse.children(at, "nsubj", "aux").isEmpty();
        }
        boolean told = syntax.parse.is(at, "acl") && !isRelativeClause(at) && syntax.isNominal(head);
        if (syntax.parse.is(at, "xcomp", "ccomp", "csubj") || told) {
            return governor(head, "clause")
                    .filter(g -> g.factuality().isEmpty() && !isSpeech(head, at))
                    .isPresent();
        }
        if (syntax.parse.is(at, "advcl")) {
            return syntax.parse.children(at, "mark").isEmpty() && syntax.isIng(at);
        }
        if (syntax.isNominal(at) && syntax.parse.is(at, "obj", "obl", "nsubj")) {
            return governor(head, "object").filter(Governors.Governor::light).isPresent();
        }
        return false;
    }

    /** A that-clause of speech keeps its own modality: <em>did not say that</em> denies the saying. */
    private boolean isSpeech(int head, int at) {
        return syntax.parse.is(at, "ccomp") && syntax.token(head).is(Tag.VERB);
    }

    private boolean isQuestion(int root) {
        return syntax.parse.children(root, "punct").stream()
                .anyMatch(p -> syntax.token(p).word().equals("?") && p > root);
    }

    private Read read(Event.Factuality factuality, int token, Place place) {
        return read(factuality, token, syntax.token(token).word() + " (" + place + ")");
    }

    private Read read(Event.Factuality factuality, int token, String rule) {
        return new Read(factuality, List.of(syntax.token(token).span()), rule, true);
    }
}
