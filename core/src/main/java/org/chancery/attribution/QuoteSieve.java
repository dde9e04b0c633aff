package org.chancery.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.analysis.Tag;

/**
 * Sieve: quotations with a cue beside them. A cue stands after its quotation (<em>“…,” said X</em>, <em>“…,” X said</em>) or before it
 * (<em>X said: “…”</em>); quotations that follow without one of their own go on with the one before.
 */
final class QuoteSieve {

    private static final int AFTER = 45;
    private static final int BEFORE = 30;

    private final Cues cues;
    private final Grammar grammar;
    private final Step.Book book;

    QuoteSieve(Cues cues, Grammar grammar, Step.Book book) {
        this.cues = cues;
        this.book = book;
        this.grammar = grammar;
    }

    /** A stretch of one quotation within one paragraph. */
    record Quote(Piece words, int index) {}

    List<Draft> find(Scene scene) {
        NounPhrases phrases = new NounPhrases(scene, grammar);
        Subjects subjects = new Subjects(scene, grammar, phrases);
        List<Draft> found = new ArrayList<>();
        List<Quote> quotes = quotes(scene);
        Draft last = null;
        Quote before = null;
        List<Quote> waiting = new ArrayList<>();
        for (Quote q : quotes) {
            boolean follows =
                    before != null && before.words().end() == q.words().first();
            if (before != null
                    && !scene.sameParagraph(before.words().first(), q.words().first())
                    && before.index() != q.index()) {
                waiting.clear();
                last = last != null && holds(last, before) && goesOnNextParagraph(scene, before, q) ? last : null;
            }
            Optional<Draft> own = after(scene, phrases, subjects, q);
            if (own.isEmpty() && last != null && before != null && before.index() == q.index() && holds(last, before)) {
                last.content.add(q.words());
                before = q;
                continue;
            }
            if (own.isEmpty()) {
                own = before(scene, subjects, q);
            }
            if (own.isPresent()) {
                Draft d = own.get();
                boolean sameCue = last != null && last.cue.equals(d.cue);
                if (sameCue && last != null) {
                    last.content.add(q.words());
                } else {
                    for (Quote w : waiting) {
                        d.content.add(w.words());
                    }
                    d.content.add(q.words());
                    found.add(d);
                    last = d;
                }
                waiting.clear();
            } else if (startsSentence(scene, q)) {
                if (last != null && (follows || endsSentenceBefore(scene, q))) {
                    last.content.add(q.words());
                } else if (follows || waiting.isEmpty()) {
                    waiting.add(q);
                }
            } else if (last != null
                    && last.cue.isPresent()
                    && last.cue.get().end() <= q.words().first()
                    && joinsSplit(scene, last, q)) {
                last.content.add(q.words());
            } else {
                waiting.clear();
            }
            before = q;
        }
        found.forEach(Draft::sortContent);
        found.forEach(d -> beginWithClause(scene, d));
        return found;
    }

    /** <em>The pier is “falling down,” he said</em>: a quotation that only completes a clause before its cue is said with the clause's beginning. */
    private static void beginWithClause(Scene scene, Draft d) {
        Piece quote = d.content.get(0);
        int start = scene.sentenceStart(quote.first());
        boolean completes = start < quote.first() && scene.isVerb(quote.first() - 1);
        if (completes && d.cue.filter(c -> c.first() >= quote.end()).isPresent()) {
            d.content.set(0, new Piece(start, quote.end()));
        }
    }

    /** Whether the quotation is all of its paragraph, and the one before stands in the paragraph before. */
    private static boolean goesOnNextParagraph(Scene scene, Quote before, Quote q) {
        int first = q.words().first();
        return q.words().end() == scene.paragraphEnd(first)
                && scene.paragraphEnd(before.words().first()) == first;
    }

    private static boolean holds(Draft d, Quote q) {
        return d.content.contains(q.words());
    }

    static List<Quote> quotes(Scene scene) {
        List<Quote> found = new ArrayList<>();
        for (int i = 0; i < scene.size(); ) {
            if (scene.quoted(i)) {
                int end = scene.quotationEnd(i);
                found.add(new Quote(new Piece(i, end), scene.quotation(i)));
                i = end;
            } else {
                i++;
            }
        }
        return found;
    }

    /** Whether the quotation begins a sentence, or stands alone. */
    private static boolean startsSentence(Scene scene, Quote q) {
        int first = q.words().first();
        return scene.sentenceStart(first) >= first;
    }

    private static boolean endsSentenceBefore(Scene scene, Quote q) {
        int first = q.words().first();
        return first > 0 && scene.sentenceEnd(first - 1) <= first;
    }

    /** <em>“A,” he said, “B.”</em>: the second half of a quotation that its cue splits. */
    private boolean joinsSplit(Scene scene, Draft last, Quote q) {
        int at = q.words().first() - 1;
        Piece cue = last.cue.orElseThrow();
        boolean comma = scene.word(at).equals(",") || scene.word(at).equals(":") || scene.isDash(at);
        if (!comma
                || scene.sentenceStart(q.words().first()) > cue.first()
                || cue.first() < last.content.get(0).first()) {
            return false;
        }
        for (int i = cue.end(); i < at; i++) {
            if (scene.isVerb(i) && scene.phrase(i) < 0 && !grammar.ends("participle-ending", scene.word(i))) {
                return false;
            }
        }
        return true;
    }

    private Optional<Draft> after(Scene scene, NounPhrases phrases, Subjects subjects, Quote q) {
        int at = q.words().end();
        if (at >= scene.size() || !scene.sameParagraph(at - 1, at)) {
            return Optional.empty();
        }
        String inside = q.words().length() > 1 ? scene.word(lastInside(scene, q)) : "";
        if (scene.sentenceStart(at) == at && !inside.equals("?") && !inside.equals("!") && !scene.isDash(at)) {
            return Optional.empty();
        }
        if (scene.isDash(at)) {
            Optional<Draft> signed = signed(scene, phrases, q);
            if (signed.isPresent()) {
                return signed;
            }
        }
        boolean open = inside.equals(",")
                || inside.equals("?")
                || inside.equals("!")
                || inside.equals("…")
                || scene.isDash(at - 2)
                || inside.startsWith("..")
                || inside.equals(";");
        if (scene.isBreak(at) && (scene.word(at).equals(",") || scene.isDash(at))) {
            at++;
            open = true;
        }
        if (!open || !standsAlone(scene, q)) {
            return Optional.empty();
        }
        int limit = at < scene.size() ? Math.min(scene.sentenceEnd(at), at + AFTER) : at;
        for (int i = at; i < limit && !scene.quoted(i); i++) {
            Optional<Cues.Found> phrase = cues.sourceAfter(scene, i);
            if (phrase.isPresent() && i == at) {
                return phraseAfter(phrases, phrase.get());
            }
            if (!scene.is(i, Tag.VERB) && !(scene.is(i, Tag.AUX) && cues.takes("verb", scene.lemma(i), "quote"))) {
                continue;
            }
            if (scene.phrase(i) >= 0 && scene.phraseOf(i).first() < i) {
                continue;
            }
            VerbGroup verb = VerbGroup.at(scene, grammar, i);
            if (!speaks(scene, verb)) {
                if (i == at) {
                    return Optional.empty();
                }
                continue;
            }
            Optional<Draft> d = cueAfter(scene, phrases, subjects, at, verb);
            if (d.isPresent()) {
                return d;
            }
        }
        return Optional.empty();
    }

    /** Whether the quotation begins its sentence or follows a mark: a fragment in a clause belongs to the rules. */
    private static boolean standsAlone(Scene scene, Quote q) {
        int first = q.words().first();
        if (scene.sentenceStart(first) == first || !scene.sameParagraph(first - 1, first)) {
            return true;
        }
        return scene.isBreak(first - 1)
                || scene.is(first - 1, Tag.CCONJ)
                || scene.isVerb(first - 1)
                || scene.word(first - 1).equals("…");
    }

    private static int lastInside(Scene scene, Quote q) {
        int i = q.words().end() - 2;
        while (i > q.words().first() && scene.is(i, Tag.PUNCT) && "'’\"”".contains(scene.word(i))) {
            i--;
        }
        return i;
    }

    /** <em>“…” — Ann Lee</em> at the end of the paragraph. */
    private Optional<Draft> signed(Scene scene, NounPhrases phrases, Quote q) {
        int at = q.words().end();
        int end = at + 1 < scene.size() && scene.sameParagraph(at, at + 1) ? phrases.endOf(at + 1) : -1;
        if (end < 0
                || !scene.is(end - 1, Tag.PROPN)
                || (end + 1 < scene.paragraphEnd(at) && !scene.word(end).equals(","))) {
            return Optional.empty();
        }
        Draft d = draft(Step.QUOTE_SIGNED, "phrase", "");
        d.source = Optional.of(new Piece(at + 1, end));
        return Optional.of(d);
    }

    private Optional<Draft> phraseAfter(NounPhrases phrases, Cues.Found phrase) {
        int end = phrases.endOf(phrase.words().end());
        if (end < 0) {
            return Optional.empty();
        }
        Draft d = draft(Step.QUOTE_THEN_ACCORDING, "phrase", phrase.cue().key());
        d.cue = Optional.of(phrase.words());
        d.source = Optional.of(new Piece(phrase.words().end(), end));
        return Optional.of(d);
    }

    private Optional<Draft> cueAfter(Scene scene, NounPhrases phrases, Subjects subjects, int at, VerbGroup verb) {
        int i = verb.head();
        if (verb.first() == at) {
            int end = i + 1 < scene.sentenceEnd(i) ? phrases.endOf(i + 1) : -1;
            if (end > 0 && !scene.quoted(i + 1)) {
                Draft d = draft(Step.QUOTE_CUE_SOURCE, "verb", scene.lemma(i));
                d.cue = Optional.of(new Piece(i, i + 1));
                d.verb = Optional.of(verb);
                d.source = Optional.of(new Piece(i + 1, withName(scene, phrases, end)));
                return Optional.of(d);
            }
            return Optional.empty();
        }
        Optional<Subject> subject = subjects.of(verb);
        if (subject.isEmpty() || subject.get().words().first() < at) {
            return Optional.empty();
        }
        Draft d = draft(Step.QUOTE_SOURCE_CUE, "verb", scene.lemma(i));
        d.cue = Optional.of(quotedAs(scene, i).orElse(new Piece(i, i + 1)));
        d.verb = Optional.of(verb);
        d.source = Optional.of(subject.get().words());
        d.subject = Optional.of(subject.get().kind());
        addressee(scene, phrases, d.cue.get().end()).ifPresent(d.addressees::add);
        return Optional.of(d);
    }

    private static int withName(Scene scene, NounPhrases phrases, int end) {
        if (scene.word(end).equals(",")
                && scene.phraseStarts(end + 1)
                && scene.is(end - 1, Tag.NOUN)
                && scene.is(scene.phraseOf(end + 1).head(), Tag.PROPN)) {
            return phrases.endOf(end + 1);
        }
        return end;
    }

    /** <em>was quoted as saying</em>: the cue is the last word. */
    private Optional<Piece> quotedAs(Scene scene, int i) {
        boolean as = grammar.is("as", scene.word(i + 1)) && grammar.ends("participle-ending", scene.word(i + 2));
        return as ? Optional.of(new Piece(i + 2, i + 3)) : Optional.empty();
    }

    private Optional<Piece> addressee(Scene scene, NounPhrases phrases, int at) {
        if (at < scene.size()
                && grammar.is("message-verb", scene.lemma(at - 1))
                && scene.phraseStarts(at)
                && !scene.quoted(at)) {
            int end = phrases.endOf(at);
            return end > 0 ? Optional.of(new Piece(at, end)) : Optional.empty();
        }
        return Optional.empty();
    }

    private boolean speaks(Scene scene, VerbGroup verb) {
        String lemma = scene.lemma(verb.head());
        if (verb.form() == VerbGroup.Form.PASSIVE) {
            return cues.takes("verb", "be " + lemma, "quote");
        }
        return cues.takes("verb", lemma, "quote");
    }

    private Optional<Draft> before(Scene scene, Subjects subjects, Quote q) {
        int first = q.words().first();
        boolean colon = first > 0 && scene.word(first - 1).equals(":");
        int start =
                first > 0 && (colon || scene.sameParagraph(first - 1, first)) ? scene.sentenceStart(first - 1) : first;
        if (start == first) {
            return Optional.empty();
        }
        if (scene.sentenceEnd(first - 1) <= first
                && !colon
                && !scene.word(first - 1).equals(",")) {
            return Optional.empty();
        }
        boolean comma = scene.word(first - 1).equals(",") || scene.isDash(first - 1);
        int end = colon || comma ? first - 1 : first;
        if (!colon && !comma && (!opensLikeSentence(scene, first) || goesOn(scene, q))) {
            return Optional.empty();
        }
        Optional<VerbGroup> fallback = Optional.empty();
        for (int i = end - 1; i >= Math.max(start, end - BEFORE); i--) {
            if (scene.quoted(i)) {
                break;
            }
            if (!scene.is(i, Tag.VERB)
                    || (scene.phrase(i) >= 0 && scene.phraseOf(i).first() < i)) {
                continue;
            }
            VerbGroup verb = VerbGroup.at(scene, grammar, i);
            if (speaks(scene, verb) && (colon || comma || i == end - 1)) {
                return withSubject(scene, subjects, verb, Step.CUE_THEN_QUOTE);
            }
            if (!colon) {
                return Optional.empty();
            }
            if (verb.form() == VerbGroup.Form.FINITE || fallback.isEmpty()) {
                fallback = Optional.of(verb);
            }
            i = verb.first();
        }
        return fallback.flatMap(v -> withSubject(scene, subjects, v, Step.VERB_COLON_QUOTE));
    }

    private static boolean opensLikeSentence(Scene scene, int first) {
        return first + 1 < scene.size()
                && Character.isUpperCase(scene.token(first + 1).word().codePointAt(0));
    }

    /** Whether the sentence goes on after the quotation with more than another clause. */
    private static boolean goesOn(Scene scene, Quote q) {
        int at = q.words().end();
        return at < scene.size()
                && scene.sentenceStart(at) < at
                && !scene.is(at, Tag.PUNCT, Tag.CCONJ, Tag.ADP, Tag.SCONJ);
    }

    private Optional<Draft> withSubject(Scene scene, Subjects subjects, VerbGroup verb, Step step) {
        Draft d = draft(step, "verb", scene.lemma(verb.head()));
        d.cue = Optional.of(quotedAs(scene, verb.head()).orElse(new Piece(verb.head(), verb.head() + 1)));
        d.verb = Optional.of(verb);
        Optional<Subject> subject = subjects.of(verb);
        d.source = subject.map(Subject::words);
        d.subject = subject.map(Subject::kind);
        addressee(scene, new NounPhrases(scene, grammar), d.cue.get().end()).ifPresent(d.addressees::add);
        return Optional.of(d);
    }

    private Draft draft(Step step, String pos, String key) {
        MadeBy madeBy = book.madeBy(step, cues.find(pos, key).map(Cues.Cue::place));
        return new Draft(madeBy, pos, key, "quote");
    }
}
