package org.chancery.score;

/** The character classes of Python's regular expressions: what the scorers call a word rests on them. Java's own differ (marks, joiners). */
final class Characters {

    private Characters() {}

    /** {@code \w}: letters, numbers and the underscore. */
    static boolean isWord(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> c == '_';
        };
    }

    /** {@code \s}: blanks of every kind, and the four separators of ASCII. */
    static boolean isSpace(int c) {
        return (c >= 0x09 && c <= 0x0d) || (c >= 0x1c && c <= 0x20) || c == 0x85 || Character.isSpaceChar(c);
    }
}
