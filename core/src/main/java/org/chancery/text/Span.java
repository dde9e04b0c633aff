package org.chancery.text;

import java.util.List;

/**
 * A stretch of text, {@code [start, end)}, counted in UTF-16 units as Java counts.
 *
 * <p>Outputs count Unicode code points; {@link CodePoints} is the one place that converts.
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: start " + start + ", end " + end);
        }
    }

    public static Span of(int start, int end) {
        return new Span(start, end);
    }

    /** The smallest span that holds all of the given ones. */
    public static Span cover(List<Span> spans) {
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("nothing to cover");
        }
        int start = spans.stream().mapToInt(Span::start).min().orElseThrow();
        int end = spans.stream().mapToInt(Span::end).max().orElseThrow();
        return new Span(start, end);
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share at least one character. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public Span shift(int by) {
        return new Span(start + by, end + by);
    }

    /** The words the span marks in its text. */
    public String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /** This span without blanks at either end; empty at its start where it is all blanks. */
    public Span trim(CharSequence text) {
        int s = start;
        int e = end;
        while (s < e && isBlank(text.charAt(s))) {
            s++;
        }
        while (e > s && isBlank(text.charAt(e - 1))) {
            e--;
        }
        return new Span(s, e);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Text order: by start, the longer first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }

    // As a record has them: written out, since spans are keys in many maps and sets and these are the faster ones.

    @Override
    public boolean equals(Object other) {
        return other instanceof Span s && s.start == start && s.end == end;
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
    }

    @Override
    public String toString() {
        return "[" + start + "," + end + ")";
    }
}
