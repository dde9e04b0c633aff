package org.chancery.desk;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.LedgerException;
import org.chancery.ledger.Sql;
import org.chancery.view.TimeLimit;
import org.jspecify.annotations.Nullable;

/**
 * What takes long to find out and changes only with the ledger: found in the background, kept, and found anew when something was written. In a large ledger
 * the last known is shown meanwhile, so that no page waits. To be closed.
 */
final class Kept<T> implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(150);
    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(8);
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Path place;
    private final Function<Connection, T> finding;
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "chancery-kept");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Ledger ledger; // of the background thread alone, as are the next two
    private long version = -1;
    private volatile @Nullable T known;
    private @Nullable Future<?> running;

    Kept(Path place, Function<Connection, T> finding) {
        this.place = place;
        this.finding = finding;
    }

    /** The newest that can be had without making a page wait. */
    T now() {
        Future<?> work = begun();
        boolean first = known == null;
        try {
            work.get((first ? FIRST_PATIENCE : PATIENCE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // then what is known will do
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        T found = known;
        if (found == null) {
            throw new Refused(
                    503, "The ledger is large and is still being counted.", "Load this page again in a minute.");
        }
        return found;
    }

    private synchronized Future<?> begun() {
        Future<?> last = running;
        if (last == null || last.isDone()) {
            last = background.submit(this::renew);
            running = last;
        }
        return last;
    }

    private void renew() {
        Ledger open = ledger == null ? Ledger.read(place) : ledger;
        ledger = open;
        long now = Sql.one(open.connection(), "PRAGMA data_version", row -> row.id("data_version"))
                .orElse(0L);
        if (now == version) {
            return;
        }
        version = -1;
        try (TimeLimit time = new TimeLimit(open.connection(), place.toString(), LIMIT)) {
            try {
                known = finding.apply(open.connection());
                version = now;
            } catch (LedgerException e) {
                throw time.isOver() ? time.told() : e;
            }
        }
    }

    @Override
    public void close() {
        background.execute(() -> {
            if (ledger != null) {
                ledger.close();
            }
        });
        background.shutdown();
        try {
            background.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
