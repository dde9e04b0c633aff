package org.chancery.analysis;

/** How likely a word is the last of its sentence, as far as {@link Sentences} asks. In: a chance. Out: the band that it lies in. */
enum Ending {
    UNLIKELY,
    /** Enough where the rule lets a sentence end there too. */
    POSSIBLE,
    /** Enough where the rule does not. */
    LIKELY;

    private static final double WITH_RULE = 0.3;
    private static final double AGAINST_RULE = 0.6;

    static Ending of(double chance) {
        return chance > AGAINST_RULE ? LIKELY : chance > WITH_RULE ? POSSIBLE : UNLIKELY;
    }
}
