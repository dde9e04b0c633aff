package org.chancery.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chancery.text.Span;

/**
 * The width at which a text was wrapped. A line was broken there, and not by its writer, where the next line's first word would not have fitted on it.
 */
record Wrapping(int width) {

    private static final int NARROWEST = 36;
    private static final int WIDEST = 110;
    private static final double MOST_LINES = 0.55;
    private static final int FEWEST_PAIRS = 3;

    /** The width, where the lines show one. */
    static Optional<Wrapping> of(String text, List<FlatLine> lines) {
        int[] lengths = lines.stream()
                .filter(l -> hasBlank(text, l.where()))
                .mapToInt(l -> l.where().length())
                .toArray();
        if (lengths.length < FEWEST_PAIRS + 1) {
            return Optional.empty();
        }
        Arrays.sort(lengths);
        Wrapping wrapping = new Wrapping(lengths[(lengths.length - 1) - lengths.length / 50]);
        if (wrapping.width < NARROWEST || wrapping.width > WIDEST) {
            return Optional.empty();
        }
        int pairs = 0;
        int full = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).gap() == 0) {
                pairs++;
                full += wrapping.broken(text, lines.get(i - 1), lines.get(i)) ? 1 : 0;
            }
        }
        return pairs >= FEWEST_PAIRS && full >= MOST_LINES * pairs ? Optional.of(wrapping) : Optional.empty();
    }

    private static boolean hasBlank(String text, Span where) {
        for (int i = where.start(); i < where.end(); i++) {
            if (text.charAt(i) == ' ') {
                return true;
            }
        }
        return false;
    }

    List<FlatLine> joined(String text, List<FlatLine> lines) {
        List<FlatLine> joined = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size()
                    || lines.get(i).gap() > 0
                    || !broken(text, lines.get(i - 1), lines.get(i))
                    || (indented(text, lines.get(i)) && !indented(text, lines.get(i - 1)))) {
                Span where = new Span(
                        lines.get(first).where().start(),
                        lines.get(i - 1).where().end());
                joined.add(new FlatLine(where, lines.get(first).gap(), false));
                first = i;
            }
        }
        return joined;
    }

    private boolean broken(String text, FlatLine line, FlatLine next) {
        int end = next.where().start();
        while (end < next.where().end() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return line.where().length() + 1 + end - next.where().start() > width;
    }

    private static boolean indented(String text, FlatLine line) {
        int at = line.where().start() - 1;
        return at >= 0 && Character.isWhitespace(text.charAt(at)) && !FlatLine.isBreak(text.charAt(at));
    }
}
