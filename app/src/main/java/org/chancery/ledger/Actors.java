package org.chancery.ledger;

import java.sql.Connection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.chancery.ledger.Findings.Member;

/** The actors over all articles: somebody of a cast comes in, the actor's row goes out, made where there is none. */
final class Actors {

    private static final int REMEMBERED = 50_000;

    /** The row of an actor, and the name it bears there. */
    record Known(long id, String name) {}

    private final Connection connection;
    private final Insert actors;
    private final Insert search;
    /** The rows used of late, by key. */
    private final Map<String, Known> known = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Map<String, Known> fresh = new HashMap<>();
    private long last = -1;
    private final Map<String, Map<Long, Long>> splits;

    Actors(Connection connection) {
        this.connection = connection;
        splits = ActorDecisions.splits(connection);
        actors = new Insert(connection, "actor", "id, key, key_hash, name, type, country, sector");
        search = new Insert(connection, "actor_search", "rowid, name");
    }

    Known of(Member member, String article) {
        String key = ActorKeys.of(member, article);
        Known actor = known.get(key);
        if (actor == null) {
            actor = stored(key, member);
            known.put(key, actor);
        }
        long split = split(actor.id, splits.getOrDefault(article, Map.of()));
        return split == actor.id ? actor : new Known(split, actor.name);
    }

    /** Whoever stands for him in the article, and for that one, and so on; in a circle each is stood for once. */
    private static long split(long actor, Map<Long, Long> splits) {
        long at = actor;
        for (int step = 0; step < splits.size() && splits.containsKey(at); step++) {
            at = Objects.requireNonNull(splits.get(at));
        }
        return at;
    }

    private Known stored(String key, Member m) {
        Known waiting = fresh.get(key);
        if (waiting != null) {
            return waiting;
        }
        return Sql.one(
                        connection,
                        "SELECT id, name FROM actor WHERE key_hash = ? AND key = ?",
                        r -> new Known(r.id("id"), r.need("name")),
                        Records.keyHash(key),
                        key)
                .orElseGet(() -> added(key, m));
    }

    private Known added(String key, Member m) {
        if (last < 0) {
            last = Sql.one(connection, "SELECT coalesce(max(id), 0) AS last FROM actor", r -> r.id("last"))
                    .orElse(0L);
        }
        Known actor = new Known(++last, m.name());
        actors.row(actor.id, key, Records.keyHash(key), m.name(), m.type(), m.country(), m.sector());
        search.row(actor.id, m.name());
        fresh.put(key, actor);
        return actor;
    }

    void flush() {
        actors.flush();
        search.flush();
        fresh.clear();
    }

    void close() {
        actors.close();
        search.close();
    }

    void forget() {
        actors.forget();
        search.forget();
        fresh.clear();
        known.clear();
        last = -1;
    }
}
