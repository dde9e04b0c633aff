package org.chancery.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How long a reading will still take. In: now and then the share of it that is done. Out: the time that is left, as long as what is left goes as what
 * went before. What is only passed over goes much faster, so that counting begins behind it.
 */
final class TimeLeft {

    /** So much must be done before a word is said. */
    private static final double ENOUGH = 0.01;

    private static final long SOME_TIME = TimeUnit.SECONDS.toNanos(3);

    private long since;
    private double before;

    /** Counting begins here. */
    void begin(long now, double share) {
        since = now;
        before = share;
    }

    /** {@code 40 s left}, {@code 12 min left}, {@code 3 h 20 min left}; empty where it is too early to tell. */
    Optional<String> at(long now, double share) {
        double done = share - before;
        if (done < ENOUGH || now - since < SOME_TIME || share > 1) {
            return Optional.empty();
        }
        double seconds = (now - since) / 1e9 * (1 - share) / done;
        return Optional.of(words(Math.round(seconds)) + " left");
    }

    private static String words(long seconds) {
        long minutes = (seconds + 30) / 60;
        return seconds < 60
                ? seconds + " s"
                : minutes < 60
                        ? minutes + " min"
                        : String.format(Locale.ROOT, "%,d h %d min", minutes / 60, minutes % 60);
    }
}
