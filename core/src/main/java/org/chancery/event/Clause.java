package org.chancery.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Parse;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.page.BlockKind;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The words of clauses and what each is there: tokens come in, what stands closest to them in the parse goes out. Where the parser is known to call a part by
 * another's name (a second subject behind the verb, a day before it, a callee), it is put right here.
 */
class Clause {

    final Analysis analysis;
    final Parse parse;
    final SyntaxWords words;
    private final @Nullable String[] lemmas;

    Clause(Analysis analysis, Parse parse, SyntaxWords words) {
        this.analysis = analysis;
        this.parse = parse;
        this.words = words;
        lemmas = new String[analysis.tokens().size()];
    }

    Token token(int index) {
        return analysis.tokens().get(index);
    }

    /** In lower case, of names as well. */
    String lemma(int index) {
        String there = lemmas[index];
        if (there == null) {
            there = token(index).lemma().toLowerCase(java.util.Locale.ROOT);
            lemmas[index] = there;
        }
        return there;
    }

    int size() {
        return parse.size();
    }

    /** Whether the word has this use in {@code event-syntax.tsv}. */
    boolean is(String use, int token) {
        return words.is(use, token(token).lower());
    }

    boolean isBased(int verb) {
        return words.is("based", lemma(verb));
    }

    Span span(int first, int last) {
        return new Span(token(first).span().start(), token(last).span().end());
    }

    boolean isVerb(int index) {
        return token(index).is(Tag.VERB);
    }

    boolean isNominal(int index) {
        return token(index).is(Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.NUM);
    }

    /** Whether a word before it opens an infinitive. */
    boolean isInfinitive(int index) {
        return parse.children(index, "mark").stream().anyMatch(m -> is("infinitive", m));
    }

    boolean isIng(int index) {
        return token(index).lower().endsWith("ing");
    }

    /** <em>Had tortured prisoners</em>, where the parser takes the participle for an adjective. */
    boolean isPerfect(int index) {
        return index > 0
                && isVerb(index)
                && parse.is(index, "amod")
                && words.is("perfect", token(index - 1).lower());
    }

    /** Whether its subject undergoes it: a participle behind a form of be or get, or one that hangs on a noun without a subject of its own. */
    boolean isPassive(int index) {
        if (!isVerb(index) || isIng(index) || isPerfect(index)) {
            return false;
        }
        boolean be = parse.children(index, "aux").stream().anyMatch(a -> words.is("passive", lemma(a)));
        if (be) {
            return true;
        }
        boolean participle = words.isParticiple(token(index).lower());
        boolean finite = !parse.children(index, "nsubj", "aux").isEmpty();
        if (participle && !isInfinitive(index) && !finite && parse.is(index, "acl", "advcl", "amod")) {
            return true;
        }
        if (participle && isHeadline(index)) {
            return true;
        }
        return parse.is(index, "conj")
                && !finite
                && participle
                && isPassive(parse.head(index).orElse(index));
    }

    /** <em>Minister arrested after crash</em>: headlines tell what somebody did in the present, so that a participle without an object is a passive. */
    private boolean isHeadline(int verb) {
        return parse.isRoot(verb)
                && parse.child(verb, "obj", "ccomp", "xcomp", "aux", "cop").isEmpty()
                && analysis.sentenceAt(token(verb).span().start())
                        .filter(s -> s.part() == BlockKind.HEADLINE)
                        .isPresent();
    }

    /** Whether it is what something is about: <em>information about the shooting</em>. */
    boolean isTopic(int index) {
        return parse.children(index, "case").stream().anyMatch(c -> words.is("topic", token(c).lower()));
    }

    /** The particle that is part of the verb: {@code off} of call off. */
    Optional<Integer> particle(int verb) {
        for (Integer c : parse.children(verb)) {
            if (c > verb && c - verb <= 4 && isParticle(c)) {
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }

    private boolean isParticle(int token) {
        return (parse.is(token, "compound") && !isNominal(token))
                || (parse.is(token, "advmod", "case", "obl")
                        && words.is("particle", token(token).lower())
                        && parse.children(token).isEmpty());
    }

    /** The token and those joined to it by and. */
    List<Integer> joined(int head) {
        List<Integer> all = new ArrayList<>(List.of(head));
        for (int c : parse.children(head, "conj")) {
            if (isNominal(c) == isNominal(head) && all.size() < 12) {
                all.addAll(joined(c));
            }
        }
        return all;
    }

    boolean hasOwnSubject(int at) {
        return parse.child(at, "nsubj").isPresent();
    }

    /** Its subjects; of two the one behind an active verb is its object, however the parser calls it. */
    List<Integer> subjects(int at) {
        List<Integer> own = parse.children(at, "nsubj");
        boolean two = own.size() > 1 && own.get(0) < at && isVerb(at);
        return two ? own.stream().filter(s -> s < at).toList() : own;
    }

    List<Integer> objects(int at) {
        List<Integer> own = new ArrayList<>(parse.children(at, "obj"));
        if (own.isEmpty() && isVerb(at)) {
            List<Integer> subjects = parse.children(at, "nsubj");
            subjects.stream().filter(s -> s > at && !subjects(at).contains(s)).forEach(own::add);
        }
        return own;
    }

    /** <em>Israel Friday reopened it</em>: not the day but the name before it. */
    int undated(int token) {
        boolean date = analysis.times().stream()
                .anyMatch(t -> t.span().overlaps(token(token).span()));
        return date
                ? parse.children(token, "compound", "nmod", "flat").stream()
                        .filter(c -> c < token && isNominal(c))
                        .findFirst()
                        .orElse(token)
                : token;
    }

    /** <em>Called Foreign Minister Sergey Lavrov</em>: a name that the parser takes for what somebody is called. */
    List<Integer> called(int verb) {
        return parse.children(verb, "xcomp").stream()
                .filter(c -> c > verb
                        && token(c).is(Tag.PROPN)
                        && parse.children(c, "mark", "cop", "case").isEmpty())
                .toList();
    }

    boolean isRelative(int token) {
        return token(token).is(Tag.PRON, Tag.DET, Tag.SCONJ, Tag.ADV)
                && !parse.is(token, "mark")
                && words.is("relative", token(token).lower());
    }

    /** What a relative pronoun stands for; else the token itself. */
    int antecedent(int token) {
        if (!isRelative(token)) {
            return token;
        }
        int at = token;
        for (int up = 0; up < 4 && !parse.isRoot(at); up++) {
            int head = parse.head(at).orElse(at);
            if (parse.is(at, "acl") && isNominal(head)) {
                return head;
            }
            at = head;
        }
        return token;
    }
}
