package org.chancery.desk;

import java.util.ArrayList;
import java.util.List;
import org.chancery.json.Json;

/** The lines of a TopoJSON topology (version 1): whole numbers, each told by its step from the one before, become degrees. Rings name them; a negative name turns one. */
final class Arcs {

    private final List<List<double[]>> arcs = new ArrayList<>();

    static Arcs of(Json.Obj topology) {
        Json.Obj transform = World.object(topology, "transform");
        double[] scale = pair(transform, "scale");
        double[] shift = pair(transform, "translate");
        Arcs all = new Arcs();
        for (Json arc : World.items(topology.get("arcs").orElseThrow())) {
            List<double[]> points = new ArrayList<>();
            double x = 0;
            double y = 0;
            for (Json step : World.items(arc)) {
                List<Json> both = World.items(step);
                x += number(both.get(0));
                y += number(both.get(1));
                points.add(new double[] {x * scale[0] + shift[0], y * scale[1] + shift[1]});
            }
            all.arcs.add(points);
        }
        return all;
    }

    private static double[] pair(Json.Obj of, String name) {
        List<Json> both = World.items(of.get(name).orElseThrow());
        return new double[] {number(both.get(0)), number(both.get(1))};
    }

    private static double number(Json value) {
        return ((Json.Num) value).value();
    }

    /** The points of a ring, where one line ends and the next begins once. */
    List<double[]> joined(List<Json> names) {
        List<double[]> ring = new ArrayList<>();
        for (Json name : names) {
            int number = (int) number(name);
            List<double[]> arc = arcs.get(number < 0 ? ~number : number);
            for (int i = ring.isEmpty() ? 0 : 1; i < arc.size(); i++) {
                ring.add(arc.get(number < 0 ? arc.size() - 1 - i : i));
            }
        }
        return ring;
    }
}
