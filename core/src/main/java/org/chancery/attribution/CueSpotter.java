package org.chancery.attribution;

import java.util.ArrayList;
import java.util.List;

/** Finds the runs of words that a trained reader takes for cues: the chances of each word come in, the runs go out, also those that it thinks little of. */
final class CueSpotter {

    /** From here on a run is asked for its relations; the judge decides later. */
    private static final double WORTH_ASKING = 0.2;

    /** What a word's chance must be to belong to a cue, where some word of the run has as much. */
    private static final double LIKELY = 0.5;

    /** The share of the run's best word that a word must have, where none is likely. */
    private static final double BESIDE = 0.6;

    /**
     * A run of words.
     *
     * @param chance that of its best word to be a cue's
     */
    record Spotted(Piece words, double chance) {}

    private CueSpotter() {}

    static List<Spotted> in(Sight sight) {
        List<Spotted> found = new ArrayList<>();
        int n = sight.size();
        for (int w = sight.first(); w < n; ) {
            if (sight.chance(w) < WORTH_ASKING) {
                w++;
                continue;
            }
            int end = w + 1;
            while (end < n && sight.chance(end) >= WORTH_ASKING) {
                end++;
            }
            runs(sight, w, end, found);
            w = end;
        }
        return found;
    }

    private static void runs(Sight sight, int from, int to, List<Spotted> found) {
        double best = 0;
        for (int w = from; w < to; w++) {
            best = Math.max(best, sight.chance(w));
        }
        double enough = best >= LIKELY ? LIKELY : best * BESIDE;
        int first = -1;
        for (int w = from; w <= to; w++) {
            boolean in = w < to && sight.chance(w) >= enough;
            boolean begins = in && first >= 0 && sight.cue(w)[1] > sight.cue(w)[2];
            if (first >= 0 && (!in || begins)) {
                found.add(new Spotted(new Piece(first, w), best(sight, first, w)));
                first = -1;
            }
            if (in && first < 0) {
                first = w;
            }
        }
    }

    private static double best(Sight sight, int first, int end) {
        double best = 0;
        for (int w = first; w < end; w++) {
            best = Math.max(best, sight.chance(w));
        }
        return best;
    }
}
