package org.chancery.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.attribution.Attribution;
import org.chancery.text.Span;

/** Attributions come in, the same in the order of the record go out: by the start of the content, one that holds another before it. */
final class Order {

    private static final Comparator<Attribution> BY_CONTENT =
            Comparator.comparing((Attribution a) -> Span.cover(a.content())).thenComparingInt(Attribution::index);

    private Order() {}

    static List<Attribution> of(List<Attribution> attributions) {
        List<Attribution> sorted = attributions.stream().sorted(BY_CONTENT).toList();
        Map<Integer, Attribution> byIndex = new HashMap<>();
        sorted.forEach(a -> byIndex.put(a.index(), a));
        Set<Integer> placed = new HashSet<>();
        List<Attribution> ordered = new ArrayList<>();
        for (Attribution a : sorted) {
            placeWithParents(a, byIndex, placed, ordered);
        }
        return ordered;
    }

    private static void placeWithParents(
            Attribution attribution, Map<Integer, Attribution> byIndex, Set<Integer> placed, List<Attribution> out) {
        List<Attribution> line = new ArrayList<>();
        Attribution next = attribution;
        while (next != null && placed.add(next.index())) {
            line.add(next);
            next = next.parent().isPresent() ? byIndex.get(next.parent().getAsInt()) : null;
        }
        for (int i = line.size() - 1; i >= 0; i--) {
            out.add(line.get(i));
        }
    }
}
