package org.chancery.duplicates;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * Which items are one. In: the pairs that are the same, and who may not stand together. Out: for every item in a pair its group, called by its smallest id.
 *
 * <p>Groups are joined along the pairs, the surest pair first (Kruskal's order, single linkage), but two groups stay apart where a member of one is
 * {@link Verdict.Answer#APART} from a member of the other: so a page that holds two articles does not make them one. The result hangs on the set of pairs
 * alone, not on the order in which they came.
 *
 * @param groupOf by item
 */
public record Groups(SortedMap<Long, Long> groupOf) {

    /** So many members of a group speak for it when it is joined with another: those with the smallest ids, so that a large group costs no more. */
    static final int SPEAKERS = 8;

    public Groups {
        groupOf = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(groupOf));
    }

    /** All groups of these pairs. */
    public static Groups of(Collection<Pair> same, BiPredicate<Long, Long> apart) {
        Joining joining = new Joining(apart);
        same.stream().sorted().distinct().forEach(joining::join);
        return joining.groups();
    }

    /** Every pair that hangs together with these items by way of others: what is to be grouped anew after pairs of theirs came or went. */
    public static Set<Pair> around(Collection<Long> items, LongFunction<? extends Collection<Pair>> pairsOf) {
        Set<Pair> found = new HashSet<>();
        Set<Long> seen = new HashSet<>(items);
        Deque<Long> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Pair pair : pairsOf.apply(open.pop())) {
                found.add(pair);
                Stream.of(pair.first(), pair.second()).filter(seen::add).forEach(open::push);
            }
        }
        return found;
    }

    private static final class Joining {

        private final BiPredicate<Long, Long> apart;
        private final Map<Long, Long> parent = new TreeMap<>();
        private final Map<Long, NavigableSet<Long>> speakers = new HashMap<>();
        private final Map<List<Long>, Boolean> known = new HashMap<>();

        Joining(BiPredicate<Long, Long> apart) {
            this.apart = apart;
        }

        void join(Pair pair) {
            long a = root(pair.first());
            long b = root(pair.second());
            if (a != b && !areApart(a, b)) {
                long smaller = Math.min(a, b);
                long larger = Math.max(a, b);
                parent.put(larger, smaller);
                NavigableSet<Long> both = of(smaller);
                both.addAll(of(larger));
                while (both.size() > SPEAKERS) {
                    both.pollLast();
                }
                speakers.remove(larger);
            }
        }

        private NavigableSet<Long> of(long root) {
            return speakers.computeIfAbsent(root, r -> new TreeSet<>(Set.of(r)));
        }

        private boolean areApart(long a, long b) {
            return of(a).stream().anyMatch(one -> of(b).stream().anyMatch(other -> isApart(one, other)));
        }

        private boolean isApart(long one, long other) {
            List<Long> pair = List.of(Math.min(one, other), Math.max(one, other));
            return known.computeIfAbsent(pair, p -> apart.test(p.get(0), p.get(1)));
        }

        private long root(long item) {
            long root = item;
            for (long up = parent.computeIfAbsent(root, i -> i); up != root; up = parent.getOrDefault(root, root)) {
                root = up;
            }
            long at = item;
            while (at != root) {
                Long above = parent.put(at, root);
                at = above == null ? root : above;
            }
            return root;
        }

        Groups groups() {
            SortedMap<Long, Long> groupOf = new TreeMap<>();
            List.copyOf(parent.keySet()).forEach(item -> groupOf.put(item, root(item)));
            return new Groups(groupOf);
        }
    }
}
