package org.chancery.desk;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the circles of a network lie. In: how many there are and what binds them. Out: a place for each, always the same for the same network: circles push each
 * other off, ties pull them together, and less so with every step (Fruchterman and Reingold, 1991).
 */
final class Layout {

    static final int WIDTH = 1000;
    static final int HEIGHT = 680;

    private static final int STEPS = 400;
    private static final double TURN =
            Math.PI * (3 - Math.sqrt(5)); // of a sunflower's seeds: no two begin at one place
    private static final double MARGIN = 40;
    private static final double FISHEYE = .65;
    private static final double TO_THE_MIDDLE = .35;

    private final double[] x;
    private final double[] y;
    private final List<Edge> edges;
    private final double distance;

    /** What binds two circles, by their numbers. */
    record Edge(int from, int to, double weight) {}

    /** Where a circle lies. */
    record Spot(double x, double y) {}

    private Layout(int nodes, List<Edge> edges) {
        x = new double[nodes];
        y = new double[nodes];
        this.edges = edges;
        distance = .85 * Math.sqrt((double) WIDTH * HEIGHT / Math.max(1, nodes));
        for (int i = 0; i < nodes; i++) {
            double radius = .45 * HEIGHT * Math.sqrt((i + .5) / nodes);
            x[i] = radius * Math.cos(i * TURN);
            y[i] = radius * Math.sin(i * TURN);
        }
    }

    static List<Spot> of(int nodes, List<Edge> edges) {
        Layout layout = new Layout(nodes, edges);
        for (int step = 0; step < STEPS; step++) {
            layout.move(WIDTH / 8.0 * (1 - step / (double) STEPS));
        }
        return layout.spots();
    }

    private void move(double most) {
        double[] dx = new double[x.length];
        double[] dy = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                double ax = x[i] - x[j];
                double ay = y[i] - y[j];
                double square = Math.max(1, ax * ax + ay * ay);
                double push = distance * distance / square;
                dx[i] += ax * push;
                dy[i] += ay * push;
                dx[j] -= ax * push;
                dy[j] -= ay * push;
            }
            dx[i] -= x[i] * TO_THE_MIDDLE;
            dy[i] -= y[i] * TO_THE_MIDDLE * WIDTH / HEIGHT;
        }
        for (Edge edge : edges) {
            double ax = x[edge.from] - x[edge.to];
            double ay = y[edge.from] - y[edge.to];
            double pull = Math.hypot(ax, ay) / distance * (.05 + .05 * Math.log1p(edge.weight));
            dx[edge.from] -= ax * pull;
            dy[edge.from] -= ay * pull;
            dx[edge.to] += ax * pull;
            dy[edge.to] += ay * pull;
        }
        for (int i = 0; i < x.length; i++) {
            double length = Math.max(.01, Math.hypot(dx[i], dy[i]));
            double step = Math.min(length, most) / length;
            x[i] += dx[i] * step;
            y[i] += dy[i] * step;
        }
    }

    /** Stretched to the field, the crowded middle more than the edge. */
    private List<Spot> spots() {
        double farthest = 1;
        for (int i = 0; i < x.length; i++) {
            farthest = Math.max(farthest, Math.hypot(x[i], y[i]));
        }
        for (int i = 0; i < x.length; i++) {
            double out = Math.max(1, Math.hypot(x[i], y[i]));
            double stretch = Math.pow(out / farthest, FISHEYE - 1);
            x[i] *= stretch;
            y[i] *= stretch;
        }
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            spots.add(new Spot(fitted(x, i, WIDTH), fitted(y, i, HEIGHT)));
        }
        return spots;
    }

    private static double fitted(double[] values, int i, int size) {
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        double share = most - least < 1 ? .5 : (values[i] - least) / (most - least);
        return Math.round((MARGIN + share * (size - 2 * MARGIN)) * 10) / 10.0;
    }
}
