package org.chancery.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Somebody ends the program (Ctrl-C, a shutdown): what is at hand is finished and kept first, for at most so many seconds. To be closed by then. */
final class Interruption implements AutoCloseable {

    private static final int SECONDS = 20;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch wanted = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::wanted, "chancery-interrupted");

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether to come to an end. */
    boolean asked() {
        return asked.get();
    }

    /** Waits until somebody does. */
    void await() throws InterruptedException {
        wanted.await();
    }

    private void wanted() {
        asked.set(true);
        wanted.countDown();
        try {
            ended.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        if (!asked.get()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                asked.set(true); // the end has begun this moment: the hook runs and finds the work done
            }
        }
    }
}
