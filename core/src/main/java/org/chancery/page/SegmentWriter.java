package org.chancery.page;

import org.chancery.text.AlignedText;
import org.chancery.text.Alignment;
import org.chancery.text.Span;
import org.jsoup.parser.Parser;

/**
 * Writes one segment's visible text down while keeping, character for character, where on the page it stands.
 * In go stretches of the page in order; out comes text with blanks collapsed, entities decoded and an exact alignment.
 */
final class SegmentWriter {

    private static final int LONGEST_ENTITY = 40;

    private final String page;
    private final StringBuilder out = new StringBuilder();
    private Alignment.Builder alignment = new Alignment.Builder();
    private int start = -1;
    private int cursor;
    private int equal;
    private int blankStart = -1;
    private int blankEnd;
    private boolean lineBreak;
    private int letters;

    SegmentWriter(String page) {
        this.page = page;
    }

    boolean isEmpty() {
        return start < 0;
    }

    /** Where on the page the writing has come to. */
    int cursor() {
        return cursor;
    }

    /** How many characters other than blanks were written since the last start. */
    int letters() {
        return letters;
    }

    /** The characters of the page from {@code from} to {@code to}, which the parser read as {@code decoded}. */
    void text(int from, int to, String decoded, boolean keepLines) {
        int i = from;
        int j = 0;
        while (j < decoded.length()) {
            if (i >= to) {
                return; // the parser made up characters that the page has not; they have no place
            }
            char raw = page.charAt(i);
            char c = decoded.charAt(j);
            if (raw == '&') {
                int entityEnd = entityEnd(i, to);
                String value = entityEnd > i + 1 ? Parser.unescapeEntities(page.substring(i, entityEnd), false) : "&";
                int used = entityLength(i, entityEnd, value);
                String shown = used == 1 ? "&" : value.substring(0, value.length() - (entityEnd - i - used));
                if (!decoded.startsWith(shown, j)) {
                    shown = "&";
                    used = 1;
                }
                put(i, i + used, shown, keepLines);
                i += used;
                j += Math.max(1, shown.length());
            } else if (raw == c) {
                if (isBlank(c) || isInvisible(c)) {
                    put(i, i + 1, String.valueOf(c), keepLines);
                } else {
                    plain(i, c);
                }
                i++;
                j++;
            } else {
                i = raw == '<' ? afterTag(i, to) : i + 1; // a stray tag or a character the parser refused
            }
        }
    }

    /** A line break element at these characters. True where it is the second in a row, which ends a paragraph. */
    boolean lineBreak(int from, int to) {
        if (isEmpty()) {
            return false;
        }
        if (lineBreak) {
            return true;
        }
        if (blankStart < 0) {
            blankStart = from;
            blankEnd = to;
        }
        lineBreak = true;
        return false;
    }

    /** The segment's place on the page. */
    Span where() {
        return new Span(start, cursor);
    }

    /** What was written, aligned to the characters of {@link #where}; the writer is then empty again. */
    AlignedText finish() {
        flushEqual();
        AlignedText text = new AlignedText(page.substring(start, cursor), out.toString(), alignment.build());
        out.setLength(0);
        alignment = new Alignment.Builder();
        start = -1;
        blankStart = -1;
        lineBreak = false;
        letters = 0;
        return text;
    }

    private void put(int from, int to, String shown, boolean keepLines) {
        if (shown.isEmpty()) {
            return;
        }
        char first = shown.charAt(0);
        if (isBlank(first)) {
            if (!isEmpty()) {
                if (blankStart < 0) {
                    blankStart = from;
                    blankEnd = to;
                }
                lineBreak |= keepLines && first == '\n';
            }
        } else if (!isInvisible(first)) {
            begin(from);
            flushEqual();
            alignment.replace(to - from, shown.length());
            out.append(shown);
            cursor = to;
            letters += shown.length();
        }
    }

    private void plain(int at, char c) {
        begin(at);
        out.append(c);
        equal++;
        letters++;
        cursor = at + 1;
    }

    private void begin(int at) {
        if (start < 0) {
            start = at;
            cursor = at;
            blankStart = -1;
            lineBreak = false;
            return;
        }
        if (blankStart >= 0) {
            char shown = lineBreak ? '\n' : ' ';
            skipTo(blankStart);
            if (blankEnd - blankStart == 1 && page.charAt(blankStart) == shown) {
                equal++;
            } else {
                flushEqual();
                alignment.replace(blankEnd - blankStart, 1);
            }
            out.append(shown);
            cursor = blankEnd;
            blankStart = -1;
            lineBreak = false;
        }
        skipTo(at);
    }

    private void skipTo(int at) {
        if (at > cursor) {
            flushEqual();
            alignment.delete(at - cursor);
            cursor = at;
        }
    }

    private void flushEqual() {
        alignment.equal(equal);
        equal = 0;
    }

    /** The end of what may be an entity: {@code &}, {@code #}, letters and digits, {@code ;}. */
    private int entityEnd(int at, int to) {
        int i = at + 1;
        int limit = Math.min(to, at + LONGEST_ENTITY);
        if (i < limit && page.charAt(i) == '#') {
            i++;
        }
        while (i < limit && isAsciiLetterOrDigit(page.charAt(i))) {
            i++;
        }
        return i < limit && page.charAt(i) == ';' ? i + 1 : i;
    }

    /** How many of the page's characters the entity takes: all, or only a beginning ({@code &ampx} is {@code &} and an x). */
    private int entityLength(int at, int end, String value) {
        if (value.isEmpty() || (value.length() == end - at && page.startsWith(value, at))) {
            return 1; // decoded to itself: no entity
        }
        int tail = 0;
        while (tail < value.length() - 1
                && tail < end - at - 2
                && value.charAt(value.length() - 1 - tail) == page.charAt(end - 1 - tail)) {
            tail++;
        }
        return end - at - tail;
    }

    private int afterTag(int at, int to) {
        int close = page.indexOf('>', at);
        return close < 0 || close >= to ? to : close + 1;
    }

    static boolean isBlank(char c) {
        return c == ' '
                || c == '\n'
                || c == '\t'
                || c == '\r'
                || c == '\f'
                || c == '\u00A0'
                || c == '\u2028'
                || c == '\u2029'
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u202F'
                || c == '\u3000';
    }

    private static boolean isInvisible(char c) {
        return c == '\u200B' || c == '\u200C' || c == '\u200D' || c == '\uFEFF' || c == '\u00AD' || c == '\u2060';
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
