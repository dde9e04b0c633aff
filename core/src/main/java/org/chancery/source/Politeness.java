package org.chancery.source;

import java.time.Duration;

/**
 * How servers are treated that are asked for more than one page.
 *
 * @param pause between the end of one request and the next to the same host, where the host names none of its own
 * @param longestPause the most that a host's {@code Crawl-delay} or {@code Retry-After} is waited for
 * @param entries the most entries of one feed that are read
 */
public record Politeness(Duration pause, Duration longestPause, int entries) {

    public Politeness {
        if (pause.isNegative() || longestPause.compareTo(pause) < 0 || entries < 1) {
            throw new IllegalArgumentException("pauses of " + pause + " to " + longestPause + " for " + entries
                    + " entries: the first must not be longer than the second, and there must be an entry");
        }
    }

    public static Politeness standard() {
        return new Politeness(Duration.ofSeconds(1), Duration.ofSeconds(30), 1000);
    }
}
