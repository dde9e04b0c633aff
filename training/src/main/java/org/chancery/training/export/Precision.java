package org.chancery.training.export;

/** How a matrix is kept and multiplied. */
enum Precision {
    /** Floats. */
    FULL,
    /** Weights int8 per column, inputs uint8 with one scale for the window. */
    WINDOW,
    /** Weights int8 per column, inputs int8 with a scale for each word piece. */
    ROW,
    /** As {@link #ROW}, for what comes out of a GELU: hardly anything below zero, so most of the 256 steps are above. */
    ROW_GELU,
    /** Weights int8 in blocks of a column, inputs int8 in blocks of a row. */
    BLOCK
}
