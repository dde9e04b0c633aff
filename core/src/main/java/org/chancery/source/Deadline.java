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

    Deadline(Duration allowed) {
        this.allowed = allowed;
        this.end = System.nanoTime() + allowed.toNanos();
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
        Executor then = CompletableFuture.delayedExecutor(millisLeft(), TimeUnit.MILLISECONDS);
        then.execute(() -> Quietly.close(it));
    }

    Unreadable passed() {
        return new Unreadable(
                "the page did not come within " + allowed.toSeconds() + " seconds",
                "try again later, or save it and read the file");
    }
}
