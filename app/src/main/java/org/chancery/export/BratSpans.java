package org.chancery.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.standing.Piece;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/** Spans as brat writes them: pieces come in, pieces that cross no line end go out, and the other way round. Offsets are code points, as brat counts. */
final class BratSpans {

    private BratSpans() {}

    /** A piece within one line; {@code goesOn} where it continues the one before it behind a line end. */
    record Cut(int start, int end, boolean goesOn) {}

    static List<Cut> cut(List<Piece> pieces, String text, CodePoints points) {
        List<Cut> cuts = new ArrayList<>();
        for (Piece piece : pieces) {
            int end = points.toUtf16(piece.end());
            int at = points.toUtf16(piece.start());
            boolean goesOn = false;
            while (at < end) {
                int from = at;
                while (from < end && isBreak(text.charAt(from))) {
                    from++;
                }
                int to = from;
                while (to < end && !isBreak(text.charAt(to))) {
                    to++;
                }
                if (to > from) {
                    add(cuts, new Cut(points.fromUtf16(from), points.fromUtf16(to), goesOn));
                    goesOn = true;
                }
                at = to;
            }
        }
        return cuts;
    }

    /** brat takes pieces that touch for an overlap: they are one. */
    private static void add(List<Cut> cuts, Cut cut) {
        Cut last = cuts.isEmpty() ? new Cut(-1, -1, false) : cuts.get(cuts.size() - 1);
        if (last.end() >= cut.start()) {
            cuts.set(cuts.size() - 1, new Cut(last.start(), Math.max(last.end(), cut.end()), last.goesOn()));
        } else {
            cuts.add(cut);
        }
    }

    /** What Python's reader of lines takes for a line end, and a tab, which ends a field. */
    private static boolean isBreak(char c) {
        return c == '\n'
                || c == '\r'
                || c == '\t'
                || c == '\u000b'
                || c == '\f'
                || (c >= '\u001c' && c <= '\u001e')
                || c == '\u0085'
                || c == '\u2028'
                || c == '\u2029';
    }

    static String offsets(List<Cut> cuts) {
        return cuts.stream().map(c -> c.start() + " " + c.end()).collect(Collectors.joining(";"));
    }

    /** The words of all, a blank between them, as brat joins them. */
    static String words(List<Cut> cuts, String text, CodePoints points) {
        return cuts.stream()
                .map(c -> points.toUtf16(new Span(c.start(), c.end())).in(text))
                .collect(Collectors.joining(" "));
    }

    /**
     * The spans again.
     *
     * @param joins where a cut goes on with the one before it
     */
    static List<Span> joined(List<Span> cuts, Set<Integer> joins) {
        List<Span> spans = new ArrayList<>();
        for (Span cut : cuts) {
            if (joins.contains(cut.start()) && !spans.isEmpty()) {
                Span before = spans.remove(spans.size() - 1);
                spans.add(new Span(before.start(), Math.max(before.end(), cut.end())));
            } else {
                spans.add(cut);
            }
        }
        return spans;
    }
}
