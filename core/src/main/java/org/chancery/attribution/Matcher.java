package org.chancery.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.analysis.Tag;
import org.chancery.attribution.Pattern.Element;

/** Lays a rule's pattern over the words around one cue; every element has at most one way to fit from a given place, so the work is small. */
final class Matcher {

    private static final int LONGEST_ASIDE = 14;

    private final Scene scene;
    private final Grammar grammar;
    private final NounPhrases phrases;
    private final Subjects subjects;
    private final Clauses clauses;

    private final List<Piece> source = new ArrayList<>();
    private final List<Piece> content = new ArrayList<>();
    private final List<Piece> to = new ArrayList<>();
    private final List<Piece> unnamed = new ArrayList<>();
    private Optional<Subject> subject = Optional.empty();

    Matcher(Scene scene, Grammar grammar, NounPhrases phrases, Subjects subjects, Clauses clauses) {
        this.scene = scene;
        this.grammar = grammar;
        this.phrases = phrases;
        this.subjects = subjects;
        this.clauses = clauses;
    }

    /** The draft that the rule makes of this cue. */
    Optional<Draft> match(Rule rule, MadeBy madeBy, String key, Piece cue, VerbGroup verb, int after) {
        source.clear();
        content.clear();
        to.clear();
        unnamed.clear();
        subject = Optional.empty();
        Pattern p = rule.pattern();
        if (!right(p.right(), 0, after, verb) || !left(p.left(), p.left().size() - 1, verb.first(), verb)) {
            return Optional.empty();
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Draft draft = new Draft(
                madeBy, p.cue().equals("CUE") ? "verb" : p.cue().equals("NOUN") ? "noun" : "phrase", key, p.frame());
        draft.cue = Optional.of(cue);
        draft.verb = Optional.of(verb);
        draft.subject = subject.map(Subject::kind);
        draft.source = hull(source);
        hull(to).ifPresent(draft.addressees::add);
        for (Piece c : content) {
            if (!draft.content.isEmpty()
                    && draft.content.get(draft.content.size() - 1).end() == c.first()) {
                Piece last = draft.content.remove(draft.content.size() - 1);
                draft.content.add(new Piece(last.first(), c.end()));
            } else {
                draft.content.add(c);
            }
        }
        return Optional.of(draft);
    }

    private static Optional<Piece> hull(List<Piece> pieces) {
        return pieces.isEmpty()
                ? Optional.empty()
                : Optional.of(new Piece(
                        pieces.stream().mapToInt(Piece::first).min().orElseThrow(),
                        pieces.stream().mapToInt(Piece::end).max().orElseThrow()));
    }

    private boolean right(List<Element> elements, int k, int at, VerbGroup verb) {
        if (k == elements.size()) {
            return true;
        }
        Element e = elements.get(k);
        int end = at < scene.sentenceEnd(verb.head()) ? rightEnd(e, at, verb) : -1;
        if (end >= 0) {
            List<Piece> bound = bound(e.label());
            boolean binds = end > at;
            if (binds) {
                bound.add(new Piece(at, end));
            }
            if (right(elements, k + 1, end, verb)) {
                return true;
            }
            if (binds) {
                bound.remove(bound.size() - 1);
            }
        }
        return e.optional() && right(elements, k + 1, at, verb);
    }

    private List<Piece> bound(String label) {
        return switch (label) {
            case "source" -> source;
            case "content" -> content;
            case "to" -> to;
            default -> unnamed;
        };
    }

    private int rightEnd(Element e, int at, VerbGroup verb) {
        int limit = scene.bodyEnd(verb.head());
        return switch (e.kind()) {
            case "WORD" -> e.words().contains(scene.word(at)) ? at + 1 : -1;
            case "NP" -> scene.quoted(at) && !scene.quoted(verb.head()) ? -1 : phrases.endOf(at);
            case "CLAUSE" -> clauseEnd(at, limit, verb);
            case "THING" -> governs(at, limit) && !scene.is(at, Tag.ADP, Tag.PART, Tag.SCONJ) && !ownWords(at)
                    ? clauses.end(at, verb)
                    : -1;
            case "REST" -> governs(at, limit) ? clauses.end(at, verb) : -1;
            case "VERB" -> verbFollows(at, limit) ? at : -1;
            case "ADV" -> adverbEnd(at, limit);
            case "ASIDE" -> asideEnd(at, limit);
            default -> -1;
        };
    }

    /** What says more about the noun before it, up to its comma: <em>released by the union</em>, <em>that it had ordered</em>. */
    private int asideEnd(int at, int limit) {
        if (!scene.is(at, Tag.VERB) && !grammar.is("relative", scene.word(at))) {
            return -1;
        }
        for (int i = at + 1; i < Math.min(limit, at + LONGEST_ASIDE); i++) {
            if (scene.word(i).equals(",")) {
                return i;
            }
            if (scene.quoted(i) != scene.quoted(at)) {
                return -1;
            }
        }
        return -1;
    }

    private int clauseEnd(int at, int limit, VerbGroup verb) {
        int end = at < limit && !ownWords(at) ? clauses.end(at, verb) : -1;
        return end > 0 && clauses.begins(at, end) ? end : -1;
    }

    private boolean governs(int at, int limit) {
        return at < limit && !scene.isBreak(at);
    }

    private boolean verbFollows(int at, int limit) {
        int v = at;
        while (v < limit && scene.is(v, Tag.ADV, Tag.PART)) {
            v++;
        }
        return v < limit && scene.isVerb(v);
    }

    /** <em>his view that …</em>: words that a noun of their own gives as somebody's. */
    private boolean ownWords(int at) {
        if (!scene.phraseStarts(at)) {
            return false;
        }
        int end = scene.phraseOf(at).end();
        boolean owned = scene.is(at, Tag.PRON) && end > at + 1;
        return owned && grammar.is("that", scene.word(end)) && clauses.nounTakesThat(scene.lemma(end - 1));
    }

    /** Adverbs, days, a short prepositional phrase. */
    private int adverbEnd(int at, int limit) {
        int i = at;
        while (i < limit
                && !grammar.is("question", scene.word(i))
                && (scene.is(i, Tag.ADV) || grammar.is("day", scene.word(i)) || partOfDay(i, at))) {
            i++;
        }
        if (i < limit && scene.is(i, Tag.ADP) && scene.phraseStarts(i + 1) && !scene.quoted(i)) {
            i = phrases.endOf(i + 1);
            while (i < limit && grammar.is("day", scene.word(i))) {
                i++;
            }
        }
        return i > at ? i : -1;
    }

    /** <em>Wednesday night</em>. */
    private boolean partOfDay(int i, int at) {
        return i > at && grammar.is("part-of-day", scene.word(i)) && grammar.is("day", scene.word(i - 1));
    }

    private boolean left(List<Element> elements, int k, int end, VerbGroup verb) {
        if (k < 0) {
            return true;
        }
        Element e = elements.get(k);
        int start = scene.sentenceStart(verb.head());
        int first =
                switch (e.kind()) {
                    case "WORD" -> end > start && e.words().contains(scene.word(end - 1)) ? end - 1 : -1;
                    case "SUBJECT" -> subjectFirst(end, verb);
                    case "OWNER" -> owner(end);
                    case "NP" -> phrases.firstOf(end);
                    case "BEFORE" -> end > start && clauses.start(end) < end ? clauses.start(end) : -1;
                    default -> -1;
                };
        if (first >= 0) {
            List<Piece> bound = bound(e.label());
            bound.add(0, leftPiece(e, first, end));
            if (left(elements, k - 1, first, verb)) {
                return true;
            }
            bound.remove(0);
        }
        return e.optional() && left(elements, k - 1, end, verb);
    }

    private int subjectFirst(int end, VerbGroup verb) {
        subject = subjects.of(verb);
        return subject.map(s -> Math.min(end, s.words().first())).orElse(-1);
    }

    private Piece leftPiece(Element e, int first, int end) {
        return switch (e.kind()) {
            case "SUBJECT" -> subject.map(Subject::words).orElse(new Piece(first, end));
            case "OWNER" -> new Piece(first, grammar.is("genitive", scene.word(end - 1)) ? end - 1 : end);
            case "BEFORE" -> new Piece(first, clauses.trimmed(first, end));
            default -> new Piece(first, end);
        };
    }

    /** The possessor inside the phrase that ends here. */
    private int owner(int end) {
        if (scene.phrase(end - 1) < 0 || scene.phrase(end - 1) != scene.phrase(end)) {
            return -1;
        }
        int first = scene.phraseOf(end - 1).first();
        boolean genitive = grammar.is("genitive", scene.word(end - 1));
        return genitive || (first == end - 1 && scene.is(first, Tag.PRON)) ? first : -1;
    }
}
