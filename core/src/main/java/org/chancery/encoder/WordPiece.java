package org.chancery.encoder;

import java.text.Normalizer;
import java.util.Arrays;

/** Cuts a word into the pieces of uncased BERT: lower case, marks off, punctuation and CJK signs apart, then the longest pieces from the left. */
final class WordPiece {

    static final int UNKNOWN = 100;
    static final int CLS = 101;
    static final int SEP = 102;

    /** The most pieces of one word that are kept. */
    static final int MOST = 12;

    /** A run of letters longer than this is one unknown piece; what of a word lies far behind that is not looked at. */
    private static final int LONGEST = 100;

    private static final int LOOK_AT = 400;

    private final Vocabulary vocabulary;

    private WordPiece(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    private static final class Standard {
        static final WordPiece PIECES = new WordPiece(Vocabulary.standard());
    }

    /** With the built-in pieces; shared by all threads. */
    static WordPiece standard() {
        return Standard.PIECES;
    }

    /** One to {@link #MOST} pieces; {@link #UNKNOWN} where there is nothing to be read. */
    int[] pieces(CharSequence word) {
        char[] letters = letters(word);
        int[] found = new int[MOST];
        int count = 0;
        int start = 0;
        for (int i = 0; i <= letters.length && count < MOST; ) {
            int c = i < letters.length ? Character.codePointAt(letters, i) : ' ';
            boolean apart = standsApart(c);
            if (c == ' ' || apart) {
                count = run(letters, start, i, found, count);
                start = i + Character.charCount(c);
            }
            i += Character.charCount(c);
            if (apart) {
                count = run(letters, start - Character.charCount(c), start, found, count);
            }
        }
        return count == 0 ? new int[] {UNKNOWN} : Arrays.copyOf(found, count);
    }

    /** Adds the pieces of a run of letters, or one unknown piece where they do not cover it. */
    private int run(char[] letters, int from, int to, int[] found, int count) {
        if (from == to || count == MOST) {
            return count;
        }
        int added = count;
        int at = to - from > LONGEST ? to : from;
        while (at < to) {
            int limit = Math.min(to, at + vocabulary.longest());
            int[] hashes = new int[limit - at];
            int hash = at == from ? Vocabulary.BEGINS : Vocabulary.GOES_ON;
            for (int i = at; i < limit; i++) {
                hash = Vocabulary.hash(hash, letters[i]);
                hashes[i - at] = hash;
            }
            int id = -1;
            int end = limit;
            while (end > at && (id = vocabulary.find(letters, at, end, hashes[end - at - 1], at != from)) < 0) {
                end--;
            }
            if (id < 0) {
                added = count;
                break;
            }
            if (added < MOST) {
                found[added++] = id;
            }
            at = end;
        }
        if (added == count) {
            found[added++] = UNKNOWN;
        }
        return added;
    }

    /** In lower case, without marks and control signs, every blank a space. */
    private static char[] letters(CharSequence word) {
        int length = Math.min(word.length(), LOOK_AT);
        char[] plain = new char[length];
        for (int i = 0; i < length; i++) {
            char c = word.charAt(i);
            if (c <= ' ' || c >= 127) {
                return unusual(word.subSequence(0, length).toString());
            }
            plain[i] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return plain;
    }

    private static char[] unusual(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(apart.length());
        apart.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (Character.isWhitespace(c) || type == Character.SPACE_SEPARATOR) {
                letters.append(' ');
            } else if (c != 0xFFFD
                    && type != Character.NON_SPACING_MARK
                    && type != Character.CONTROL
                    && type != Character.FORMAT
                    && type != Character.PRIVATE_USE
                    && type != Character.SURROGATE) {
                letters.appendCodePoint(Character.toLowerCase(c));
            }
        });
        return letters.toString().toCharArray();
    }

    private static boolean standsApart(int c) {
        if (c < 128) {
            return (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> isChinese(c);
        };
    }

    /** The blocks of Chinese signs as BERT counts them. */
    private static boolean isChinese(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x20000 && c <= 0x2A6DF)
                || (c >= 0x2A700 && c <= 0x2B81F)
                || (c >= 0x2B920 && c <= 0x2CEAF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }
}
