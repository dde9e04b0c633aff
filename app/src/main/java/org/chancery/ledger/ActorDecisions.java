package org.chancery.ledger;

import java.sql.Connection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Merging and splitting actors. What people decide are rows that stay; what follows from those that stand is kept ready for questions: merges in the
 * table {@code merged}, splits in the rows of the article they are about.
 */
final class ActorDecisions {

    private static final String STANDING =
            " undoes IS NULL AND NOT EXISTS (SELECT 1 FROM actor_decision u WHERE u.undoes = d.id)";

    private record Pair(long actor, long other) {}

    private final Ledger ledger;
    private final Connection connection;

    ActorDecisions(Ledger ledger) {
        this.ledger = ledger;
        connection = ledger.connection();
    }

    long merge(long run, String reviewer, long actor, long into, Optional<String> reason) {
        require(actor);
        require(into);
        if (actor == into) {
            throw new IllegalArgumentException("actor " + actor + " cannot be merged into itself");
        }
        long id = add(run, reviewer, "merge", actor, into, Optional.empty(), reason, Optional.empty());
        applyMerges();
        return id;
    }

    /** In this article the actor is somebody else: a new actor of the same name where nobody is given. */
    long split(long run, String reviewer, long actor, String article, Optional<Long> other, Optional<String> reason) {
        require(actor);
        long articleId = Sql.one(connection, "SELECT id FROM article WHERE name = ?", r -> r.id("id"), article)
                .orElseThrow(() -> new IllegalArgumentException("there is no article '" + article + "'"));
        long into = other.orElseGet(() -> another(actor, article));
        long id = add(run, reviewer, "split", actor, into, Optional.of(articleId), reason, Optional.empty());
        Rewriting.article(ledger, articleId);
        return id;
    }

    void undo(long run, String reviewer, long decision) {
        record Old(String verdict, long actor, long other, Optional<Long> article) {}
        Old old = Sql.one(
                        connection,
                        "SELECT verdict, actor, other, article FROM actor_decision d WHERE id = ? AND" + STANDING,
                        r -> new Old(
                                r.need("verdict"),
                                r.id("actor"),
                                r.id("other"),
                                r.whole("article").isPresent() ? Optional.of(r.id("article")) : Optional.empty()),
                        decision)
                .orElseThrow(() -> new IllegalArgumentException("no decision " + decision + " stands"));
        add(run, reviewer, old.verdict, old.actor, old.other, old.article, Optional.empty(), Optional.of(decision));
        if (old.article.isPresent()) {
            Rewriting.article(ledger, old.article.get());
        } else {
            applyMerges();
        }
    }

    /** The splits that stand, by article's name and actor: for whoever writes a new version. */
    static Map<String, Map<Long, Long>> splits(Connection connection) {
        Map<String, Map<Long, Long>> splits = new HashMap<>();
        Sql.each(
                connection,
                "SELECT a.name, d.actor, d.other FROM actor_decision d JOIN article a ON a.id = d.article WHERE d.verdict = 'split' AND"
                        + STANDING + " ORDER BY d.id",
                r -> splits.computeIfAbsent(r.need("name"), n -> new HashMap<>())
                        .put(r.id("actor"), r.id("other")));
        return splits;
    }

    private long add(
            long run,
            String reviewer,
            String verdict,
            long actor,
            long other,
            Optional<Long> article,
            Optional<String> reason,
            Optional<Long> undoes) {
        return Sql.one(
                        connection,
                        "INSERT INTO actor_decision (run, reviewer, verdict, actor, other, article, reason, undoes)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                        r -> r.id("id"),
                        run,
                        reviewer,
                        verdict,
                        actor,
                        other,
                        article,
                        reason,
                        undoes)
                .orElseThrow();
    }

    private void require(long actor) {
        if (Sql.one(connection, "SELECT 1 FROM actor WHERE id = ?", r -> true, actor)
                .isEmpty()) {
            throw new IllegalArgumentException("there is no actor " + actor);
        }
    }

    private long another(long actor, String article) {
        String key = "split:" + article + "|"
                + Sql.one(connection, "SELECT key FROM actor WHERE id = ?", r -> r.need("key"), actor)
                        .orElseThrow();
        Optional<Long> known = Sql.one(
                connection,
                "SELECT id FROM actor WHERE key_hash = ? AND key = ?",
                r -> r.id("id"),
                Records.keyHash(key),
                key);
        if (known.isPresent()) {
            return known.get();
        }
        long id = Sql.one(
                        connection,
                        "INSERT INTO actor (key, key_hash, name, type, country, sector)"
                                + " SELECT ?, ?, name, type, country, sector FROM actor WHERE id = ? RETURNING id",
                        r -> r.id("id"),
                        key,
                        Records.keyHash(key),
                        actor)
                .orElseThrow();
        Sql.change(connection, "INSERT INTO actor_search (rowid, name) SELECT id, name FROM actor WHERE id = ?", id);
        return id;
    }

    /** Every merged actor goes to the one at the end of its chain; where a chain runs in a circle, to its smallest. */
    private void applyMerges() {
        Map<Long, Long> into = new HashMap<>();
        Sql.list(
                        connection,
                        "SELECT actor, other FROM actor_decision d WHERE verdict = 'merge' AND" + STANDING
                                + " ORDER BY id",
                        r -> new Pair(r.id("actor"), r.id("other")))
                .forEach(p -> into.put(p.actor, p.other));
        Sql.change(connection, "DELETE FROM merged");
        into.keySet().forEach(actor -> {
            long head = head(actor, into);
            if (head != actor) {
                Sql.change(connection, "INSERT INTO merged (actor, head) VALUES (?, ?)", actor, head);
            }
        });
    }

    private static long head(long actor, Map<Long, Long> into) {
        Set<Long> passed = new HashSet<>();
        long at = actor;
        while (into.containsKey(at)) {
            if (!passed.add(at)) {
                return circle(at, into);
            }
            at = Objects.requireNonNull(into.get(at));
        }
        return at;
    }

    private static long circle(long start, Map<Long, Long> into) {
        long least = start;
        for (long at = Objects.requireNonNull(into.get(start));
                at != start;
                at = Objects.requireNonNull(into.get(at))) {
            least = Math.min(least, at);
        }
        return least;
    }
}
