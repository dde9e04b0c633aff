package org.chancery.duplicates;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * With which items one is compared. In: the items found under each of its keys. Out: those that share most keys with it first, then the smaller ids.
 *
 * <p>As long as no key is shared by more than {@link #PER_KEY} items, every pair with a common key is compared sooner or later, so that groups do not hang on
 * the order of arrival. A crowd beyond that is either a phrase that unlike items have in common (the foot of an outlet's pages), and the pairs worth
 * finding have other keys besides; or one text in a great many copies, which the first so many of them bring together.
 *
 * @param items the ids, likeliest first
 */
public record Candidates(List<Long> items) {

    /** So many items are to be looked up under one key: those with the smallest ids, which an index on key and item gives first. */
    public static final int PER_KEY = 64;

    /** So many items are compared with one at most, whatever its keys; reached by nothing but hostile input. */
    public static final int MOST = 1_000;

    public Candidates {
        items = List.copyOf(items);
    }

    public static Candidates of(Collection<? extends Collection<Long>> foundByKey) {
        Map<Long, Integer> shared = new TreeMap<>();
        for (Collection<Long> found : foundByKey) {
            found.stream().sorted().limit(PER_KEY).forEach(item -> shared.merge(item, 1, Integer::sum));
        }
        return new Candidates(shared.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList());
    }
}
