package org.chancery.analysis;

import org.chancery.text.Span;

/**
 * One word or mark.
 *
 * @param index its number in the article
 * @param word its letters as written
 * @param tag its universal part of speech
 * @param lemma its dictionary form, in lower case but for names
 */
public record Token(int index, Span span, String word, Tag tag, String lemma) {

    /** The word in lower case, with straight apostrophes. */
    public String lower() {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > 'z' || (c >= 'A' && c <= 'Z')) {
                return word.toLowerCase(java.util.Locale.ROOT).replace('’', '\'');
            }
        }
        return word; // as most words are, which are asked for often
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
