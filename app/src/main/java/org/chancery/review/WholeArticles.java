package org.chancery.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chancery.json.Json;
import org.chancery.review.Quality.Part;
import org.chancery.review.Quality.Score;
import org.chancery.score.RecordPairs;

/** Golds of articles come in, precision and recall go out, in all and by kind; pairs are those of the scorer, so that its figures are the same. */
final class WholeArticles {

    private final Map<String, Score> modes = new TreeMap<>();
    private final Map<String, Score> types = new TreeMap<>();

    private WholeArticles() {}

    static Quality.Whole of(List<Gold> golds, int begun) {
        WholeArticles count = new WholeArticles();
        golds.forEach(count::add);
        return new Quality.Whole(
                golds.size(),
                begun,
                golds.stream().mapToInt(Gold::open).sum(),
                sum(count.modes),
                sum(count.types),
                parts(count.modes),
                parts(count.types));
    }

    private void add(Gold gold) {
        RecordPairs pairs = RecordPairs.of(gold.record(), gold.prediction());
        count(gold, "statements", "mode", pairs.statements(), modes);
        count(gold, "events", "type", pairs.events(), types);
    }

    private static void count(Gold gold, String member, String kind, Map<String, String> pairs, Map<String, Score> to) {
        Set<String> right = new TreeSet<>(pairs.values());
        for (Json.Obj found : ReadArticles.objects(gold.prediction(), member)) {
            boolean isRight = right.contains(found.text("id").orElse(""));
            to.merge(found.text(kind).orElse("?"), new Score(isRight ? 1 : 0, 1, 0), Score::plus);
        }
        for (Json.Obj one : ReadArticles.objects(gold.gold(), member)) {
            boolean optional = one.get("optional").isPresent();
            if (!optional && !pairs.containsKey(one.text("id").orElse(""))) {
                to.merge(one.text(kind).orElse("?"), new Score(0, 0, 1), Score::plus);
            }
        }
    }

    private static Score sum(Map<String, Score> parts) {
        return parts.values().stream().reduce(new Score(0, 0, 0), Score::plus);
    }

    private static List<Part> parts(Map<String, Score> scores) {
        return scores.entrySet().stream()
                .map(e -> new Part(e.getKey(), e.getValue()))
                .toList();
    }
}
