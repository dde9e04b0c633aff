package org.chancery.ledger;

import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.duplicates.Duplicates;
import org.chancery.duplicates.EventReport;
import org.chancery.duplicates.Quotation;
import org.chancery.duplicates.Sketch;

/**
 * The door for what is the same again: versions that were not compared yet come in, and near-duplicate articles, one quotation in many outlets and one
 * event in many reports are groups when it returns. Can be cut off at any time: it goes on with what is left.
 */
public final class Grouping {

    private static final int BATCH = 200;

    private record Waiting(long version, long article, long record, long number) {}

    private final Connection connection;
    private final Alike<Sketch> articles;
    private final Alike<Quotation> quotations;
    private final Alike<EventReport> events;

    public Grouping(Ledger ledger, Duplicates judges) {
        connection = ledger.connection();
        Comparables comparables = new Comparables(connection, judges.articles());
        articles = new Alike<>(connection, 1, "article", judges.articles(), comparables::article);
        quotations = new Alike<>(connection, 2, "quotation", judges.quotations(), comparables::quotation);
        events = new Alike<>(connection, 3, "event", judges.events(), comparables::event);
    }

    /** Compares everything that waits; how many versions that were goes out. */
    public long all() {
        long done = 0;
        for (List<Waiting> batch = waiting(); !batch.isEmpty(); batch = waiting()) {
            group(batch);
            done += batch.size();
        }
        return done;
    }

    private List<Waiting> waiting() {
        return Sql.list(
                connection,
                "SELECT v.id, a.id AS article, a.record, v.number FROM version v JOIN article a ON a.id = v.article WHERE NOT v.grouped"
                        + " ORDER BY v.id LIMIT ?",
                r -> new Waiting(r.id("id"), r.id("article"), r.id("record"), r.id("number")),
                BATCH);
    }

    private void group(List<Waiting> batch) {
        try {
            Transaction.immediate(connection, () -> {
                batch.forEach(this::group);
                articles.regroup();
                quotations.regroup();
                events.regroup();
                return batch.size();
            });
        } catch (RuntimeException e) {
            articles.forget();
            quotations.forget();
            events.forget();
            throw e;
        }
    }

    private void group(Waiting w) {
        boolean current = Sql.one(connection, "SELECT 1 FROM article WHERE current = ?", r -> true, w.version)
                .isPresent();
        if (current) {
            Optional<Long> before = Sql.one(
                            connection,
                            "SELECT max(id) AS id FROM version WHERE article = ? AND grouped = 1",
                            r -> r.whole("id").isPresent() ? r.id("id") : 0L,
                            w.article)
                    .filter(v -> v > 0);
            compare(articles, List.of(w.record), before.map(b -> List.of(w.record)), w.version, before);
            compare(quotations, quoted(w.version), before.map(this::quoted), w.version, before);
            compare(events, told(w.version), before.map(this::told), w.version, before);
        }
        // 1: compared; 2: passed over, because a newer version came before it was
        Sql.change(connection, "UPDATE version SET grouped = ? WHERE id = ?", current ? 1 : 2, w.version);
    }

    /** What the version before it had goes, what it has itself comes. */
    private static <T> void compare(
            Alike<T> alike, List<Long> items, Optional<List<Long>> old, long version, Optional<Long> before) {
        Set<Long> gone = new HashSet<>(old.orElse(List.of()));
        gone.forEach(item -> alike.remove(item, before.orElseThrow()));
        items.forEach(item -> alike.add(item, version));
    }

    private List<Long> quoted(long version) {
        return records(
                "SELECT record FROM statement WHERE version = ? AND mode IN ('direct', 'mixed') ORDER BY number",
                version);
    }

    /** Without the retellings within the article. */
    private List<Long> told(long version) {
        return records("SELECT record FROM event WHERE version = ? AND same_as IS NULL ORDER BY number", version);
    }

    private List<Long> records(String sql, long version) {
        return Sql.list(connection, sql, r -> r.id("record"), version);
    }
}
