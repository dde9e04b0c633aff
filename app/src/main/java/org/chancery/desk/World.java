package org.chancery.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;

/**
 * The outlines of countries, from Natural Earth's 1:110m shapes (public domain) as the package world-atlas 2.0.2 has them in TopoJSON: each a path on the field
 * of {@link EqualEarth}. The codes come from {@code world-codes.tsv}; what has none there is drawn without one.
 */
final class World {

    private static final String SHAPES = "static/countries-110m.json";
    private static final String CODES = "world-codes.tsv";
    private static final double HALF = 180; // degrees: a line that leaps further goes around the back

    /** A country's outline; no code where the shapes part it from a state that others count it to. */
    record Country(Optional<String> code, String path) {}

    private final List<Country> countries;

    private World(List<Country> countries) {
        this.countries = List.copyOf(countries);
    }

    List<Country> countries() {
        return countries;
    }

    static World read() {
        Map<String, String> codes = new HashMap<>();
        text(CODES)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .forEach(cells -> codes.put(cells[0], cells[1]));
        try {
            Json.Obj topology = JsonReader.read(text(SHAPES)).asObject().orElseThrow();
            return new World(countries(topology, codes));
        } catch (JsonException e) {
            throw new IllegalStateException(SHAPES + " is no JSON", e);
        }
    }

    private static List<Country> countries(Json.Obj topology, Map<String, String> codes) {
        Arcs arcs = Arcs.of(topology);
        Json.Obj shapes = object(object(topology, "objects"), "countries");
        List<Country> countries = new ArrayList<>();
        for (Json one : items(shapes.get("geometries").orElseThrow())) {
            Json.Obj geometry = one.asObject().orElseThrow();
            String name = object(geometry, "properties").text("name").orElse("");
            if (!name.equals("Antarctica")) {
                Optional<String> code = Optional.ofNullable(codes.get(name)).filter(c -> !c.equals("-"));
                countries.add(new Country(code, path(geometry, arcs)));
            }
        }
        return countries;
    }

    private static String path(Json.Obj geometry, Arcs arcs) {
        Json shape = geometry.get("arcs").orElseThrow();
        boolean many = geometry.text("type").orElse("").equals("MultiPolygon");
        StringBuilder path = new StringBuilder();
        for (Json polygon : many ? items(shape) : List.of(shape)) {
            for (Json ring : items(polygon)) {
                ring(arcs.joined(items(ring)), path);
            }
        }
        return path.toString();
    }

    /** Where a ring goes around the back of the map it is drawn on the side on which it began. */
    private static void ring(List<double[]> points, StringBuilder path) {
        char step = 'M';
        double last = points.get(0)[0];
        for (double[] point : points) {
            double longitude = point[0];
            if (longitude - last > HALF) {
                longitude = -HALF;
            } else if (last - longitude > HALF) {
                longitude = HALF;
            }
            EqualEarth.Spot spot = EqualEarth.of(longitude, point[1]);
            path.append(step).append(spot.x()).append(' ').append(spot.y());
            step = 'L';
            last = longitude;
        }
        path.append('Z');
    }

    static List<Json> items(Json array) {
        return ((Json.Arr) array).items();
    }

    static Json.Obj object(Json.Obj of, String name) {
        return of.get(name).flatMap(Json::asObject).orElseThrow();
    }

    private static String text(String name) {
        try (InputStream in = World.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the program's file " + name, e);
        }
    }
}
