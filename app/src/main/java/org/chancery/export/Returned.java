package org.chancery.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.chancery.dossier.RecordJson;
import org.chancery.json.Json;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.LedgerException;
import org.chancery.ledger.Outcome;
import org.chancery.ledger.Sql;
import org.chancery.ledger.Stored;
import org.chancery.ledger.Writer;
import org.chancery.source.Failure;
import org.chancery.standing.Facts;

/** Dossiers and records that come back come in, the ledger stores them some at a time; one that it does not take keeps none of the others out. */
final class Returned implements AutoCloseable {

    private static final int AT_ONCE = 200;
    /** In what {@link #weight} counts: about a hundred bytes of memory each. */
    private static final long WEIGHT_AT_ONCE = 500_000;

    private record Waiting(String place, Json.Obj dossier) {}

    private final Ledger ledger;
    private final Consumer<Failure> failed;
    private final Writer writer;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private long weight;
    private long added;
    private long changed;
    private long unchanged;

    Returned(Ledger ledger, Consumer<Failure> failed) {
        this.ledger = ledger;
        this.failed = failed;
        writer = Writer.begin(ledger, "import", Json.object().build());
    }

    long added() {
        return added;
    }

    long changed() {
        return changed;
    }

    long unchanged() {
        return unchanged;
    }

    void dossier(String place, Json.Obj dossier) {
        names.add(new Facts(dossier).within("article").text("id").orElse(""));
        waiting.add(new Waiting(place, dossier));
        weight += weight(dossier);
        if (waiting.size() == AT_ONCE || weight > WEIGHT_AT_ONCE) {
            flush();
        }
    }

    /** How many values it holds, long texts as several. */
    private static long weight(Json value) {
        if (value instanceof Json.Obj object) {
            return object.members().values().stream()
                    .mapToLong(Returned::weight)
                    .sum();
        }
        return value instanceof Json.Arr array
                ? array.items().stream().mapToLong(Returned::weight).sum()
                : 1 + value.asText().map(String::length).orElse(0) / 50;
    }

    /** A record becomes a new version of the article that has its id and text. */
    void record(String place, Json.Obj line) throws Unreadable {
        Incoming incoming = RecordIn.of(line);
        Facts before = before(incoming.article(), incoming.textHash());
        if (RecordJson.of(before.json()).equals(line)) {
            unchanged++;
        } else {
            dossier(place, Merging.of(before, incoming));
        }
    }

    /** The current reading of an article, of just this text. */
    Facts before(String article, String textHash) throws Unreadable {
        if (names.contains(article)) {
            flush();
        }
        record Current(long version, String hash) {}
        Current current = Sql.one(
                        ledger.connection(),
                        "SELECT v.id, t.sha256 FROM article a JOIN version v ON v.id = a.current JOIN text t ON t.id = v.text WHERE a.name = ?",
                        row -> new Current(row.id("id"), row.need("sha256")),
                        article)
                .orElseThrow(() -> new Unreadable(
                        "the ledger has no article '" + article + "'",
                        "ingest the article, or import its dossier, first"));
        if (!current.hash.equals(textHash)) {
            throw new Unreadable(
                    "the ledger has another text of '" + article + "': its SHA-256 is " + current.hash + ", not "
                            + textHash,
                    "offsets hold in the text that was read, and in no other");
        }
        return new Facts(ledger.dossier(current.version).orElseThrow());
    }

    /** The one article whose current text this is. */
    Optional<String> articleOf(String textHash) {
        flush();
        List<String> found = Sql.list(
                ledger.connection(),
                "SELECT a.name FROM article a JOIN version v ON v.id = a.current JOIN text t ON t.id = v.text WHERE t.sha256 = ? LIMIT 2",
                row -> row.need("name"),
                textHash);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** All that waits is on the disk afterwards, or was told as failed. */
    void flush() {
        List<Waiting> all = List.copyOf(waiting);
        waiting.clear();
        names.clear();
        weight = 0;
        if (all.isEmpty()) {
            return;
        }
        try {
            store(all);
        } catch (LedgerException e) {
            throw e;
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            all.forEach(this::alone); // one of them is at fault
        }
    }

    private void alone(Waiting one) {
        try {
            store(List.of(one));
        } catch (LedgerException e) {
            throw e;
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            failed.accept(new Failure(one.place, "the ledger does not take it: " + e.getMessage(), ""));
        }
    }

    private void store(List<Waiting> some) {
        some.forEach(one -> writer.store(Stored.of(one.dossier)));
        for (Outcome outcome : writer.commit()) {
            switch (outcome.kind()) {
                case ADDED -> added++;
                case NEW_VERSION -> changed++;
                case UNCHANGED -> unchanged++;
            }
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
