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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.Chancery;
import org.chancery.dossier.Dossier;
import org.chancery.dossier.DossierJson;
import org.chancery.duplicates.Duplicates;
import org.chancery.json.Json;
import org.chancery.ledger.Grouping;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Outcome;
import org.chancery.ledger.Ready;
import org.chancery.ledger.Remembered;
import org.chancery.ledger.Stored;
import org.chancery.ledger.Writer;
import org.chancery.memory.MemoryException;

/**
 * Applies a changed lexicon or rule to what the ledger holds: what the encoder said is stored, so that hardly a text is read anew. In: a ledger and the
 * house as it is now. Out: a new version of every article in which another thing is found, equal to a fresh reading's; the others are confirmed. Articles of
 * which what is stored is not enough are read anew from their stored pages, after the others; those of which that cannot be are named.
 */
public final class Recode {

    /** Few enough that the last one, during which the threads have nothing to do, is written soon. */
    private static final int BATCH = 60;

    /** What the threads may work out while a batch is written, which takes as long as some tens of articles. */
    private static final int AHEAD = 100;

    /** By so much is what is found of a text larger than the text. */
    private static final int FINDINGS = 16;

    /** Is told what happens, on the thread that called {@link #run}. */
    public interface Watch {

        /** The article was read anew, by the encoder. */
        void readAnew(String article);

        /** The article has to be read anew from where it came from, and why. */
        void left(String article, String why);

        /** What came of some articles: it is on the disk. */
        void kept(List<Outcome> outcomes);
    }

    /** What came of one article: the same as ever and who found it so, something to store, or why there is neither. */
    private record Again(Remembered kept, Optional<Json.Obj> same, Optional<Ready> other, String why) {
        static Again not(Remembered kept, String why) {
            return new Again(kept, Optional.empty(), Optional.empty(), why);
        }
    }

    private record Waiting(long article, String why) {}

    private final Ledger ledger;
    private final Chancery chancery;
    private final Writer writer;
    private final Grouping grouping;
    private final Watch watch;
    private final Deque<Waiting> anew = new ArrayDeque<>();
    private int waiting;

    private Recode(Ledger ledger, Chancery chancery, Writer writer, Grouping grouping, Watch watch) {
        this.ledger = ledger;
        this.chancery = chancery;
        this.writer = writer;
        this.grouping = grouping;
        this.watch = watch;
    }

    /** @param stop asked between articles: whether to end here, with all that was done kept */
    public static void run(
            Ledger ledger, Chancery chancery, Duplicates judges, int threads, BooleanSupplier stop, Watch watch) {
        try (Writer writer = Writer.begin(ledger, "recode", Json.object().build())) {
            new Recode(ledger, chancery, writer, new Grouping(ledger, judges), watch).all(threads, stop);
        }
    }

    private void all(int threads, BooleanSupplier stop) {
        try {
            InOrder.run(
                    new Articles(ledger, stop),
                    k -> (long) k.text().length() * FINDINGS,
                    threads,
                    AHEAD + threads,
                    this::again,
                    this::take);
            commit();
            InOrder.run(new Anew(stop), a -> a.kept.text().length(), threads, this::anew, this::takeAnew);
            commit();
        } catch (IOException e) {
            throw new UncheckedIOException("writing the ledger", e);
        }
    }

    private Again again(Remembered kept) {
        if (kept.layers().isEmpty()) {
            return Again.not(kept, "nothing of its first reading is stored");
        }
        try {
            return chancery.again(kept.layers().get().toArray(), kept.text())
                    .map(dossier -> compared(kept, dossier))
                    .orElseGet(() -> Again.not(kept, "the encoder has to be asked again"));
        } catch (MemoryException e) {
            return Again.not(kept, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) { // a mistake of the program's own: the other articles go on
            return Again.not(kept, "internal error: " + e);
        }
    }

    private static Again compared(Remembered kept, Dossier dossier) {
        Json.Obj json = DossierJson.of(dossier);
        Stored stored = new Stored(
                json,
                Stored.packed(json),
                kept.layers(), // what the encoder said is what it was
                kept.input(),
                Optional.empty(),
                kept.kind(),
                kept.charset(),
                kept.fetched());
        return stored.packed().equals(kept.packed())
                ? new Again(kept, Optional.of(maker(json)), Optional.empty(), "")
                : new Again(kept, Optional.empty(), Optional.of(Writer.ready(stored)), "");
    }

    /** All that is still asked of a dossier that says nothing new. */
    private static Json.Obj maker(Json.Obj dossier) {
        Json.Builder maker = Json.object();
        Stream.of("format", "made_by").forEach(m -> dossier.get(m).ifPresent(value -> maker.put(m, value)));
        return maker.build();
    }

    private void take(Again again) {
        if (again.same.isPresent()) {
            writer.confirm(again.kept, again.same.get());
        } else if (again.other.isPresent()) {
            writer.store(again.other.get());
        } else {
            anew.add(new Waiting(again.kept.article(), again.why));
            return;
        }
        waiting++;
        if (waiting >= BATCH) {
            commit();
        }
    }

    /** @param original the input as it came, where it is stored */
    private record Asked(Remembered kept, Optional<Originals.Original> original, String why) {}

    private Again anew(Asked asked) {
        if (asked.original.isEmpty()) {
            return Again.not(asked.kept, asked.why);
        }
        try {
            return read(asked.kept, asked.original.get(), asked.why);
        } catch (RuntimeException | StackOverflowError e) {
            return Again.not(asked.kept, "internal error: " + e);
        }
    }

    private Again read(Remembered kept, Originals.Original original, String why) {
        Stored stored = new Reader(chancery, true).read(original.capture());
        String lost = original.notes().stream()
                .filter(code -> stored.dossier().items("notes").stream()
                        .noneMatch(
                                n -> n.asObject().flatMap(o -> o.text("code")).equals(Optional.of(code))))
                .sorted()
                .collect(Collectors.joining(", "));
        return lost.isEmpty()
                ? new Again(kept, Optional.empty(), Optional.of(Writer.ready(stored)), "")
                : Again.not(kept, why + "; what was odd about its input is not stored: " + lost);
    }

    private void takeAnew(Again again) {
        if (again.other.isPresent()) {
            watch.readAnew(again.kept.name());
            take(again);
        } else {
            watch.left(again.kept.name(), again.why);
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

    /** Those that were put off. */
    private final class Anew implements Iterator<Asked> {

        private final Originals originals = new Originals(ledger);
        private final BooleanSupplier stop;

        Anew(BooleanSupplier stop) {
            this.stop = stop;
        }

        @Override
        public boolean hasNext() {
            return !anew.isEmpty() && !stop.getAsBoolean();
        }

        @Override
        public Asked next() {
            Waiting next = anew.remove();
            Remembered kept = Remembered.after(ledger, next.article - 1, 1).get(0);
            return new Asked(kept, originals.of(kept), next.why);
        }
    }
}
