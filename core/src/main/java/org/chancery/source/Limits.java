package org.chancery.source;

import java.time.Duration;

/**
 * How much of an input is read before it counts as hostile or mistaken.
 *
 * @param file bytes of one page or text, unpacked
 * @param line bytes of one line of JSONL
 * @param ratio how many bytes one packed byte may become, looked at once {@code ratioFrom} bytes came out
 * @param record bytes of one record of an archive, as it lies there and unpacked
 * @param fetch bytes of one page from the network, and {@code fetchTime} for all of it, redirects included
 */
public record Limits(
        long file, int line, int ratio, long ratioFrom, int record, int fetch, Duration fetchTime, int redirects) {

    private static final int MEGABYTE = 1 << 20;

    public static Limits standard() {
        return new Limits(
                200L * MEGABYTE,
                100 * MEGABYTE,
                200,
                10L * MEGABYTE,
                20 * MEGABYTE,
                10 * MEGABYTE,
                Duration.ofSeconds(20),
                5);
    }
}
