package org.chancery.text;

import java.util.Objects;

/**
 * A text derived from an original, with the way home: the original is the source of truth, the derived text the view.
 *
 * @param original the characters that came in
 * @param derived the characters that are worked on
 * @param alignment how the second came out of the first
 */
public record AlignedText(String original, String derived, Alignment alignment) {

    public AlignedText {
        Objects.requireNonNull(alignment, "alignment");
        if (alignment.originalLength() != original.length() || alignment.derivedLength() != derived.length()) {
            throw new IllegalArgumentException(
                    "an alignment of " + alignment.originalLength() + " to " + alignment.derivedLength()
                            + " does not fit texts of " + original.length() + " and " + derived.length());
        }
    }

    public static AlignedText same(String text) {
        return new AlignedText(text, text, Alignment.identity(text.length()));
    }

    public Span toOriginal(Span derivedSpan) {
        return alignment.toOriginal(derivedSpan);
    }

    public Span toDerived(Span originalSpan) {
        return alignment.toDerived(originalSpan);
    }

    /** This step followed by the next, whose original must be this one's derived text. */
    public AlignedText andThen(AlignedText next) {
        if (!next.original.equals(derived)) {
            throw new IllegalArgumentException("the next step does not begin with this one's text");
        }
        return new AlignedText(original, next.derived, alignment.andThen(next.alignment));
    }
}
