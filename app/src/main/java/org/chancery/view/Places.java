package org.chancery.view;

import java.util.List;
import java.util.Optional;

/**
 * Where things happened.
 *
 * @param points places with coordinates, the most events first
 * @param countries events by the country they happened in, those of points too
 * @param unplaced events whose place has a name and no coordinates ({@code named}), and those of which the article tells no place ({@code nowhere})
 * @param seen how many events were looked at
 * @param complete whether these are all that were asked for, else the newest
 */
public record Places(
        List<Point> points,
        List<Country> countries,
        Unplaced unplaced,
        long seen,
        boolean complete,
        List<String> notes) {

    public Places {
        points = List.copyOf(points);
        countries = List.copyOf(countries);
        notes = List.copyOf(notes);
    }

    /** How many events: told as deeds, and denied, intended, possible, conditional or demanded. */
    public record Told(long asserted, long other) {
        public long all() {
            return asserted + other;
        }

        Told and(Told more) {
            return new Told(asserted + more.asserted, other + more.other);
        }
    }

    /** A place as articles call it, in degrees. */
    public record Point(String name, Optional<String> country, double latitude, double longitude, Told events) {}

    /** A country's code, its name as the lexicon has it. */
    public record Country(String code, String name, Told events) {}

    /** What is on no map. */
    public record Unplaced(long named, long nowhere) {}
}
