package org.chancery.duplicates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Under which keys an event stands. In: a telling. Out: hashes of its type with a party or a place and its day, and with all countries and its month, its
 * year, or days near its publication, where nothing finer is known of one of two.
 */
final class EventKeys {

    /** Parties and places beyond this number have no keys of their own. */
    private static final int PARTIES = 4;
    /** Days in a bucket: two that are no further apart than {@link EventJudge#NEWS} lie in one bucket or in two in a row. */
    private static final int BUCKET = EventJudge.NEWS + 1;
    /** Degrees of a cell in which places are sought. */
    private static final double CELL = 0.5;

    private final EventReport event;
    private final TreeSet<Long> keys = new TreeSet<>();

    private EventKeys(EventReport event) {
        this.event = event;
    }

    static List<Long> of(EventReport event) {
        EventKeys keys = new EventKeys(event);
        event.when().filter(w -> w.days() == 1).ifPresent(w -> keys.ofDay(w.first()));
        event.when().ifPresent(keys::ofPeriod);
        LocalDate near = event.when()
                .filter(w -> w.days() == 1)
                .map(Period::first)
                .or(event::published)
                .orElse(LocalDate.EPOCH);
        boolean isNear =
                event.when().map(w -> w.days() == 1).orElse(event.published().isPresent());
        if (isNear) {
            long bucket = Math.floorDiv(near.toEpochDay(), BUCKET);
            keys.add("near " + keys.countries(), bucket);
            keys.add("near " + keys.countries(), bucket + 1);
        }
        return List.copyOf(keys.keys);
    }

    private void ofDay(LocalDate day) {
        for (long d = day.toEpochDay(); d <= day.toEpochDay() + 1; d++) {
            long at = d;
            Stream.concat(parties(), places()).forEach(label -> add(label, at));
        }
    }

    private void ofPeriod(Period period) {
        add("year " + countries(), period.first().getYear());
        if (YearMonth.from(period.first()).equals(YearMonth.from(period.last()))) {
            add(
                    "month " + countries(),
                    period.first().getYear() * 12L + period.first().getMonthValue());
        }
    }

    private void add(String label, long time) {
        keys.add(Hash.of(Hash.of(event.type() + " " + label), time));
    }

    private Stream<String> parties() {
        return Sides.together(event).stream()
                .map(Sides::label)
                .filter(l -> !l.equals("? ?"))
                .distinct()
                .sorted()
                .limit(PARTIES);
    }

    private Stream<String> places() {
        return event.where().stream()
                .flatMap(site -> Stream.concat(
                        Stream.of("at " + String.join(" ", Likeness.words(site.name()))),
                        site.latitude().isPresent()
                                ? Stream.of("cell "
                                        + (long) Math.floor(site.latitude().getAsDouble() / CELL) + " "
                                        + (long) Math.floor(site.longitude().orElseThrow() / CELL))
                                : Stream.of()));
    }

    private String countries() {
        List<String> known = Sides.together(event).stream()
                .flatMap(w -> w.country().stream())
                .distinct()
                .sorted()
                .toList();
        return known.isEmpty() ? String.join(" ", parties().toList()) : String.join(" ", known);
    }
}
