package org.chancery.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.chancery.text.Span;

/**
 * A gold text cut into the units that are compared: words, and words with punctuation marks.
 *
 * <p>In: the text. Out: for any spans, in code points, the numbers of the units they touch.
 */
final class ScoredText {

    /** What is compared. */
    enum Unit {
        WORD,
        WORD_OR_MARK
    }

    /** A run of neighbouring units, from the first to the last. */
    record Run(int first, int last) {}

    private final int[] points;
    private final List<Span> words;
    private final int[] wordAt;
    private final int[] markAt;
    private final BitSet quoted;

    ScoredText(String text) {
        points = text.codePoints().toArray();
        words = cut(points, false);
        wordAt = index(words, points.length);
        markAt = index(cut(points, true), points.length);
        quoted = QuotedStretches.inside(points);
    }

    private static List<Span> cut(int[] points, boolean marks) {
        List<Span> found = new ArrayList<>();
        int i = 0;
        while (i < points.length) {
            int start = i++;
            if (Characters.isWord(points[start])) {
                while (i < points.length && Characters.isWord(points[i])) {
                    i++;
                }
                found.add(new Span(start, i));
            } else if (marks && !Characters.isSpace(points[start])) {
                found.add(new Span(start, i));
            }
        }
        return found;
    }

    private static int[] index(List<Span> units, int length) {
        int[] at = new int[length];
        Arrays.fill(at, -1);
        for (int i = 0; i < units.size(); i++) {
            Arrays.fill(at, units.get(i).start(), units.get(i).end(), i);
        }
        return at;
    }

    /** The numbers of the units that share a character with the spans. */
    BitSet units(List<Span> spans, Unit unit) {
        int[] at = unit == Unit.WORD ? wordAt : markAt;
        BitSet found = new BitSet();
        for (Span span : spans) {
            for (int c = span.start(); c < Math.min(span.end(), at.length); c++) {
                if (at[c] >= 0) {
                    found.set(at[c]);
                }
            }
        }
        return found;
    }

    BitSet words(List<Span> spans) {
        return units(spans, Unit.WORD);
    }

    /** The runs of neighbouring units in the spans; touching ones melt. */
    List<Run> runs(List<Span> spans, Unit unit) {
        BitSet in = units(spans, unit);
        List<Run> runs = new ArrayList<>();
        for (int first = in.nextSetBit(0); first >= 0; ) {
            int end = in.nextClearBit(first);
            runs.add(new Run(first, end - 1));
            first = in.nextSetBit(end);
        }
        return runs;
    }

    /** How much of the spans stands between quotation marks: {@code direct}, {@code mixed}, {@code indirect}; {@code empty} without a word. */
    String kind(List<Span> spans) {
        BitSet in = words(spans);
        if (in.isEmpty()) {
            return "empty";
        }
        long marked = in.stream().filter(w -> quoted.get(words.get(w).start())).count();
        double share = (double) marked / in.cardinality();
        return share >= 0.95 ? "direct" : share > 0 ? "mixed" : "indirect";
    }

    /** One word in lower case. */
    String word(int number) {
        return cut(words.get(number)).toLowerCase(Locale.ROOT);
    }

    /** What stands between two words. */
    String gap(int left, int right) {
        return cut(new Span(words.get(left).end(), words.get(right).start()));
    }

    private String cut(Span span) {
        return new String(points, span.start(), span.length());
    }
}
