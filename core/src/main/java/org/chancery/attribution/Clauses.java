package org.chancery.attribution;

import org.chancery.analysis.Tag;

/** Tells where a clause that a cue governs begins and ends. */
final class Clauses {

    private static final int LONGEST = 160;

    private final Scene scene;
    private final Grammar grammar;
    private final Cues cues;

    Clauses(Scene scene, Grammar grammar, Cues cues) {
        this.scene = scene;
        this.grammar = grammar;
        this.cues = cues;
    }

    /** Whether a finite clause with its own subject begins here: <em>the plan was</em>, <em>he had</em>, <em>there is</em>. */
    boolean begins(int at, int limit) {
        int i = at;
        if (scene.is(i, Tag.ADP, Tag.SCONJ, Tag.ADV) && i < limit) {
            i = mainAfterFronted(i, limit);
        }
        if (i >= limit || (scene.phrase(i) < 0 && !scene.is(i, Tag.PRON, Tag.DET))) {
            return false;
        }
        int end = Math.min(limit, i + 30);
        for (int j = i; j < end; j++) {
            if (scene.phrase(j) >= 0) {
                j = scene.phraseOf(j).end() - 1;
            } else if (scene.is(j, Tag.AUX)) {
                return true;
            } else if (scene.is(j, Tag.VERB)) {
                if (!grammar.ends("participle-ending", scene.word(j))) {
                    return true;
                }
            } else if (grammar.is("infinitive", scene.word(j)) && scene.is(j, Tag.PART)) {
                return false;
            } else if (scene.word(j).equals(";") || scene.word(j).equals(":")) {
                return false;
            }
        }
        return false;
    }

    private int mainAfterFronted(int at, int limit) {
        if (scene.is(at, Tag.ADV)) {
            return at + 1;
        }
        for (int j = at; j < Math.min(limit, at + 40); j++) {
            if (scene.word(j).equals(",") && scene.phraseStarts(j + 1)) {
                return j + 1;
            }
        }
        if (scene.is(at, Tag.ADP) && scene.phraseStarts(at + 1)) {
            int end = scene.phraseOf(at + 1).end();
            return scene.phraseStarts(end) ? end : limit;
        }
        return limit;
    }

    boolean nounTakesThat(String lemma) {
        return cues.takes("noun", lemma, "that");
    }

    /** Where the words end that begin at {@code from} under the cue {@code verb}. */
    int end(int from, VerbGroup verb) {
        int limit = Math.min(scene.bodyEnd(from), from + LONGEST);
        boolean dash = dashBefore(verb.first());
        boolean fronted = frontedParticiple(scene.sentenceStart(from), verb.head());
        int own = scene.quotation(verb.head());
        if (own >= 0 && scene.quotation(from) == own) {
            int close = scene.quotationEnd(from);
            limit = Math.min(limit, scene.is(close - 1, Tag.PUNCT) ? close - 1 : close);
            while (limit > from + 1 && scene.is(limit - 1, Tag.PUNCT) && scene.bodyEnd(from) > limit) {
                limit--;
            }
        }
        for (int i = from + 1; i < limit; i++) {
            if (scene.quoted(i) && scene.quotation(i) != own) {
                i = Math.min(scene.quotationEnd(i), limit) - 1;
            } else if (fronted && mainClauseAt(i, limit)) {
                return trimmed(from, i);
            } else if (scene.word(i).equals(";") || (dash && scene.isDash(i)) || stops(i, limit, verb)) {
                return trimmed(from, i);
            }
        }
        return trimmed(from, limit);
    }

    /** Whether the sentence begins with a participle that is the cue or governs it. */
    private boolean frontedParticiple(int start, int cue) {
        int first = scene.is(start, Tag.ADV) ? start + 1 : start;
        return cue - first < 6 && scene.is(first, Tag.VERB) && grammar.ends("participle-ending", scene.word(first));
    }

    /** The comma after a fronted participle: <em>Saying that …, X left</em>. */
    private boolean mainClauseAt(int i, int limit) {
        if (!scene.word(i).equals(",") || i + 1 >= limit || !scene.phraseStarts(i + 1)) {
            return false;
        }
        int end = scene.phraseOf(i + 1).end();
        return end < limit && (scene.isVerb(end) || (scene.is(end, Tag.ADV) && scene.isVerb(end + 1)));
    }

    private boolean dashBefore(int at) {
        for (int i = at - 1; i >= scene.sentenceStart(at); i--) {
            if (scene.isDash(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean stops(int i, int limit, VerbGroup verb) {
        boolean comma = scene.word(i).equals(",");
        int next = comma ? i + 1 : i;
        boolean and = grammar.is("and", scene.word(next));
        int at = and ? next + 1 : next;
        if (!comma && !and) {
            return false;
        }
        while (at < limit && scene.is(at, Tag.ADV)) {
            at++;
        }
        if (at >= limit) {
            return false;
        }
        if (comma && cues.sourceAfter(scene, at).isPresent()) {
            return true;
        }
        if (!scene.isVerb(at)) {
            return comma && cueAfterSubject(at, limit);
        }
        int head = at;
        while (head + 1 < limit
                && scene.is(head, Tag.AUX)
                && scene.is(head + 1, Tag.AUX, Tag.VERB, Tag.ADV, Tag.PART)) {
            head++;
        }
        boolean ing = grammar.ends("participle-ending", scene.word(head));
        if (comma && !and && ing) {
            return cues.strength(scene.lemma(head)) > 0.3;
        }
        return and
                && (ing == (verb.form() == VerbGroup.Form.PARTICIPLE))
                && sameShape(head, verb.head())
                && cues.strength(scene.lemma(head)) > 0.3;
    }

    private boolean sameShape(int a, int b) {
        boolean s = grammar.ends("third-person-ending", scene.word(a));
        return s == grammar.ends("third-person-ending", scene.word(b))
                && (scene.lemma(a).equals(scene.word(a)) == scene.lemma(b).equals(scene.word(b)));
    }

    /** <em>…, X said</em> or <em>…, said X</em> at the end. */
    private boolean cueAfterSubject(int at, int limit) {
        if (!scene.phraseStarts(at)) {
            return false;
        }
        int end = scene.phraseOf(at).end();
        return end < limit
                && cues.strength(scene.lemma(end)) > 0.6
                && scene.is(end, Tag.VERB)
                && (end + 1 >= limit || scene.isBreak(end + 1));
    }

    int trimmed(int from, int end) {
        int e = end;
        while (e > from + 1
                && ((scene.isBreak(e - 1) && !scene.word(e - 1).equals(")")) || grammar.is("and", scene.word(e - 1)))) {
            e--;
        }
        return e;
    }

    /** Where the clause begins that ends before {@code end}: after the last strong mark or quotation, else with the sentence. */
    int start(int end) {
        int start = scene.sentenceStart(end - 1);
        for (int i = end - 1; i > start; i--) {
            if (scene.word(i).equals(";") || (scene.word(i).equals(":") && !scene.quoted(i))) {
                return i + 1;
            }
        }
        return start;
    }
}
