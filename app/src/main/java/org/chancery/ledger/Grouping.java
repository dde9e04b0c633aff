package org.chancery.ledger;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.duplicates.ArticleJudge;
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
    private final Comparables comparables;
    private final ArticleJudge judge;
    private final Alike<Sketch> articles;
    private final Alike<Quotation> quotations;
    private final Alike<EventReport> events;

    public Grouping(Ledger ledger, Duplicates judges) {
        connection = ledger.connection();
        comparables = new Comparables(connection);
        judge = judges.articles();
        articles = new Alike<>(connection, 1, "article", judge, r -> sketch(comparables.bodyOf(r)));
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
            articles(w, before);
            quotations.change(before.map(comparables::quotations).orElse(Map.of()), comparables.quotations(w.version));
            events.change(before.map(comparables::events).orElse(Map.of()), comparables.events(w.version));
        }
        // 1: compared; 2: passed over, because a newer version came before it was
        Sql.change(connection, "UPDATE version SET grouped = ? WHERE id = ?", current ? 1 : 2, w.version);
    }

    /** To sketch a text takes longer than to see that it is the same. */
    private void articles(Waiting w, Optional<Long> before) {
        String body = comparables.body(w.version);
        Optional<String> old = before.map(comparables::body);
        if (!old.equals(Optional.of(body))) {
            articles.change(old.map(b -> sketches(w.record, b)).orElse(Map.of()), sketches(w.record, body));
        }
    }

    private Map<Long, Sketch> sketches(long record, String body) {
        return sketch(body).map(s -> Map.of(record, s)).orElse(Map.of());
    }

    private Optional<Sketch> sketch(String body) {
        return body.isEmpty() ? Optional.empty() : Optional.of(judge.sketch(body));
    }
}
