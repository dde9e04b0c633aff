package org.chancery.view;

import java.sql.Connection;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chancery.ledger.Row;
import org.chancery.ledger.Sql;
import org.chancery.view.Places.Told;

/** Ids of events come in; where they happened goes out, counted. One event told by many articles counts once for each. */
final class PlaceCounts {

    /** More events are not looked at: the newest are. */
    static final int MOST = 20_000;

    private static final String ROWS =
            "SELECT e.place, e.place_country, e.latitude, e.longitude, e.factuality = 'asserted' AS told"
                    + " FROM json_each(?) j CROSS JOIN event e ON e.id = j.value";

    private final Connection connection;
    private final Countries names;
    private final Map<Spot, Told> spots = new HashMap<>();
    private final Map<Spot, String> called = new HashMap<>();
    private final Map<String, Told> countries = new HashMap<>();
    private long named;
    private long nowhere;

    private record Spot(String name, Optional<String> country, double latitude, double longitude) {}

    PlaceCounts(Connection connection, Countries names) {
        this.connection = connection;
        this.names = names;
    }

    Places of(long[] ids, List<String> notes) {
        for (String batch : Batches.of(ids.length > MOST ? Arrays.copyOf(ids, MOST) : ids)) {
            Sql.each(connection, ROWS, this::add, batch);
        }
        List<Places.Point> points = spots.entrySet().stream()
                .map(e -> point(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingLong((Places.Point p) -> p.events().all())
                        .reversed()
                        .thenComparing(Places.Point::name)
                        .thenComparing(Places.Point::latitude))
                .toList();
        List<Places.Country> all = countries.entrySet().stream()
                .map(e -> new Places.Country(e.getKey(), names.name(e.getKey()).orElse(e.getKey()), e.getValue()))
                .sorted(Comparator.comparingLong(
                                (Places.Country c) -> c.events().all())
                        .reversed()
                        .thenComparing(Places.Country::code))
                .toList();
        return new Places(
                points,
                all,
                new Places.Unplaced(named, nowhere),
                Math.min(ids.length, MOST),
                ids.length <= MOST,
                notes);
    }

    private Places.Point point(Spot spot, Told events) {
        return new Places.Point(
                called.getOrDefault(spot, spot.name), spot.country, spot.latitude, spot.longitude, events);
    }

    private void add(Row row) {
        Told one = row.flag("told") ? new Told(1, 0) : new Told(0, 1);
        Optional<String> country = row.text("place_country");
        Optional<String> place = row.text("place");
        country.ifPresent(c -> countries.merge(c, one, Told::and));
        OptionalDouble latitude = row.number("latitude");
        OptionalDouble longitude = row.number("longitude");
        if (place.isPresent() && latitude.isPresent() && longitude.isPresent()) {
            Spot spot = new Spot(Names.folded(place.get()), country, latitude.getAsDouble(), longitude.getAsDouble());
            spots.merge(spot, one, Told::and);
            called.putIfAbsent(spot, place.get());
        } else if (place.isPresent() || country.isPresent()) {
            named++;
        } else {
            nowhere++;
        }
    }
}
