package org.chancery.duplicates;

import java.util.Objects;
import org.chancery.text.Span;

/**
 * One stretch in which two versions of a quotation agree or differ.
 *
 * @param first the words in the {@link Quotation#text} of the first version, in UTF-16 units; empty, at its place, for words that only the second has
 * @param second likewise in the second version
 */
public record Difference(Kind kind, Span first, Span second) {

    /** What became of the words. */
    public enum Kind {
        /** The same words, but for marks, capitals and ways of writing. */
        KEPT,
        /** Only the first version has them. */
        LEFT_OUT,
        /** Only the second version has them. */
        ADDED,
        /** The second version has others in their place. */
        CHANGED
    }

    public Difference {
        Objects.requireNonNull(kind, "kind");
        boolean fits =
                switch (kind) {
                    case KEPT, CHANGED -> !first.isEmpty() && !second.isEmpty();
                    case LEFT_OUT -> !first.isEmpty() && second.isEmpty();
                    case ADDED -> first.isEmpty() && !second.isEmpty();
                };
        if (!fits) {
            throw new IllegalArgumentException("no difference of kind " + kind + ": " + first + " and " + second);
        }
    }
}
