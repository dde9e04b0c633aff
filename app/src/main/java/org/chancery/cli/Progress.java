package org.chancery.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Tells on standard error how far a long reading is: on a terminal one line that is overwritten, else a plain line now and then. */
final class Progress {

    private static final long QUIET = TimeUnit.SECONDS.toNanos(2);
    private static final long WATCHED_STEP = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long PLAIN_STEP = TimeUnit.SECONDS.toNanos(15);

    private final Terminal terminal;
    private final long start = System.nanoTime();
    private long next = start + QUIET;
    private boolean shown;
    private int read;
    private int failed;

    Progress(Terminal terminal) {
        this.terminal = terminal;
    }

    void step(boolean success) {
        if (success) {
            read++;
        } else {
            failed++;
        }
        long now = System.nanoTime();
        if (now >= next) {
            next = now + (terminal.watched() ? WATCHED_STEP : PLAIN_STEP);
            shown = true;
            terminal.err().print(terminal.watched() ? "\r" + line(now) + "\u001b[K" : line(now) + "\n");
            terminal.err().flush();
        }
    }

    /** Makes place for an error. */
    void clear() {
        if (shown && terminal.watched()) {
            terminal.err().print("\r\u001b[K");
        }
    }

    /** The last word, where there was a first. */
    void end() {
        clear();
        if (shown) {
            terminal.err().println(line(System.nanoTime()));
        }
    }

    private String line(long now) {
        double seconds = (now - start) / 1e9;
        return String.format(
                Locale.ROOT,
                "%,d read, %,d failed, %.0f s, %.1f a second",
                read,
                failed,
                seconds,
                (read + failed) / seconds);
    }
}
