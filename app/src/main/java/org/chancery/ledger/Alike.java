package org.chancery.ledger;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chancery.duplicates.Candidates;
import org.chancery.duplicates.Groups;
import org.chancery.duplicates.Judge;
import org.chancery.duplicates.Pair;
import org.chancery.duplicates.Verdict;

/** One kind of things that may be the same again: their keys, pairs and groups as the ledger keeps them. Works within the transaction at hand. */
final class Alike<T> {

    private static final int REMEMBERED = 2_000;

    /** Of one thing, from both ends: asked for every report of a group each time that it grows, so both by an index. */
    static final String PAIRS = "SELECT item, other, likeness FROM likeness WHERE kind = ? AND item = ?"
            + " UNION ALL SELECT item, other, likeness FROM likeness WHERE kind = ? AND other = ?";

    private final Connection connection;
    private final int number;
    private final String kind;
    private final Judge<T> judge;
    private final Function<Long, Optional<T>> loader;
    private final Set<Long> touched = new HashSet<>();
    private final Map<Long, Optional<T>> read = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Optional<T>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * @param number what stands for the kind in likeness_key
     * @param loader an item as it is in the reading that counts; empty where it is not there
     */
    Alike(Connection connection, int number, String kind, Judge<T> judge, Function<Long, Optional<T>> loader) {
        this.connection = connection;
        this.number = number;
        this.kind = kind;
        this.judge = judge;
        this.loader = loader;
    }

    /** A newer version comes: what it has no more goes, what is new in it comes; what is as it was stays compared. */
    void change(Map<Long, T> old, Map<Long, T> now) {
        old.forEach((item, one) -> {
            if (!one.equals(now.get(item))) {
                remove(item, one);
            }
        });
        now.forEach((item, one) -> {
            if (!one.equals(old.get(item))) {
                add(item, one);
            }
        });
    }

    private void remove(long item, T one) {
        read.remove(item);
        keys(one)
                .forEach(key -> Sql.change(
                        connection,
                        "DELETE FROM likeness_key WHERE kind = ? AND key = ? AND item = ?",
                        number,
                        key,
                        item));
        List<Pair> pairs = pairs(item);
        pairs.forEach(p -> {
            touched.add(p.first());
            touched.add(p.second());
            Sql.change(
                    connection,
                    "DELETE FROM likeness WHERE kind = ? AND item = ? AND other = ?",
                    kind,
                    p.first(),
                    p.second());
        });
        Sql.change(connection, "DELETE FROM likeness_group WHERE kind = ? AND item = ?", kind, item);
    }

    private void add(long item, T one) {
        read.put(item, Optional.of(one));
        List<List<Long>> found = new ArrayList<>();
        for (long key : keys(one)) {
            found.add(Sql.list(
                    connection,
                    "SELECT item FROM likeness_key WHERE kind = ? AND key = ? AND item <> ? ORDER BY item LIMIT ?",
                    r -> r.id("item"),
                    number,
                    key,
                    item,
                    Candidates.PER_KEY));
            Sql.change(
                    connection,
                    "INSERT OR IGNORE INTO likeness_key (kind, key, item) VALUES (?, ?, ?)",
                    number,
                    key,
                    item);
        }
        Candidates.of(found).items().forEach(other -> compare(item, one, other));
    }

    /** Of the judge's keys as many bits as tell one from another well enough: two things under one key are compared, not taken for the same. */
    private List<Long> keys(T one) {
        return judge.keys(one).stream()
                .map(key -> (long) key.intValue())
                .distinct()
                .toList();
    }

    private void compare(long item, T one, long other) {
        Verdict verdict = loaded(other)
                .map(o -> judge.compare(one, o))
                .filter(Verdict::isSame)
                .orElse(null);
        if (verdict != null) {
            touched.add(item);
            touched.add(other);
            Sql.change(
                    connection,
                    "INSERT OR REPLACE INTO likeness (kind, item, other, likeness, evidence) VALUES (?, ?, ?, ?, ?)",
                    kind,
                    Math.min(item, other),
                    Math.max(item, other),
                    verdict.likeness(),
                    String.join("; ", verdict.evidence()));
        }
    }

    /** Makes the groups of all that was touched anew. */
    void regroup() {
        if (touched.isEmpty()) {
            return;
        }
        Set<Pair> pairs = Groups.around(touched, this::pairs);
        Set<Long> all = new HashSet<>(touched);
        pairs.forEach(p -> {
            all.add(p.first());
            all.add(p.second());
        });
        all.forEach(
                item -> Sql.change(connection, "DELETE FROM likeness_group WHERE kind = ? AND item = ?", kind, item));
        Groups.of(pairs, this::apart)
                .groupOf()
                .forEach((item, head) -> Sql.change(
                        connection,
                        "INSERT INTO likeness_group (kind, item, head) VALUES (?, ?, ?)",
                        kind,
                        item,
                        head));
        touched.clear();
    }

    /** After a transaction that failed. */
    void forget() {
        touched.clear();
        read.clear();
    }

    private List<Pair> pairs(long item) {
        return Sql.list(
                connection,
                PAIRS,
                r -> Pair.of(r.id("item"), r.id("other"), r.number("likeness").orElse(0)),
                kind,
                item,
                kind,
                item);
    }

    private boolean apart(long one, long other) {
        Optional<T> a = loaded(one);
        Optional<T> b = loaded(other);
        return a.isPresent() && b.isPresent() && judge.compare(a.get(), b.get()).answer() == Verdict.Answer.APART;
    }

    private Optional<T> loaded(long item) {
        Optional<T> known = read.get(item);
        if (known == null) {
            known = loader.apply(item);
            read.put(item, known);
        }
        return known;
    }
}
