package org.chancery.desk;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.text.Span;
import org.chancery.view.Reading;

/** Statements come in; for each the lane under the line goes out, from 1: the outermost nearest the words, and no two that overlap in one while lanes last. */
final class Lanes {

    private Lanes() {}

    static Map<String, Integer> of(List<Reading.Said> said, int most) {
        Map<String, Integer> lanes = new HashMap<>();
        int[] ends = new int[most];
        said.stream()
                .sorted(Comparator.comparing((Reading.Said s) -> Span.cover(s.content())))
                .forEach(s -> {
                    Span extent = Span.cover(s.content());
                    int lane = 0;
                    while (lane < most - 1 && ends[lane] > extent.start()) {
                        lane++;
                    }
                    ends[lane] = Math.max(ends[lane], extent.end());
                    lanes.put(s.id(), lane + 1);
                });
        return Map.copyOf(lanes);
    }
}
