package org.chancery.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void aFractionIsKeptToOnePartInEightThousand() {
        Random random = new Random(11);
        for (int i = 0; i < 10_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 8);
            assertThat(Fraction.of(value)).isCloseTo(value, within(Math.abs(value) / 8192));
        }
    }

    @Test
    void whatWasKeptOnceStaysWhatItIs() {
        Random random = new Random(12);
        for (int i = 0; i < 10_000; i++) {
            double once = Fraction.of(random.nextDouble() - 0.5);
            assertThat(Fraction.of(once)).isEqualTo(once);
        }
    }

    @Test
    void whatIsNoFractionIsLeftAlone() {
        assertThat(Fraction.of(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Fraction.of(Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Fraction.of(Double.NaN)).isNaN();
        assertThat(Fraction.of(0)).isZero();
        assertThat(Fraction.of(1)).isEqualTo(1);
    }

    @Test
    void theSmallestDifferencesBetweenProcessorsAreGone() {
        double value = 0.7310585786300049;
        assertThat(Fraction.of(Math.nextUp(value))).isEqualTo(Fraction.of(value));
    }
}
