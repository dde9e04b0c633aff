package org.chancery.statement;

import java.util.Optional;
import org.chancery.attribution.Attribution;
import org.chancery.attribution.Evidence;

/** How sure the actor behind a source is and how sure the source is come in, how sure the speaker is goes out. */
final class Trust {

    /** Below this a speaker is shown with a mark. */
    static final double TRUSTED = 0.6;

    /** How much less sure who hangs on a verb is than who is named as the source. */
    private static final double BY_PARSE = 0.85;

    private static final double CARRIED = 0.95;

    /** The reader’s chance of a source, and how far the speaker is to be trusted for it: below 0.7 every second one was wrong in the records. */
    private static final double[][] OF_SOURCE = {{0.5, 0.5}, {0.7, 0.62}, {0.8, 0.8}, {0.95, 0.97}, {0.98, 1}};

    private Trust() {}

    static double ofSource(Attribution attribution, double actor) {
        Optional<Evidence> read = attribution.evidence().filter(e -> e.source() > 0);
        return actor * read.map(e -> share(e.source())).orElse(1.0);
    }

    static double carried(double earlier) {
        return earlier * CARRIED;
    }

    static double byParse(double actor) {
        return actor * BY_PARSE;
    }

    private static double share(double chance) {
        double[] below = OF_SOURCE[0];
        for (double[] above : OF_SOURCE) {
            if (chance < above[0]) {
                double way = above[0] == below[0] ? 0 : Math.max(0, (chance - below[0]) / (above[0] - below[0]));
                return below[1] + way * (above[1] - below[1]);
            }
            below = above;
        }
        return below[1];
    }
}
