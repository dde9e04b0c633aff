package org.chancery.desk;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.chancery.Chancery;
import org.chancery.duplicates.Duplicates;
import org.chancery.ingest.Ingest;
import org.chancery.ledger.Ledger;
import org.chancery.lexicon.Lazy;
import org.chancery.lexicon.Lexicon;
import org.chancery.source.Input;
import org.chancery.source.Inputs;
import org.chancery.source.Sources;
import org.chancery.view.Articles;

/**
 * Where articles come in: orders are read one after the other on a thread of their own, into the ledger, as {@code ingest} reads them. Word lists and model are
 * loaded for the first of them and serve all. The ledger is only ever locked for the moment in which a batch is written, so that pages and decisions go on.
 * To be closed.
 */
final class Door implements AutoCloseable {

    private static final int MOST_WAITING = 20;
    private static final int REMEMBERED = 50;
    private static final long STOP_SECONDS = 5;

    private final Path ledger;
    private final Lazy<Chancery> chancery;
    private final Lazy<Duplicates> judges;
    private final Articles articles;
    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private final Map<String, AddJob> jobs = new LinkedHashMap<>();
    private final ExecutorService reading = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "chancery-door");
        thread.setDaemon(true);
        return thread;
    });
    private int number;
    private volatile boolean closed;

    Door(Path ledger, Lexicon lexicon) {
        this.ledger = ledger;
        chancery = new Lazy<>(() -> Chancery.with(lexicon));
        judges = new Lazy<>(() -> Duplicates.of(lexicon));
        articles = new Articles(lexicon);
    }

    /** The job goes out; it is read when those before it are. */
    synchronized AddJob add(AddOrder order) {
        long waiting =
                jobs.values().stream().filter(job -> !job.progress().isOver()).count();
        if (waiting >= MOST_WAITING) {
            order.after().run();
            throw new Refused(
                    503,
                    "There are " + waiting + " readings waiting already.",
                    "Wait until some of them are done, or read a whole folder with 'chancery ingest'.");
        }
        AddJob job = new AddJob(String.valueOf(++number), order);
        jobs.put(job.id(), job);
        jobs.values().removeIf(old -> jobs.size() > REMEMBERED && old.progress().isOver());
        reading.execute(() -> read(job));
        return job;
    }

    synchronized Optional<AddJob> job(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** The latest first. */
    synchronized List<AddProgress> all() {
        List<AddProgress> all = new java.util.ArrayList<>();
        jobs.values().forEach(job -> all.add(0, job.progress()));
        return all;
    }

    private void read(AddJob job) {
        try {
            if (!closed && !job.isStopping()) {
                job.at(AddProgress.Stage.PREPARING);
                Chancery house = chancery.get();
                job.at(AddProgress.Stage.READING);
                ingest(job, house);
            }
            job.end();
        } catch (RuntimeException e) {
            job.broken(e);
        } finally {
            job.order().after().run();
        }
    }

    private void ingest(AddJob job, Chancery house) {
        BooleanSupplier stop = () -> closed || job.isStopping();
        Ingest.Settings settings = new Ingest.Settings(false, true, threads);
        AddOrder order = job.order();
        try (Ledger open = Ledger.open(ledger);
                Inputs places = Sources.with(InputStream.nullInputStream()).open(order.places())) {
            Iterator<Input> inputs = order.text()
                    .<Iterator<Input>>map(text -> List.<Input>of(text).iterator())
                    .orElseGet(() -> named(places, order));
            Ingest.run(
                    inputs,
                    house,
                    judges.get(),
                    open,
                    settings,
                    capture -> {
                        job.begin();
                        return capture;
                    },
                    stop,
                    job.watch(open, articles));
        }
    }

    private static Iterator<Input> named(Iterator<Input> places, AddOrder order) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return places.hasNext();
            }

            @Override
            public Input next() {
                return order.naming().apply(places.next());
            }
        };
    }

    /** What is being read ends with the article at hand; what is read stays. */
    @Override
    public void close() {
        closed = true;
        reading.shutdown();
        try {
            reading.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
