package org.chancery.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The articles' tallies come in; the 95 % interval of the headline F1s by resampling articles goes out. */
final class Intervals {

    private static final int SEED = 7;
    private static final List<Tally.Row> HEADS = List.of(
            new Tally.Row("att", "content"),
            new Tally.Row("att", "+source"),
            new Tally.Row("att", "full"),
            new Tally.Row("att", "exact"),
            new Tally.Row("token", "content"),
            new Tally.Row("token", "source"),
            new Tally.Row("frag=", "content"),
            new Tally.Row("frag=", "source"),
            new Tally.Row("frag=", "cue"));

    /** From and to. */
    record Interval(double low, double high) {}

    private Intervals() {}

    static Map<String, Interval> of(List<Tally> articles, int resamples) {
        PythonRandom random = new PythonRandom(SEED);
        Map<Tally.Row, List<Double>> values = new LinkedHashMap<>();
        HEADS.forEach(head -> values.put(head, new ArrayList<>()));
        for (int i = 0; i < resamples; i++) {
            Map<Tally.Row, Tally.Counts> sums = new LinkedHashMap<>();
            for (int drawn = 0; drawn < articles.size(); drawn++) {
                Tally article = articles.get(random.below(articles.size()));
                HEADS.forEach(head -> sums.merge(head, article.at(head.table(), head.name()), Tally.Counts::plus));
            }
            sums.forEach((head, counts) ->
                    values.computeIfAbsent(head, h -> new ArrayList<>()).add(counts.f1()));
        }
        Map<String, Interval> intervals = new LinkedHashMap<>();
        values.forEach((head, all) -> {
            Collections.sort(all);
            intervals.put(
                    head.table() + " " + head.name(),
                    new Interval(all.get((int) (0.025 * all.size())), all.get(Math.min(all.size() - 1, (int)
                            (0.975 * all.size())))));
        });
        return intervals;
    }
}
