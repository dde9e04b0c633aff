package org.chancery.event;

import java.util.Locale;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Tag;
import org.chancery.page.BlockKind;

/**
 * How an event is told: its draft comes in, what linking it with other tellings needs goes out.
 *
 * @param token the predicate
 * @param top the word from which the rest of the sentence is reached
 * @param noun whether a noun tells it
 * @param definite whether the noun is one that was told before ({@code the attack})
 * @param plural whether the noun tells several
 * @param headline whether the headline tells it
 * @param sentence the number of its sentence
 * @param paragraph the number of its paragraph
 */
record Telling(
        int token,
        int top,
        String lemma,
        boolean noun,
        boolean definite,
        boolean plural,
        boolean headline,
        int sentence,
        int paragraph) {

    /** The shortest beginning by which two words can be of one family. */
    private static final int STEM = 4;

    /** How many letters of the shorter word may be an ending. */
    private static final int ENDING = 3;

    static Telling of(Draft d, Syntax syntax, Dates dates) {
        Sentence sentence =
                syntax.analysis.sentenceAt(syntax.token(d.token).span().start()).orElseThrow();
        boolean noun = syntax.token(d.token).is(Tag.NOUN, Tag.PROPN);
        boolean definite = noun
                && syntax.parse.children(d.token, "det", "nmod").stream()
                        .anyMatch(c -> c < d.token && dates.isWritten("definite", syntax.token(c)));
        return new Telling(
                d.token,
                d.top(),
                syntax.lemma(d.token).toLowerCase(Locale.ROOT),
                noun,
                definite,
                noun && !syntax.token(d.token).lower().equals(syntax.lemma(d.token)),
                sentence.part() == BlockKind.HEADLINE,
                sentence.index(),
                sentence.paragraph());
    }

    /** Whether both are told by the same word, as verb or noun: <em>arrest</em>, <em>meet</em> and <em>meeting</em>, <em>criticize</em> and <em>criticism</em>. */
    boolean isOneWord(Telling other) {
        return lemma.equals(other.lemma) || isFamily(lemma, other.lemma);
    }

    /** Whether one may tell the same as the other: several are not one of them. */
    boolean isAsMany(Telling other) {
        return plural == other.plural;
    }

    private static boolean isFamily(String a, String b) {
        int same = 0;
        int shorter = Math.min(a.length(), b.length());
        while (same < shorter && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same >= STEM && same >= shorter - ENDING;
    }
}
