package org.chancery.training.export;

/** Floats of sixteen bits, which Java 17 does not have. In: a float. Out: the nearest of them, as its bits. */
final class Halves {
    private static final int MANTISSA = 13;
    private static final float LARGEST = 65504;
    /** Adding it to a small float leaves the multiple of 2⁻²⁴ next to it in the lowest bits. */
    private static final float SMALL = 0.5f;

    private Halves() {}

    static short of(float value) {
        float amount = Math.min(Math.abs(value), LARGEST);
        int sign = value < 0 ? 0x8000 : 0;
        if (amount < 0x1p-14f) {
            return (short) (sign | (Float.floatToIntBits(amount + SMALL) - Float.floatToIntBits(SMALL)));
        }
        int bits = Float.floatToIntBits(amount) - (112 << 23);
        int odd = (bits >> MANTISSA) & 1;
        return (short) (sign | ((bits + (1 << (MANTISSA - 1)) - 1 + odd) >> MANTISSA));
    }
}
