package org.chancery.page;

import java.util.Locale;

/**
 * One word of flat text.
 *
 * @param text in lower case; {@code #} for a number
 * @param capital whether it begins with a capital
 */
record FlatWord(String text, int start, int end, boolean capital) {

    static FlatWord of(CharSequence text, int start, int end, boolean digits) {
        String lower = digits
                ? "#"
                : text.subSequence(start, end)
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .replace('’', '\'');
        return new FlatWord(lower, start, end, Character.isUpperCase(text.charAt(start)));
    }

    /** Whether it may be a function word of a language that is not known: short and no name. */
    boolean isShort() {
        return !capital && end - start <= 3;
    }

    boolean isNumber() {
        return text.equals("#");
    }
}
