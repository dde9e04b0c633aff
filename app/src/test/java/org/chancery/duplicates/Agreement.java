package org.chancery.duplicates;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups against truth, by pairs. In: of every item its true and its found group. Out: precision, recall and F1 over all pairs in one group. */
record Agreement(long right, long found, long wanted, Set<List<Long>> wrong, Set<List<Long>> missed) {

    static Agreement of(Map<Long, Integer> truth, Groups groups) {
        Map<Object, List<Long>> wanted = new HashMap<>();
        Map<Object, List<Long>> found = new HashMap<>();
        truth.forEach((id, t) -> wanted.merge(t, List.of(id), Agreement::both));
        groups.groupOf().forEach((id, g) -> found.merge(g, List.of(id), Agreement::both));
        Set<List<Long>> want = pairs(wanted);
        Set<List<Long>> got = pairs(found);
        Set<List<Long>> right = new HashSet<>(want);
        right.retainAll(got);
        Set<List<Long>> wrong = new HashSet<>(got);
        wrong.removeAll(want);
        Set<List<Long>> missed = new HashSet<>(want);
        missed.removeAll(got);
        return new Agreement(right.size(), got.size(), want.size(), wrong, missed);
    }

    private static List<Long> both(List<Long> a, List<Long> b) {
        List<Long> all = new java.util.ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private static Set<List<Long>> pairs(Map<Object, List<Long>> groups) {
        Set<List<Long>> pairs = new HashSet<>();
        for (List<Long> group : groups.values()) {
            for (long a : group) {
                group.stream().filter(b -> a < b).forEach(b -> pairs.add(List.of(a, b)));
            }
        }
        return pairs;
    }

    double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    double recall() {
        return wanted == 0 ? 1 : (double) right / wanted;
    }

    double f1() {
        return 2.0 * right / (found + wanted);
    }
}
