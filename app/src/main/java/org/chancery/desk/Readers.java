package org.chancery.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.LedgerException;
import org.chancery.lexicon.Lexicon;
import org.chancery.view.TimeLimit;
import org.chancery.view.View;

/** A few connections that only read, lent one by one, each for a limited time: no request hangs, however large the ledger. To be closed. */
final class Readers implements AutoCloseable {

    /** How long one request may ask the ledger. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    private static final int MOST = 4;

    private final BlockingQueue<LedgerReader> free = new ArrayBlockingQueue<>(MOST);
    private final List<LedgerReader> all = new ArrayList<>();
    private final String place;

    Readers(Path ledger, Lexicon lexicon) {
        place = ledger.toString();
        int number = Math.max(2, Math.min(MOST, Runtime.getRuntime().availableProcessors()));
        for (int i = 0; i < number; i++) {
            Ledger open = Ledger.read(ledger);
            all.add(new LedgerReader(open, new View(open, lexicon, LIMIT)));
        }
        free.addAll(all);
    }

    /** What the work finds. What takes too long is refused in words. */
    <T> T ask(Function<LedgerReader, T> work) {
        LedgerReader reader = borrowed();
        try (TimeLimit time = new TimeLimit(reader.connection(), place, LIMIT)) {
            try {
                return work.apply(reader);
            } catch (LedgerException e) {
                throw time.isOver() ? tooLong() : e;
            }
        } finally {
            free.add(reader);
        }
    }

    private LedgerReader borrowed() {
        try {
            LedgerReader reader = free.poll(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            if (reader == null) {
                throw new Refused(503, "The desk is busy with other questions.", "Try again in a moment.");
            }
            return reader;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(503, "The desk is closing.", "Start it again.");
        }
    }

    private static Refused tooLong() {
        return new Refused(
                503,
                "This question was given up after " + LIMIT.toSeconds() + " seconds.",
                "Ask for less: a shorter period, one speaker, fewer words.");
    }

    @Override
    public void close() {
        all.forEach(reader -> reader.ledger().close());
    }
}
