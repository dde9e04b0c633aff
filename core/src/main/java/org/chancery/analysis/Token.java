package org.chancery.analysis;

import java.util.Locale;
import org.chancery.text.Span;

/**
 * One word or mark.
 *
 * @param index its number in the article
 * @param word its letters as written
 * @param tag its universal part of speech
 * @param lemma its dictionary form, in lower case but for names
 * @param lower the word in lower case, with straight apostrophes: asked for often
 */
public record Token(int index, Span span, String word, Tag tag, String lemma, String lower) {

    public Token(int index, Span span, String word, Tag tag, String lemma) {
        this(index, span, word, tag, lemma, word.toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    public boolean is(Tag... any) {
        for (Tag t : any) {
            if (t == tag) {
                return true;
            }
        }
        return false;
    }
}
