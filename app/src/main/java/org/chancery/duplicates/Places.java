package org.chancery.duplicates;

import java.util.Locale;
import java.util.Optional;

/** Whether two tellings may have one place. In: their places. Out: points and the reason in words. */
record Places(double points, boolean apart, String why) {

    /** Kilometres within which two places are one town and its surroundings. */
    private static final double ONE_PLACE = 15;
    /** Kilometres beyond which not even a province and a town in it lie apart. */
    private static final double FAR = 250;

    private static final double EARTH = 6_371;

    static Places of(Optional<EventReport.Site> a, Optional<EventReport.Site> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return new Places(0, false, a.isEmpty() && b.isEmpty() ? "no place told" : "only one tells the place");
        }
        EventReport.Site one = a.get();
        EventReport.Site other = b.get();
        String names = Sides.bothNames(one.name(), other.name());
        if (one.country().isPresent()
                && other.country().isPresent()
                && !one.country().equals(other.country())) {
            return new Places(0, true, "places in two countries: " + names);
        }
        if (one.latitude().isPresent() && other.latitude().isPresent()) {
            double far = kilometres(one, other);
            String why = String.format(Locale.ROOT, "%.0f km, %s", far, names);
            return new Places(far <= ONE_PLACE ? 2 : 0, far > FAR, why);
        }
        // what the gazetteer knows only the country of is the country itself
        boolean unknown = one.country().isEmpty() && other.country().isEmpty();
        boolean sameName = Likeness.words(one.name()).equals(Likeness.words(other.name()));
        return new Places(unknown ? (sameName ? 2 : 0) : 0.5, false, "places: " + names);
    }

    /** On a great circle (haversine). */
    private static double kilometres(EventReport.Site a, EventReport.Site b) {
        double lat1 = Math.toRadians(a.latitude().orElseThrow());
        double lat2 = Math.toRadians(b.latitude().orElseThrow());
        double dLon = Math.toRadians(b.longitude().orElseThrow() - a.longitude().orElseThrow());
        double h = Math.pow(Math.sin((lat2 - lat1) / 2), 2)
                + Math.cos(lat1) * Math.cos(lat2) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
