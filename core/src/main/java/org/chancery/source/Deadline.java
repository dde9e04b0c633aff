package org.chancery.source;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The moment by which a fetch must be over, redirects and slow senders included. */
final class Deadline {

    private final Duration allowed;
    private final long end;

    /** @param left how much remains of what was allowed */
    Deadline(Duration allowed, Duration left) {
        this.allowed = allowed;
        this.end = System.nanoTime() + left.toNanos();
    }

    Duration left() {
        return Duration.ofNanos(end - System.nanoTime());
    }

    /** Throws where none are left; at least 1 otherwise. */
    long millisLeft() throws Unreadable {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
            throw passed();
        }
        return left;
    }

    boolean isOver() {
        return System.nanoTime() >= end;
    }

    /** Closes what is still read from when the moment comes: a sender of one byte a second cannot outlast it. */
    void closes(Closeable it) throws Unreadable {
        Executor then =
                CompletableFuture.delayedExecutor(millisLeft() + 1, TimeUnit.MILLISECONDS); // not before it is over
        then.execute(() -> Quietly.close(it));
    }

    Unreadable passed() {
        return new Unreadable(
                "the page did not come within " + allowed.toSeconds() + " seconds",
                "try again later, or save it and read the file");
    }
}
