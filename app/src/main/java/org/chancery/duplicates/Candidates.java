package org.chancery.duplicates;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * With which items one is compared. In: the items found under each of its keys. Out: those that share most keys with it, then the smaller ids; never more
 * than {@link #MOST}, however common a key is.
 *
 * @param items the ids, likeliest first
 */
public record Candidates(List<Long> items) {

    /**
     * So many items are to be looked up under one key, those with the smallest ids. A key that more items share is either a phrase that many unlike ones
     * have in common, and worth no more comparisons, or belongs to one text in thousands of copies, which the first so many of them bring together.
     */
    public static final int PER_KEY = 32;

    /** So many items are compared with one at most. */
    public static final int MOST = 64;

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
