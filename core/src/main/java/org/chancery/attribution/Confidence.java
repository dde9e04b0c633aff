package org.chancery.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** How often findings of a sieve with such a score are right, as measured: {@code confidence.tsv} comes in, for each score a share goes out. */
final class Confidence {

    private static final String ALL = "*";

    private record Point(double score, double share) {}

    private final Map<String, List<Point>> curves;

    private Confidence(Map<String, List<Point>> curves) {
        this.curves = Map.copyOf(curves);
    }

    static Confidence of(Lexicon lexicon) {
        Map<String, List<Point>> curves = new HashMap<>();
        for (Table.Row row : lexicon.table("confidence.tsv").rows()) {
            curves.computeIfAbsent(row.get("sieve"), k -> new ArrayList<>())
                    .add(new Point(Double.parseDouble(row.get("score")), Double.parseDouble(row.get("share"))));
        }
        curves.values().forEach(points -> points.sort(Comparator.comparingDouble(Point::score)));
        return new Confidence(curves);
    }

    /** The share on the curve of the sieve, of all sieves where it has none; the score itself where there is neither. */
    double of(String sieve, double score) {
        List<Point> curve = curves.getOrDefault(sieve, curves.getOrDefault(ALL, List.of()));
        if (curve.isEmpty()) {
            return score;
        }
        Point below = curve.get(0);
        for (Point above : curve) {
            if (score < above.score()) {
                double width = above.score() - below.score();
                double way = width <= 0 ? 1 : (score - below.score()) / width;
                return way <= 0 ? above.share() : below.share() + way * (above.share() - below.share());
            }
            below = above;
        }
        return below.share();
    }
}
