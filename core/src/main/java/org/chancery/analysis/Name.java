package org.chancery.analysis;

import org.chancery.text.Span;

/** A proper name, without title or role words before it. */
public record Name(Span span, Kind kind) {

    /** What the name is likely to name. */
    public enum Kind {
        PERSON,
        ORGANIZATION,
        PLACE,
        OTHER
    }
}
