package org.chancery.duplicates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.text.Span;

/** Cuts a text into words that can be compared. In: a text. Out: its tokens in text order, found in time that grows with its length. */
final class Tokens {

    /** An editor's insertion is no longer; what is, is text whose bracket somebody forgot to close. */
    private static final int LONGEST_INSERTION = 80;
    /** Letters put into a word: <em>[t]he</em>, <em>govern[ed]</em>. */
    private static final int LONGEST_PATCH = 6;

    private static final int LONGEST_WORD = 60;

    private final String text;
    private final Wording wording;
    private final boolean quoted;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean gap;

    Tokens(String text, Wording wording, boolean quoted) {
        this.text = text;
        this.wording = wording;
        this.quoted = quoted;
    }

    List<Token> all() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (begins()) {
                word();
            } else if (quoted && (c == '[' || c == '(') && insertionEnd() > 0) {
                at = insertionEnd();
                gap = true;
            } else {
                gap |= c == '…' || (c == '.' && isEllipsis());
                at++;
            }
        }
        return tokens;
    }

    private boolean begins() {
        return Character.isLetterOrDigit(text.codePointAt(at)) || (quoted && patchEnd() > 0);
    }

    private boolean isEllipsis() {
        int next = at + 1;
        while (next < text.length() && isBlank(text.charAt(next))) {
            next++;
        }
        return next < text.length() && text.charAt(next) == '.';
    }

    /** Behind the bracket that closes here an editor's words, or 0. */
    private int insertionEnd() {
        char closing = text.charAt(at) == '[' ? ']' : ')';
        int last = Math.min(text.length(), at + LONGEST_INSERTION);
        for (int i = at + 1; i < last; i++) {
            if (text.charAt(i) == closing) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Behind the bracket that closes letters put into a word here, or 0. */
    private int patchEnd() {
        if (text.charAt(at) != '[') {
            return 0;
        }
        int end = at + 1;
        while (end < text.length() && end - at <= LONGEST_PATCH && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean closed = end > at + 1 && end < text.length() && text.charAt(end) == ']';
        boolean inWord = at > 0 && Character.isLetter(text.charAt(at - 1));
        boolean beforeWord = end + 1 < text.length() && Character.isLetter(text.charAt(end + 1));
        return closed && (inWord || beforeWord) ? end + 1 : 0;
    }

    private void word() {
        int start = at;
        StringBuilder letters = new StringBuilder();
        while (at < text.length() && letters.length() < LONGEST_WORD) {
            int point = text.codePointAt(at);
            int patch = quoted ? patchEnd() : 0;
            if (patch > 0) {
                letters.append(text, at + 1, patch - 1);
                at = patch;
            } else if (Character.isLetterOrDigit(point) || isMark(point)) {
                letters.appendCodePoint(point);
                at += Character.charCount(point);
                if (standsAlone(point)) {
                    break;
                }
            } else if (isApostrophe(text.charAt(at)) && nextIsLetter()) {
                letters.append('\'');
                at++;
            } else if (joins()) {
                boolean decimal = text.charAt(at) == '.' && Character.isDigit(text.charAt(at - 1));
                letters.append(decimal ? "." : "");
                at++;
            } else {
                break;
            }
        }
        add(folded(letters.toString()), Span.of(start, at));
    }

    private void add(String word, Span span) {
        if (word.isEmpty()) {
            return;
        }
        for (String form : wording.compared(word)) {
            tokens.add(new Token(form, span, gap));
            gap = false;
        }
    }

    private boolean nextIsLetter() {
        return at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    /** A mark inside a number, {@code 1,500} and {@code 4.5}, or an abbreviation, {@code U.S.}; only the decimal point is compared. */
    private boolean joins() {
        char c = text.charAt(at);
        if ((c != '.' && c != ',') || at == 0 || at + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char behind = text.charAt(at + 1);
        boolean number = Character.isDigit(before) && Character.isDigit(behind);
        boolean oneLetter = at < 2 || !Character.isLetter(text.charAt(at - 2));
        return number || (c == '.' && Character.isLetter(before) && oneLetter && Character.isLetter(behind));
    }

    /** Scripts that write no blanks: each sign is compared alone. */
    private static boolean standsAlone(int point) {
        return point >= 0x0E00
                && (Character.isIdeographic(point)
                        || switch (Character.UnicodeScript.of(point)) {
                            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                            default -> false;
                        });
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '´' || c == '`' || c == '＇';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Lower case, no accents, one form of each letter (Unicode NFKD). */
    static String folded(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            plain = word.charAt(i) < 128;
        }
        if (plain) {
            return word.toLowerCase(Locale.ROOT);
        }
        String wide = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(wide.length());
        wide.codePoints()
                .filter(p -> Character.isLetterOrDigit(p) || p == '\'' || p == '.')
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
