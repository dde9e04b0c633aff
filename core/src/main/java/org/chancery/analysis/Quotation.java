package org.chancery.analysis;

import java.util.List;
import org.chancery.text.Span;

/**
 * Words between quotation marks.
 *
 * @param pieces with their marks, one for each paragraph that the quotation runs through
 * @param depth 0 for the outermost, 1 for a quotation inside it …
 * @param closed whether a closing mark was found; where not, the last piece ends with its paragraph and a note says so
 */
public record Quotation(int index, List<Span> pieces, int depth, boolean closed) {

    public Quotation {
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a quotation without text");
        }
    }

    public Span cover() {
        return Span.cover(pieces);
    }

    /** Whether the offset lies in one of the pieces. */
    public boolean contains(int offset) {
        return pieces.stream().anyMatch(p -> p.contains(offset));
    }
}
