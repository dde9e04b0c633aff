package org.chancery.encoder;

/** The words [first, end) of a passage that are a cue. */
public record CueWords(int first, int end) {

    /** From here on every distance is the same. */
    private static final int[] STEPS = {1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192};

    public CueWords {
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("no words from " + first + " to " + end);
        }
    }

    public boolean contains(int word) {
        return first <= word && word < end;
    }

    /** How far a word lies from the cue, as the encoder is told it: 0 on the cue, 1 to 16 to its left, 17 to 32 to its right. */
    public int bucket(int word) {
        if (contains(word)) {
            return 0;
        }
        int distance = word < first ? first - word : word - end + 1;
        int step = 0;
        while (step < STEPS.length && distance > STEPS[step]) {
            step++;
        }
        return step + 1 + (word < first ? 0 : STEPS.length + 1);
    }
}
