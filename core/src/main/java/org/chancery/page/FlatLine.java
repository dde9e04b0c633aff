package org.chancery.page;

import java.util.ArrayList;
import java.util.List;
import org.chancery.text.Span;

/**
 * One unit of text without tags: a line, or a paragraph that was wrapped over several lines.
 *
 * @param where its characters, blanks at either end left out
 * @param gap how many blank lines stand above it, at most 2
 * @param piece whether it was cut out of a longer line
 */
record FlatLine(Span where, int gap, boolean piece) {

    /** Text in; its lines that hold anything out, hard-wrapped paragraphs joined, a text without line breaks cut. */
    static List<FlatLine> of(String text, FlatWords lexicon) {
        List<FlatLine> lines = physical(text);
        if (Blob.is(lines, text, lexicon)) {
            return Blob.cut(text, lines, lexicon);
        }
        return Wrapping.of(text, lines).map(w -> w.joined(text, lines)).orElse(lines);
    }

    private static List<FlatLine> physical(String text) {
        List<FlatLine> lines = new ArrayList<>();
        int gap = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && !isBreak(text.charAt(i))) {
                continue;
            }
            Span where = new Span(start, i).trim(text);
            if (where.isEmpty()) {
                gap = Math.min(2, gap + (i > 0 ? 1 : 0));
            } else {
                lines.add(new FlatLine(where, lines.isEmpty() ? 0 : gap, false));
                gap = 0;
            }
            if (i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
                i++;
            }
            start = i + 1;
        }
        return lines;
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}
