package org.chancery.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.chancery.ledger.Outcome;
import org.chancery.source.Failure;

/** Counts on standard error what became of a corpus: on a terminal in one line that is overwritten, else in plain lines now and then. */
final class Tally {

    private static final long WATCHED_STEP = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long PLAIN_STEP = TimeUnit.SECONDS.toNanos(15);

    private final Terminal terminal;
    private final Complaints complaints;
    private final TimeLeft left = new TimeLeft();
    private final long start = System.nanoTime();
    private Supplier<OptionalDouble> share = OptionalDouble::empty;
    private long next;
    private long added;
    private long changed;
    private long same;
    private long failed;

    Tally(Terminal terminal) {
        this.terminal = terminal;
        left.begin(start, 0);
        complaints = new Complaints(terminal);
        next = start + step();
    }

    long failed() {
        return failed;
    }

    void failed(Failure failure) {
        failed++;
        clear();
        complaints.add(failure);
    }

    /** From now on somebody can say how much of everything was read, from 0 to 1. */
    void measuredBy(Supplier<OptionalDouble> other) {
        share = other;
    }

    void known() {
        same++;
        show();
    }

    void kept(List<Outcome> outcomes) {
        for (Outcome o : outcomes) {
            switch (o.kind()) {
                case ADDED -> added++;
                case NEW_VERSION -> changed++;
                case UNCHANGED -> same++;
            }
        }
        show();
    }

    private void show() {
        long now = System.nanoTime();
        if (now >= next) {
            next = now + step();
            terminal.err().print(terminal.watched() ? "\r" + line(now) + left(now) + "\u001b[K" : line(now) + "\n");
            terminal.err().flush();
        }
    }

    private String left(long now) {
        OptionalDouble done = share.get();
        if (done.isPresent() && added + changed + failed == 0) {
            left.begin(now, done.getAsDouble());
        }
        return done.isPresent()
                ? left.at(now, done.getAsDouble()).map(l -> ", " + l).orElse("")
                : "";
    }

    private long step() {
        return terminal.watched() ? WATCHED_STEP : PLAIN_STEP;
    }

    private void clear() {
        if (terminal.watched()) {
            terminal.err().print("\r\u001b[K");
        }
    }

    /** The last word. */
    void end(boolean stopped, long unchanged, Path ledger) {
        clear();
        complaints.end();
        terminal.err()
                .println(line(System.nanoTime()) + (stopped ? "; ended early, give the command again to go on" : "")
                        + ": " + ledger);
    }

    private String line(long now) {
        double seconds = (now - start) / 1e9;
        return String.format(
                Locale.ROOT,
                "%,d added, %,d new versions, %,d there already, %,d failed, %.0f s, %.1f a second",
                added,
                changed,
                same,
                failed,
                seconds,
                (added + changed) / seconds);
    }
}
