package org.chancery.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Fits a rising step curve: scores with right or wrong come in, the share that is right at each of some scores goes out. */
final class Isotonic {

    /** One judged finding. */
    record Case(double score, boolean right) {}

    /** A stretch of findings: their mean score, the share that is right, how many they are. */
    record Point(double score, double share, int count) {}

    private static final int FEWEST = 25;

    private Isotonic() {}

    static List<Point> fit(List<Case> cases) {
        List<Case> sorted = new ArrayList<>(cases);
        sorted.sort(Comparator.comparingDouble(Case::score));
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i += FEWEST) {
            int end = sorted.size() - i < 2 * FEWEST ? sorted.size() : i + FEWEST;
            points.add(point(sorted.subList(i, end)));
            while (points.size() > 1
                    && points.get(points.size() - 2).share()
                            >= points.get(points.size() - 1).share()) {
                Point b = points.remove(points.size() - 1);
                Point a = points.remove(points.size() - 1);
                int n = a.count() + b.count();
                points.add(new Point(
                        (a.score() * a.count() + b.score() * b.count()) / n,
                        (a.share() * a.count() + b.share() * b.count()) / n,
                        n));
            }
            if (end == sorted.size()) {
                break;
            }
        }
        return points;
    }

    static Point point(List<Case> cases) {
        return new Point(
                cases.stream().mapToDouble(Case::score).average().orElse(0),
                (cases.stream().filter(Case::right).count() + 0.5) / (cases.size() + 1),
                cases.size());
    }
}
