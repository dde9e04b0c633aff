package org.chancery.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts a stream of bytes into lines of bounded length. */
final class Lines {

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private int number;
    private boolean ended;

    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The number of the line last handed out, counted from 1. */
    int number() {
        return number;
    }

    /** The next line without its break. A line over the limit is skipped to its end and thrown as {@link TooLong}. */
    Optional<byte[]> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
        boolean any = false;
        long length = 0;
        while (true) {
            if (from == to) {
                int n = in.read(buffer);
                if (n < 0) {
                    ended = true;
                    break;
                }
                from = 0;
                to = n;
                continue;
            }
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            length += end - from;
            if (length <= limit) {
                line.write(buffer, from, end - from);
            }
            boolean broken = end < to;
            from = broken ? end + 1 : end;
            if (broken) {
                break;
            }
        }
        if (!any) {
            return Optional.empty();
        }
        number++;
        if (length > limit) {
            throw new TooLong(length, limit);
        }
        return Optional.of(line.toByteArray());
    }

    /** A line over the limit; the stream stands behind it. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
        private final Unreadable reason;

        TooLong(long length, int limit) {
            super("a line of " + length + " bytes");
            reason = new Unreadable(
                    "the line has " + length + " bytes; at most " + limit + " are read",
                    "split the article or leave it out");
        }

        Unreadable reason() {
            return reason;
        }
    }
}
