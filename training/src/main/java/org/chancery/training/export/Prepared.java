package org.chancery.training.export;

/**
 * A matrix made ready for integers. Its inputs are first taken times {@code factors} plus {@code offsets}, which evens out their ranges.
 *
 * @param columns the matrix, for inputs so changed
 * @param bias what to add to the product, the layer's bias included
 * @param depth how far below zero the changed inputs can lie if they come out of a GELU, 0 otherwise
 */
@SuppressWarnings("ArrayRecordComponent")
record Prepared(float[] factors, float[] offsets, Columns columns, float[] bias, float depth) {
    boolean isScaled() {
        for (float factor : factors) {
            if (factor != 1) {
                return true;
            }
        }
        return false;
    }

    boolean isShifted() {
        for (float offset : offsets) {
            if (offset != 0) {
                return true;
            }
        }
        return false;
    }
}
