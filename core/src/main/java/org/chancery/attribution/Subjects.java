package org.chancery.attribution;

import java.util.Optional;
import org.chancery.analysis.Tag;
import org.chancery.attribution.Subject.Kind;

/** Finds a verb's subject in the sentence: just before it, over an aside, in a relative clause, shared with a verb before. */
final class Subjects {

    private static final int ASIDE = 60;
    private static final int DEPTH = 4;

    private final Scene scene;
    private final Grammar grammar;
    private final NounPhrases phrases;

    Subjects(Scene scene, Grammar grammar, NounPhrases phrases) {
        this.scene = scene;
        this.grammar = grammar;
        this.phrases = phrases;
    }

    Optional<Subject> of(VerbGroup verb) {
        return of(verb, DEPTH);
    }

    private Optional<Subject> of(VerbGroup verb, int depth) {
        int start = scene.sentenceStart(verb.head());
        int at = verb.first();
        if (depth == 0 || at <= start) {
            return verb.form() == VerbGroup.Form.PARTICIPLE && depth > 0 ? following(verb) : Optional.empty();
        }
        int before = at - 1;
        String w = scene.word(before);
        if (verb.form() == VerbGroup.Form.INFINITIVE) {
            return shared(before, start, depth, Kind.CONTROL);
        }
        if (verb.form() == VerbGroup.Form.PARTICIPLE) {
            if (scene.phraseEnds(at)) {
                return near(at, Kind.NEAR);
            }
            return shared(before, start, depth, Kind.PARTICIPLE);
        }
        if (grammar.is("relative", w)
                && before > start
                && scene.is(before, Tag.PRON, Tag.SCONJ, Tag.DET)
                && (grammar.is("relative-only", w) || scene.phraseEnds(before))) {
            return Optional.of(new Subject(new Piece(before, at), Kind.RELATIVE));
        }
        if (scene.phraseEnds(at)) {
            return near(at, Kind.NEAR);
        }
        if (w.equals(",") || w.equals(")") || scene.isDash(before)) {
            Optional<Subject> aside = overAside(before, start);
            if (aside.isPresent()) {
                return aside;
            }
        }
        if (w.equals(",") || grammar.is("and", w)) {
            return shared(before, start, depth, Kind.SHARED);
        }
        return overAdverbial(before, start);
    }

    private Optional<Subject> near(int end, Kind kind) {
        int first = phrases.firstOf(end);
        int start = scene.sentenceStart(end - 1);
        if (first < 0) {
            return Optional.empty();
        }
        if (first - 2 >= start
                && scene.word(first - 1).equals(",")
                && scene.phraseEnds(first - 1)
                && scene.is(end - 1, Tag.PROPN)) {
            int role = phrases.firstOf(first - 1);
            if (role >= 0
                    && grammar.is("article", scene.word(role))
                    && isRole(first - 2)
                    && (role == start || scene.isBreak(role - 1))) {
                first = role;
            }
        }
        return Optional.of(new Subject(new Piece(first, end), kind));
    }

    private boolean isRole(int i) {
        return scene.is(scene.phraseOf(i).head(), Tag.NOUN, Tag.PROPN);
    }

    /** Jumps from the closing mark of an aside to the phrase before its opening mark. */
    private Optional<Subject> overAside(int close, int start) {
        String mark = scene.word(close);
        for (int i = close - 1; i >= Math.max(start, close - ASIDE); i--) {
            boolean opens = mark.equals(")")
                    ? scene.word(i).equals("(")
                    : mark.equals(",") ? scene.word(i).equals(",") && asideBegins(i + 1, close) : scene.isDash(i);
            if (opens && i > start && scene.phraseEnds(i)) {
                return withName(i, close);
            }
            if (opens && mark.equals(",") && i > start && scene.word(i - 1).equals(")")) {
                return overAside(i - 1, start);
            }
        }
        return Optional.empty();
    }

    private Optional<Subject> withName(int open, int close) {
        Optional<Subject> found = near(open, Kind.ASIDE);
        if (found.isEmpty()) {
            return found;
        }
        Piece words = found.get().words();
        boolean name = scene.phrase(open + 1) >= 0
                && scene.is(scene.phraseOf(open + 1).head(), Tag.PROPN)
                && phrases.endOf(open + 1) == close
                && scene.is(scene.phraseOf(words.first()).head(), Tag.NOUN);
        boolean named = name || (grammar.is("honorific-after", scene.word(open + 1)) && open + 2 == close);
        return named ? Optional.of(new Subject(new Piece(words.first(), close), Kind.ASIDE)) : found;
    }

    /** Whether what stands between two commas is an aside to a subject, and not a clause of its own. */
    private boolean asideBegins(int i, int close) {
        if (grammar.is("relative", scene.word(i))
                || scene.is(i, Tag.ADP, Tag.ADV, Tag.NUM)
                || grammar.is("relative-owner", scene.word(i))) {
            return true;
        }
        if (scene.is(i, Tag.VERB)
                && (grammar.ends("participle-ending", scene.word(i)) || grammar.ends("past-ending", scene.word(i)))) {
            return true;
        }
        if (scene.phraseStarts(i) && !scene.is(i, Tag.PRON)) {
            for (int j = i; j < close; j++) {
                if (scene.isVerb(j) && !grammar.is("relative", scene.word(j - 1)) && scene.phrase(j) < 0) {
                    return grammar.is("relative", scene.word(scene.phraseOf(i).end()));
                }
            }
            return true;
        }
        return false;
    }

    /** The subject of the verb before, for one that is joined to it. */
    private Optional<Subject> shared(int from, int start, int depth, Kind kind) {
        for (int i = from; i >= start; i--) {
            if (scene.isVerb(i) && scene.phrase(i) < 0 && !scene.quoted(i)) {
                VerbGroup other = VerbGroup.at(scene, grammar, i);
                if (other.form() == VerbGroup.Form.PARTICIPLE
                        && other.first() > start
                        && scene.is(other.first() - 1, Tag.ADP)) {
                    continue;
                }
                Optional<Subject> found = of(other, depth - 1);
                if (found.isPresent()) {
                    return Optional.of(new Subject(found.get().words(), kind));
                }
                i = other.first();
            }
        }
        if (start > 0 && scene.sameParagraph(start - 1, start) && scene.quoted(start - 1)) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** <em>Saying that …, X left</em>: the subject follows. */
    private Optional<Subject> following(VerbGroup verb) {
        int end = scene.sentenceEnd(verb.head());
        for (int i = verb.head() + 1; i < end - 2; i++) {
            if (scene.word(i).equals(",") && scene.phraseStarts(i + 1) && !scene.quoted(i)) {
                int after = phrases.endOf(i + 1);
                if (after > 0
                        && after < end
                        && (scene.isVerb(after) || (scene.is(after, Tag.ADV) && scene.isVerb(after + 1)))) {
                    return Optional.of(new Subject(new Piece(i + 1, after), Kind.PARTICIPLE));
                }
            }
        }
        return Optional.empty();
    }

    /** <em>X in a statement said</em>: steps over prepositional phrases and times. */
    private Optional<Subject> overAdverbial(int before, int start) {
        int at = before;
        for (int step = 0; step < 3 && at > start; step++) {
            if (!scene.phraseEnds(at + 1)) {
                return Optional.empty();
            }
            int first = scene.phraseOf(at).first();
            if (first - 1 > start && scene.is(first - 1, Tag.ADP)) {
                at = first - 2;
            } else {
                return near(at + 1, Kind.NEAR);
            }
        }
        return Optional.empty();
    }
}
