package org.chancery.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.chancery.Chancery;
import org.chancery.duplicates.Duplicates;
import org.chancery.json.Json;
import org.chancery.ledger.Grouping;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Outcome;
import org.chancery.ledger.Stored;
import org.chancery.ledger.Writer;
import org.chancery.source.Capture;
import org.chancery.source.Failure;
import org.chancery.source.Input;

/**
 * The room's door: inputs come in, the ledger holds them when {@link #run} returns. Articles that are there from the same input are passed over, so that
 * a reading which was cut off goes on where it was, and one that is repeated adds nothing.
 */
public final class Ingest {

    private static final int BATCH = 100;
    private static final long BATCH_NANOS = TimeUnit.SECONDS.toNanos(2);

    /**
     * How to read.
     *
     * @param again whether to read anew what is there already
     * @param pages whether to keep the pages' bytes
     */
    public record Settings(boolean again, boolean pages, int threads) {}

    /** Is told what happens, on the thread that called {@link #run}. */
    public interface Watch {

        /** An input that could not be read; the others go on. */
        void failed(Failure failure);

        /** An input that is in the ledger already. */
        void known(Capture capture);

        /** What came of some inputs: it is on the disk. */
        void kept(List<Outcome> outcomes);
    }

    private record Read(Optional<Stored> stored, Optional<Failure> failure) {}

    private final Writer writer;
    private final Grouping grouping;
    private final Reader reader;
    private final Settings settings;
    private final Watch watch;
    private int waiting;
    private long since;

    private Ingest(Writer writer, Grouping grouping, Chancery chancery, Settings settings, Watch watch) {
        this.writer = writer;
        this.grouping = grouping;
        this.reader = new Reader(chancery, settings.pages);
        this.settings = settings;
        this.watch = watch;
    }

    /**
     * @param judges tell what is the same again
     * @param told adds what the caller knows of an input
     * @param stop asked between inputs: whether to end here, with all that was read kept
     */
    public static void run(
            Iterator<Input> inputs,
            Chancery chancery,
            Duplicates judges,
            Ledger ledger,
            Settings settings,
            UnaryOperator<Capture> told,
            BooleanSupplier stop,
            Watch watch) {
        Json.Obj how = Json.object()
                .put("again", settings.again)
                .put("pages", settings.pages)
                .build();
        try (Writer writer = Writer.begin(ledger, "ingest", how)) {
            new Ingest(writer, new Grouping(ledger, judges), chancery, settings, watch).all(inputs, told, stop);
        }
    }

    private void all(Iterator<Input> inputs, UnaryOperator<Capture> told, BooleanSupplier stop) {
        Iterator<Input> fresh = new Fresh(inputs, told, stop);
        try {
            InOrder.run(fresh, Ingest::weight, settings.threads, this::read, this::take);
        } catch (IOException e) {
            throw new UncheckedIOException("writing the ledger", e);
        }
        commit();
    }

    /** The inputs that are to be read: without those in the ledger. */
    private final class Fresh implements Iterator<Input> {

        private final Iterator<Input> all;
        private final UnaryOperator<Capture> told;
        private final BooleanSupplier stop;
        private Optional<Input> ahead = Optional.empty();

        Fresh(Iterator<Input> all, UnaryOperator<Capture> told, BooleanSupplier stop) {
            this.all = all;
            this.told = told;
            this.stop = stop;
        }

        @Override
        public boolean hasNext() {
            while (ahead.isEmpty() && !stop.getAsBoolean() && all.hasNext()) {
                Input input = all.next();
                if (input instanceof Capture c) {
                    Capture capture = told.apply(c);
                    if (!settings.again && writer.knows(capture.id(), Reader.input(capture))) {
                        watch.known(capture);
                    } else {
                        ahead = Optional.of(capture);
                    }
                } else {
                    ahead = Optional.of(input);
                }
            }
            return ahead.isPresent();
        }

        @Override
        public Input next() {
            if (!hasNext()) {
                throw new NoSuchElementException("there are no more inputs");
            }
            Input input = ahead.orElseThrow();
            ahead = Optional.empty();
            return input;
        }
    }

    private Read read(Input input) {
        if (input instanceof Failure failure) {
            return new Read(Optional.empty(), Optional.of(failure));
        }
        Capture capture = (Capture) input;
        try {
            return new Read(Optional.of(reader.read(capture)), Optional.empty());
        } catch (RuntimeException | StackOverflowError e) { // a mistake of the program's own: the other inputs go on
            return new Read(
                    Optional.empty(),
                    Optional.of(new Failure(
                            capture.place(), "internal error: " + e, "please report it, with this input if you may")));
        }
    }

    private void take(Read read) {
        if (waiting == 0) {
            since = System.nanoTime();
        }
        read.failure.ifPresent(f -> {
            writer.refuse(f);
            watch.failed(f);
        });
        read.stored.ifPresent(writer::store);
        waiting++;
        if (waiting >= BATCH || System.nanoTime() - since > BATCH_NANOS) {
            commit();
        }
    }

    private void commit() {
        watch.kept(writer.commit());
        grouping.all();
        waiting = 0;
    }

    private static long weight(Input input) {
        return input instanceof Capture c ? c.bytes().length() : 0;
    }
}
