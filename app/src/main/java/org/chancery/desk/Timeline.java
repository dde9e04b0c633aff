package org.chancery.desk;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.chancery.view.Dyad;

/**
 * Events between two over time: as columns, cooperation upwards and conflict downwards, and as points by PLOVER's intensity. What is not asserted is hatched, or
 * hollow.
 *
 * @param vague how many are dated less exactly than the columns and stand in none
 * @param left how many points, the oldest, are not drawn
 */
record Timeline(Chart columns, List<Point> points, List<Chart.Tick> ticks, long vague, long left) {

    static final int HEIGHT = 240;
    private static final int POINTS = 400;
    private static final double SCALE = 10;
    private static final double MARGIN = 3; // per cent on either side

    /**
     * Events of one day, intensity and look.
     *
     * @param x per cent; {@code y} and {@code radius} pixels
     * @param words what it is, for who does not see it
     */
    record Point(double x, double y, double radius, boolean conflict, boolean asserted, String words, String address) {}

    Timeline {
        points = List.copyOf(points);
        ticks = List.copyOf(ticks);
    }

    private record Dated(LocalDate day, ChronoUnit exact, Dyad.Deed deed) {}

    private record Spot(LocalDate day, double intensity, boolean asserted) {}

    /**
     * Sorts and counts.
     *
     * @param published whether the days are those of the articles, else those of the events
     * @param opening the address of a day, month or year
     */
    static Timeline of(List<Dyad.Deed> deeds, boolean published, Function<String, String> opening) {
        List<Dated> dated = deeds.stream()
                .flatMap(d ->
                        (published ? d.published().map(day -> new Dated(day, ChronoUnit.DAYS, d)) : dated(d)).stream())
                .toList();
        if (dated.isEmpty()) {
            return new Timeline(new Chart(title(), "month", series(), List.of()), List.of(), List.of(), 0, 0);
        }
        LocalDate first = first(dated);
        LocalDate last = last(dated);
        Step step = Step.over(first, last);
        List<Dated> exact = dated.stream().filter(d -> fits(d.exact, step)).toList();
        List<Dated> days =
                dated.stream().filter(d -> d.exact == ChronoUnit.DAYS).toList();
        List<Point> points = days.isEmpty() ? List.of() : points(days, opening);
        List<Point> drawn = points.subList(Math.max(0, points.size() - POINTS), points.size());
        return new Timeline(
                columns(exact, first, last, step, opening),
                drawn,
                days.isEmpty() ? List.of() : ticks(days),
                dated.size() - exact.size(),
                points.size() - drawn.size());
    }

    private static Optional<Dated> dated(Dyad.Deed deed) {
        return deed.date().flatMap(date -> {
            try {
                return Optional.of(
                        switch (date.length()) {
                            case 4 -> new Dated(Year.parse(date).atDay(1), ChronoUnit.YEARS, deed);
                            case 7 -> new Dated(YearMonth.parse(date).atDay(1), ChronoUnit.MONTHS, deed);
                            default -> new Dated(LocalDate.parse(date), ChronoUnit.DAYS, deed);
                        });
            } catch (java.time.DateTimeException e) {
                return Optional.empty(); // a date that no calendar has stands in no time
            }
        });
    }

    private static boolean fits(ChronoUnit exact, Step step) {
        return switch (step) {
            case DAY -> exact == ChronoUnit.DAYS;
            case MONTH -> exact != ChronoUnit.YEARS;
            case YEAR -> true;
        };
    }

    private static String title() {
        return "Cooperation and conflict";
    }

    private static List<Chart.Series> series() {
        return List.of(
                new Chart.Series("cooperation, asserted", "good", false),
                new Chart.Series(
                        "cooperation that is denied, intended, possible, conditional or demanded", "faint", false),
                new Chart.Series("conflict, asserted", "bad", true),
                new Chart.Series(
                        "conflict that is denied, intended, possible, conditional or demanded", "faint", true));
    }

    private static Chart columns(
            List<Dated> deeds, LocalDate first, LocalDate last, Step step, Function<String, String> opening) {
        Map<LocalDate, long[]> sums = new TreeMap<>();
        for (LocalDate at = step.floor(first); !at.isAfter(last); at = step.next(at)) {
            sums.put(at, new long[4]);
        }
        deeds.forEach(d -> sums.computeIfAbsent(step.floor(d.day), x -> new long[4])[look(d.deed)]++);
        List<Chart.Column> columns = new ArrayList<>();
        sums.forEach((day, n) -> columns.add(new Chart.Column(
                step.name(day),
                step.tick(day),
                List.of(n[0], n[1], n[2], n[3]),
                Optional.of(opening.apply(step.word(day))))));
        return new Chart(title(), English.words(step), series(), columns);
    }

    private static int look(Dyad.Deed deed) {
        return (deed.isConflict() ? 2 : 0) + (deed.isAsserted() ? 0 : 1);
    }

    private static List<Point> points(List<Dated> days, Function<String, String> opening) {
        LocalDate first = first(days);
        LocalDate last = last(days);
        Map<Spot, List<Dyad.Deed>> spots = new LinkedHashMap<>();
        days.stream().sorted(Comparator.comparing(Dated::day)).forEach(d -> spots.computeIfAbsent(
                        new Spot(d.day, d.deed.intensity(), d.deed.isAsserted()), s -> new ArrayList<>())
                .add(d.deed));
        List<Point> points = new ArrayList<>();
        spots.forEach((spot, deeds) -> points.add(new Point(
                x(spot.day, first, last),
                rounded(HEIGHT / 2.0 - spot.intensity / SCALE * (HEIGHT / 2.0 - 12)),
                rounded(Math.min(11, 3.5 + 1.6 * Math.sqrt(deeds.size() - 1.0))),
                deeds.get(0).isConflict(),
                spot.asserted,
                words(spot, deeds),
                opening.apply(spot.day.toString()))));
        return points;
    }

    private static String words(Spot spot, List<Dyad.Deed> deeds) {
        List<String> what = deeds.stream()
                .map(d -> English.words(d.type()) + (d.isAsserted() ? "" : " (" + English.words(d.factuality()) + ")"))
                .distinct()
                .toList();
        return English.day(spot.day) + ": " + English.list(what)
                + (deeds.size() > 1 ? ", " + English.count(deeds.size(), "event") : "");
    }

    private static LocalDate first(List<Dated> days) {
        return days.stream().map(Dated::day).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static LocalDate last(List<Dated> days) {
        return days.stream().map(Dated::day).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static double x(LocalDate day, LocalDate first, LocalDate last) {
        double all = Math.max(1.0, (double) ChronoUnit.DAYS.between(first, last));
        double share = first.equals(last) ? .5 : ChronoUnit.DAYS.between(first, day) / all;
        return rounded(MARGIN + share * (100 - 2 * MARGIN));
    }

    private static List<Chart.Tick> ticks(List<Dated> days) {
        LocalDate first = first(days);
        LocalDate last = last(days);
        Step step = Step.over(first, last);
        if (first.equals(last)) {
            return List.of(new Chart.Tick(50, step.tick(first)));
        }
        long all = ChronoUnit.DAYS.between(first, last);
        List<Chart.Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= 4; i++) {
            LocalDate day = first.plusDays(all * i / 4);
            ticks.add(new Chart.Tick(x(day, first, last), step.tick(day)));
        }
        return ticks.stream().distinct().toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
