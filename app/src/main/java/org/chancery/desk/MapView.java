package org.chancery.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.view.Places;

/** A map as drawn: countries, darker where more happened, and circles at places. */
record MapView(Query query, Places places, List<Land> lands, List<Dot> dots) {

    private static final int SHADES = 5;
    private static final int DOTS = 250;
    private static final double LARGEST = 14;

    /**
     * A country's outline.
     *
     * @param shade 0 where nothing is told, else 1 to 5
     */
    record Land(String path, int shade, Optional<Places.Country> country) {}

    /** A place. */
    record Dot(double x, double y, double radius, Places.Point point) {}

    MapView {
        lands = List.copyOf(lands);
        dots = List.copyOf(dots);
    }

    static MapView of(Query query, Places places, World world) {
        Map<String, Places.Country> countries = new HashMap<>();
        places.countries().forEach(c -> countries.put(c.code(), c));
        double most = (double) places.countries().stream()
                .mapToLong(c -> c.events().all())
                .max()
                .orElse(1);
        List<Land> lands = world.countries().stream()
                .map(c -> {
                    Optional<Places.Country> country = c.code().map(countries::get);
                    return new Land(
                            c.path(),
                            country.map(x -> shade(x.events().all(), most)).orElse(0),
                            country);
                })
                .toList();
        double largest =
                places.points().stream().mapToLong(p -> p.events().all()).max().orElse(1);
        List<Dot> dots = places.points().stream()
                .filter(p -> Math.abs(p.latitude()) <= 90 && Math.abs(p.longitude()) <= 180)
                .limit(DOTS)
                .map(p -> {
                    EqualEarth.Spot spot = EqualEarth.of(p.longitude(), p.latitude());
                    double radius = 2 + (LARGEST - 2) * Math.sqrt(p.events().all() / largest);
                    return new Dot(spot.x(), spot.y(), Math.round(radius * 10) / 10.0, p);
                })
                .toList();
        return new MapView(query, places, lands, dots);
    }

    /** By the logarithm, since a few countries have most of all events. */
    private static int shade(long events, double most) {
        return most <= 1 ? SHADES : (int) Math.ceil(SHADES * Math.log1p((double) events) / Math.log1p(most));
    }

    String honestly() {
        Places.Unplaced none = places.unplaced();
        String what = (places.complete() ? "" : "The newest ") + English.count(places.seen(), "event");
        String drawn = dots.size() < places.points().size()
                ? "; the " + dots.size() + " most frequent of "
                        + English.count(places.points().size(), "place") + " are drawn"
                : "";
        return what + ", an article’s each: " + English.number(places.seen() - none.named() - none.nowhere())
                + " at a place on the map, "
                + English.number(none.named()) + " with a place or country but without coordinates, "
                + English.number(none.nowhere())
                + " of which the text tells no place" + drawn + ".";
    }

    String country(String code) {
        return Somewhere.events(query.with(Filter.COUNTRY, code));
    }

    String place(Places.Point point) {
        Query at = query.with(Filter.PLACE, point.name());
        return Somewhere.events(
                point.country().map(c -> at.with(Filter.COUNTRY, c)).orElse(at));
    }

    static String words(String name, Places.Told events) {
        return name + ": " + English.number(events.asserted()) + " asserted"
                + (events.other() > 0 ? ", " + English.number(events.other()) + " not asserted" : "");
    }

    List<Places.Point> points() {
        return places.points().subList(0, Math.min(100, places.points().size()));
    }
}
