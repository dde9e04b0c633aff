package org.chancery.score;

/** A seed comes in; the numbers of Python's {@code random.Random(seed)} go out, so that resampled intervals agree with the Python scorer's. */
final class PythonRandom {

    private static final int N = 624;
    private static final int M = 397;

    private final int[] state = new int[N];
    private int next = N;

    /** The Mersenne Twister, seeded by an array of one number as Python seeds it. */
    PythonRandom(int seed) {
        fill(19_650_218);
        int i = 1;
        for (int k = 0; k < N; k++) {
            state[i] = (state[i] ^ (mixed(i) * 1_664_525)) + seed;
            i = following(i);
        }
        for (int k = 0; k < N - 1; k++) {
            state[i] = (state[i] ^ (mixed(i) * 1_566_083_941)) - i;
            i = following(i);
        }
        state[0] = 0x80000000;
    }

    private void fill(int seed) {
        state[0] = seed;
        for (int i = 1; i < N; i++) {
            state[i] = 1_812_433_253 * mixed(i) + i;
        }
    }

    private int mixed(int i) {
        return state[i - 1] ^ (state[i - 1] >>> 30);
    }

    /** The index after this one; behind the last, the state's end is carried to its front. */
    private int following(int i) {
        if (i + 1 < N) {
            return i + 1;
        }
        state[0] = state[N - 1];
        return 1;
    }

    /** {@code randrange(bound)}. */
    int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("no number below " + bound);
        }
        int bits = 32 - Integer.numberOfLeadingZeros(bound);
        int drawn = draw() >>> (32 - bits);
        while (drawn >= bound) {
            drawn = draw() >>> (32 - bits);
        }
        return drawn;
    }

    private int draw() {
        if (next == N) {
            twist();
        }
        int y = state[next++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >>> 18);
    }

    private void twist() {
        for (int i = 0; i < N; i++) {
            int y = (state[i] & 0x80000000) | (state[(i + 1) % N] & 0x7fffffff);
            state[i] = state[(i + M) % N] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }
        next = 0;
    }
}
