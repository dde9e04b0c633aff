package org.chancery.event;

import java.util.List;
import java.util.Optional;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Parse;
import org.chancery.analysis.Quotation;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Tag;
import org.chancery.analysis.TimeExpression;
import org.chancery.analysis.Token;

/**
 * The token of a trigger whose sentence tells no time comes in; the date of the scene it is told in goes out: that of the sentence before in the same
 * paragraph, as long as the tale goes on in the past, or in what is to come.
 */
final class Scenes {

    /** How many sentences a date reaches. */
    private static final int REACH = 2;

    private static final int HIGHEST = 4;

    /** The length of a date that tells the day. */
    private static final int DAY = 10;

    private enum Tense {
        PAST,
        AHEAD,
        OTHER
    }

    private final Dates dates;

    Scenes(Dates dates) {
        this.dates = dates;
    }

    Dates.Found of(int trigger, Analysis analysis) {
        int offset = analysis.tokens().get(trigger).span().start();
        Optional<Sentence> here = analysis.sentenceAt(offset);
        if (analysis.parse().isEmpty()
                || here.isEmpty()
                || !analysis.times(here.get()).isEmpty()) {
            return Dates.Found.none("the sentence has times of its own, or cannot be read");
        }
        Parse parse = analysis.parse().get();
        if (parse.children(trigger, "case", "mark").stream()
                .anyMatch(m -> dates.setsApart(analysis.tokens().get(m)))) {
            return Dates.Found.none("a word before it sets it apart from what is told");
        }
        Tense tense = tense(trigger, analysis.tokens(), parse);
        for (int k = here.get().index() - 1; k >= 0 && k >= here.get().index() - REACH; k--) {
            Sentence before = analysis.sentences().get(k);
            if (before.paragraph() != here.get().paragraph()
                    || !sameVoice(analysis, before.span().start(), offset)) {
                break;
            }
            if (!analysis.times(before).isEmpty()) {
                Dates.Found found = dates.of(root(parse, before), analysis);
                if (found.when().isEmpty()) {
                    found = only(analysis, before, parse);
                }
                boolean goesOn = found.when().isPresent()
                        && tense == tenseOf(found.when().get(), analysis);
                return goesOn
                        ? new Dates.Found(
                                found.when(),
                                found.expression(),
                                "told in one scene with the sentence before, which " + "has the time: " + found.why())
                        : Dates.Found.none("the sentence before has a time, but the tale does not go on in it");
            }
        }
        return Dates.Found.none("no time in the sentences before it in the paragraph");
    }

    /** The one time of a sentence whose day stands in a clause that hangs on its object: <em>brought the box he had packed on May 2</em>. */
    private Dates.Found only(Analysis analysis, Sentence sentence, Parse parse) {
        List<TimeExpression> times = analysis.times(sentence);
        if (times.size() != 1
                || times.get(0).date().filter(d -> d.length() == DAY).isEmpty()) {
            return Dates.Found.none("no time with the sentence's verb");
        }
        int root = root(parse, sentence);
        for (int object : parse.children(root, "obj")) {
            for (int clause : parse.children(object, "acl")) {
                Dates.Found found = dates.of(clause, analysis);
                boolean past = !analysis.tokens().get(clause).lower().endsWith("ing")
                        && parse.children(clause, "aux").stream()
                                .noneMatch(a -> dates.isWritten(
                                        "perfect", analysis.tokens().get(a)));
                if (past && found.when().isPresent()) {
                    return found;
                }
            }
        }
        return Dates.Found.none("no time with the sentence's verb");
    }

    /** Whether the clause of a word tells in the simple past what happened. */
    boolean isPast(int trigger, Analysis analysis) {
        return analysis.parse()
                .filter(p -> tense(trigger, analysis.tokens(), p) == Tense.PAST)
                .filter(p -> !isPerfect(trigger, analysis))
                .isPresent();
    }

    /** Whether the clause of a word tells how things stand: a verb in the present, or in the perfect. */
    boolean isPresent(int trigger, Analysis analysis) {
        return analysis.parse()
                .filter(p -> tense(trigger, analysis.tokens(), p) == Tense.OTHER
                        && (p.child(trigger, "aux", "cop").isPresent()
                                || p.child(trigger, "nsubj").isPresent()))
                .isPresent();
    }

    /** Whether the clause of a word lies before the tale: <em>has attacked</em>, <em>had attacked</em>. */
    boolean isPerfect(int trigger, Analysis analysis) {
        if (analysis.parse().isEmpty()) {
            return false;
        }
        Parse parse = analysis.parse().get();
        int at = trigger;
        for (int up = 0; up < HIGHEST; up++) {
            List<Integer> aux = parse.children(at, "aux");
            if (!aux.isEmpty() || parse.child(at, "nsubj").isPresent() || parse.isRoot(at)) {
                return aux.stream()
                        .anyMatch(a ->
                                dates.isWritten("perfect", analysis.tokens().get(a)));
            }
            at = parse.head(at).orElseThrow();
        }
        return false;
    }

    private static int root(Parse parse, Sentence sentence) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (parse.isRoot(i)) {
                return i;
            }
        }
        return sentence.first();
    }

    private static Tense tenseOf(When when, Analysis analysis) {
        String published =
                analysis.article().published().map(d -> d.value().toString()).orElse("9999");
        String day =
                published.substring(0, Math.min(published.length(), when.date().length()));
        return when.date().compareTo(day) > 0 ? Tense.AHEAD : Tense.PAST;
    }

    /** Whether both stand in the same quotation, or in none. */
    private static boolean sameVoice(Analysis analysis, int before, int offset) {
        for (Quotation q : analysis.quotations()) {
            if (q.contains(before) != q.contains(offset)) {
                return false;
            }
        }
        return true;
    }

    /** The tense of the clause that holds the word; participles have that of the clause above. */
    private Tense tense(int trigger, List<Token> tokens, Parse parse) {
        int at = trigger;
        for (int up = 0; up < HIGHEST; up++) {
            if (parse.children(at, "mark").stream().anyMatch(m -> dates.isWritten("infinitive", tokens.get(m)))
                    || parse.children(at, "aux").stream().anyMatch(a -> dates.isWritten("ahead", tokens.get(a)))) {
                return Tense.AHEAD;
            }
            Token t = tokens.get(at);
            List<Integer> aux = parse.children(at, "aux", "cop");
            if (aux.stream().anyMatch(a -> dates.isWritten("behind", tokens.get(a)))) {
                return Tense.PAST;
            }
            if (!aux.isEmpty()) {
                return Tense.OTHER;
            }
            boolean finite = t.is(Tag.VERB)
                    && !t.lower().endsWith("ing")
                    && parse.child(at, "nsubj").isPresent();
            if (finite) {
                return dates.isPast(t) ? Tense.PAST : Tense.OTHER;
            }
            if (parse.isRoot(at)) {
                return Tense.OTHER;
            }
            at = parse.head(at).orElseThrow();
        }
        return Tense.OTHER;
    }
}
