package org.chancery.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts a stream of bytes into lines of bounded length, so that a file without a break does not fill the memory. */
public final class Lines {

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private int number;
    private boolean ended;

    /** @param limit the most bytes of a line */
    public Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The number of the line last handed out, counted from 1. */
    public int number() {
        return number;
    }

    /** The next line without its break. A line over the limit is skipped to its end and thrown as {@link TooLong}. */
    public Optional<byte[]> next() throws IOException {
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
    public static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
        private final Unreadable reason;

        TooLong(long length, int limit) {
            super("the line has " + length + " bytes; at most " + limit + " are read");
            reason = new Unreadable(String.valueOf(getMessage()), "split the article or leave it out");
        }

        Unreadable reason() {
            return reason;
        }
    }
}
