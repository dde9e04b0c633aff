package org.chancery.attribution;

/** The words that a verb has for its subject, and how they were reached. */
record Subject(Piece words, Kind kind) {

    /** From sure to less sure. */
    enum Kind {
        NEAR,
        ASIDE,
        RELATIVE,
        SHARED,
        PARTICIPLE,
        CONTROL
    }
}
