package org.chancery.encoder;

/** How far a word stands from a cue, in coarse steps. In: word numbers. Out: rows of the model's table of distances. */
public final class Distances {

    /** The farthest distance of each step but the last. */
    private static final int[] FAR = {1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192};

    private Distances() {}

    /** 0 on the cue {@code [first, end)} itself, 1 to 16 before it, 17 to 32 behind it. */
    public static int bucket(int word, int first, int end) {
        if (word >= first && word < end) {
            return 0;
        }
        int distance = word < first ? first - word : word - end + 1;
        int step = 0;
        while (step < FAR.length && distance > FAR[step]) {
            step++;
        }
        return (word < first ? 1 : 17) + step;
    }
}
