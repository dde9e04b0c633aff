package org.chancery.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chancery.ledger.LedgerException;

/** For so long a connection may work; then what it is at is interrupted. To be closed when the work is done, after which nothing is interrupted. */
public final class TimeLimit implements AutoCloseable {

    private static final int AGAIN_MILLIS = 20;

    private final Statement lever; // interrupts whatever its connection is at
    private final Thread watch;
    private final String place;
    private final Duration limit;
    private final AtomicBoolean passed = new AtomicBoolean();
    private boolean done;

    public TimeLimit(Connection connection, String place, Duration limit) {
        this.place = place;
        this.limit = limit;
        try {
            lever = connection.createStatement();
        } catch (SQLException e) {
            throw new LedgerException(place, "it cannot be read: " + e.getMessage(), "open it again");
        }
        watch = new Thread(this::watch, "chancery-time-limit");
        watch.setDaemon(true);
        watch.start();
    }

    private synchronized void watch() {
        try {
            long end = System.nanoTime() + limit.toNanos();
            while (!done) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left > 0) {
                    wait(left);
                } else {
                    passed.set(true);
                    lever.cancel(); // again and again: what begins after an interruption would go on
                    wait(AGAIN_MILLIS);
                }
            }
        } catch (InterruptedException | SQLException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the time is over. */
    public boolean isOver() {
        return passed.get();
    }

    /** Says so in words. */
    public LedgerException told() {
        String seconds = limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
        return new LedgerException(
                place, "the question was given up after " + seconds, "narrow it, or give it more time with --seconds");
    }

    @Override
    public void close() {
        synchronized (this) {
            done = true;
            notifyAll();
        }
        try {
            lever.close();
        } catch (SQLException e) {
            throw new LedgerException(place, "it cannot be read: " + e.getMessage(), "open it again");
        }
    }
}
