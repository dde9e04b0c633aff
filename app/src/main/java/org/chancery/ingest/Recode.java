package org.chancery.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.chancery.Chancery;
import org.chancery.dossier.Dossier;
import org.chancery.dossier.DossierJson;
import org.chancery.duplicates.Duplicates;
import org.chancery.json.Json;
import org.chancery.ledger.Grouping;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Outcome;
import org.chancery.ledger.Remembered;
import org.chancery.ledger.Stored;
import org.chancery.ledger.Writer;
import org.chancery.memory.MemoryException;

/**
 * Applies a changed lexicon or rule to what the ledger holds: what the encoder said is stored, so that no text is read anew. In: a ledger and the house as
 * it is now. Out: a new version of every article, equal to a fresh reading's; articles of which that is not sure are named, and have to be read again.
 */
public final class Recode {

    private static final int BATCH = 100;

    /** Is told what happens, on the thread that called {@link #run}. */
    public interface Watch {

        /** The article has to be read anew, and why. */
        void anew(String article, String why);

        /** What came of some articles: it is on the disk. */
        void kept(List<Outcome> outcomes);
    }

    private record Again(Remembered kept, Optional<Stored> stored, String why) {}

    private final Chancery chancery;
    private final Writer writer;
    private final Grouping grouping;
    private final Watch watch;
    private int waiting;

    private Recode(Chancery chancery, Writer writer, Grouping grouping, Watch watch) {
        this.chancery = chancery;
        this.writer = writer;
        this.grouping = grouping;
        this.watch = watch;
    }

    /** @param stop asked between articles: whether to end here, with all that was done kept */
    public static void run(
            Ledger ledger, Chancery chancery, Duplicates judges, int threads, BooleanSupplier stop, Watch watch) {
        try (Writer writer = Writer.begin(ledger, "recode", Json.object().build())) {
            new Recode(chancery, writer, new Grouping(ledger, judges), watch).all(ledger, threads, stop);
        }
    }

    private void all(Ledger ledger, int threads, BooleanSupplier stop) {
        try {
            InOrder.run(new Articles(ledger, stop), k -> k.text().length(), threads, this::again, this::take);
        } catch (IOException e) {
            throw new UncheckedIOException("writing the ledger", e);
        }
        commit();
    }

    private Again again(Remembered kept) {
        if (kept.layers().isEmpty()) {
            return new Again(kept, Optional.empty(), "nothing of its first reading is stored");
        }
        try {
            Optional<Dossier> dossier = chancery.again(kept.layers().get().toArray(), kept.text());
            return dossier.map(d -> new Again(kept, Optional.of(stored(kept, d)), ""))
                    .orElseGet(() -> new Again(kept, Optional.empty(), "the encoder has to be asked again"));
        } catch (MemoryException e) {
            return new Again(kept, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private Stored stored(Remembered kept, Dossier dossier) {
        Json.Obj json = DossierJson.of(dossier);
        return new Stored(
                json,
                Stored.packed(json),
                kept.layers(), // what the encoder said is what it was
                kept.input(),
                Optional.empty(),
                kept.kind(),
                kept.charset(),
                Optional.empty());
    }

    private void take(Again again) {
        if (again.stored.isEmpty()) {
            watch.anew(again.kept.name(), again.why);
            return;
        }
        writer.store(again.stored.get());
        waiting++;
        if (waiting >= BATCH) {
            commit();
        }
    }

    private void commit() {
        watch.kept(writer.commit());
        grouping.all();
        waiting = 0;
    }

    /** All articles, some at a time, so that none is asked for while it is written. */
    private static final class Articles implements Iterator<Remembered> {

        private final Ledger ledger;
        private final BooleanSupplier stop;
        private final Deque<Remembered> ahead = new ArrayDeque<>();
        private long last;

        Articles(Ledger ledger, BooleanSupplier stop) {
            this.ledger = ledger;
            this.stop = stop;
        }

        @Override
        public boolean hasNext() {
            if (ahead.isEmpty() && !stop.getAsBoolean()) {
                ahead.addAll(Remembered.after(ledger, last, BATCH));
                last = ahead.isEmpty() ? last : ahead.getLast().article();
            }
            return !ahead.isEmpty();
        }

        @Override
        public Remembered next() {
            if (!hasNext()) {
                throw new NoSuchElementException("there are no more articles");
            }
            return ahead.pop();
        }
    }
}
