package org.chancery.attribution;

/** A run of tokens, {@code [first, end)}; it may be empty. */
public record Piece(int first, int end) {

    /** Whether it is a run of one word or more among the first so many. */
    boolean isWithin(int words) {
        return first >= 0 && first < end && end <= words;
    }

    boolean holds(int token) {
        return first <= token && token < end;
    }

    boolean holds(Piece other) {
        return first <= other.first && other.end <= end;
    }

    boolean overlaps(Piece other) {
        return first < other.end && other.first < end;
    }

    public int length() {
        return end - first;
    }
}
