package org.chancery.training.export;

import java.util.Locale;

/** What a pack is written for. In: the name of a matrix. Out: its precision. */
enum Variant {
    /** Floats throughout, as training has them: the measure for the other. */
    FP32,
    /** Integers of eight bits; each word piece has a scale of its own, so nothing depends on what else stands in the window. */
    INT8;

    static Variant named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    Precision precision(String matrix) {
        if (this == FP32) {
            return Precision.FULL;
        }
        return matrix.endsWith(".f") ? Precision.ROW_GELU : Precision.ROW;
    }
}
