package org.chancery.analysis;

import java.util.Locale;

/** What a character is: blank, part of a word, wide. */
final class Letters {

    private Letters() {}

    static boolean isBlank(char c) {
        if (c > ' ' && c < '\u007f') {
            return false;
        }
        return c <= ' '
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == '\u200b'
                || c == '\ufeff'
                || c == '\u2060'
                || (c >= '\u200e' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069');
    }

    /** Whether a letter, digit or combining mark stands here. */
    static boolean isWord(String text, int i) {
        int c = text.codePointAt(i);
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** How many chars the code point here takes. */
    static int width(String text, int i) {
        return Character.charCount(text.codePointAt(i));
    }

    static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    /** Whether the word has two letters or more and all of them are capitals. */
    static boolean isAllCaps(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters > 1;
    }

    /** The word in lower case with straight apostrophes. */
    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
