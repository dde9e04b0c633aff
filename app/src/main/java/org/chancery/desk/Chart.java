package org.chancery.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Columns of numbers to be drawn by {@code chart.jte}, which shows the same as a table. Series are stacked from the line upwards, or downwards for the other
 * side of a matter. Widths are per cent of the chart's, heights pixels.
 *
 * @param across what a column is: {@code month}, {@code day}
 */
record Chart(String title, String across, List<Series> series, List<Column> columns) {

    static final int HEIGHT = 132; // of one side
    private static final int TICKS = 6;
    private static final double FILLED = .72; // of a column's width

    /**
     * What is counted.
     *
     * @param look how it is drawn: {@code plain}, {@code good}, {@code bad}, and {@code faint}, which is hatched
     */
    record Series(String name, String look, boolean below) {}

    /**
     * One place on the axis.
     *
     * @param tick its short name
     * @param values one for each series
     * @param address what it opens
     */
    record Column(String name, String tick, List<Long> values, Optional<String> address) {
        Column {
            values = List.copyOf(values);
        }

        long sum() {
            return values.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** One value as drawn. */
    record Box(double x, double width, double y, double height, String look) {}

    /** A name under the axis. */
    record Tick(double x, String name) {}

    Chart {
        series = List.copyOf(series);
        columns = List.copyOf(columns);
        int width = series.size();
        if (columns.stream().anyMatch(column -> column.values().size() != width)) {
            throw new IllegalArgumentException("a column of '" + title + "' has not one value for each series");
        }
    }

    /**
     * One series over time, with empty columns where nothing was.
     *
     * @param counted what is counted: {@code articles}
     * @param address what a column opens, of its step and first day
     */
    static Chart overTime(
            String title, String counted, Map<LocalDate, Long> days, BiFunction<Step, LocalDate, String> address) {
        TreeMap<LocalDate, Long> sorted = new TreeMap<>(days);
        if (sorted.isEmpty()) {
            return new Chart(title, "day", List.of(new Series(counted, "plain", false)), List.of());
        }
        Step step = Step.over(sorted.firstKey(), sorted.lastKey());
        Map<LocalDate, Long> sums = new TreeMap<>();
        for (LocalDate at = step.floor(sorted.firstKey()); !at.isAfter(sorted.lastKey()); at = step.next(at)) {
            sums.put(at, 0L);
        }
        sorted.forEach((day, n) -> sums.merge(step.floor(day), n, Long::sum));
        List<Column> columns = new ArrayList<>();
        sums.forEach((first, n) -> columns.add(
                new Column(step.name(first), step.tick(first), List.of(n), Optional.of(address.apply(step, first)))));
        return new Chart(title, English.words(step), List.of(new Series(counted, "plain", false)), columns);
    }

    boolean isEmpty() {
        return columns.stream().allMatch(column -> column.sum() == 0);
    }

    private boolean hasBelow() {
        return series.stream().anyMatch(Series::below);
    }

    private boolean hasAbove() {
        return series.stream().anyMatch(s -> !s.below());
    }

    int height() {
        return (hasAbove() ? HEIGHT : 0) + (hasBelow() ? HEIGHT : 0);
    }

    /** Where the line lies. */
    int line() {
        return hasAbove() ? HEIGHT : 0;
    }

    /** The largest sum on either side. */
    long most() {
        return columns.stream()
                .mapToLong(column -> Math.max(sum(column, false), sum(column, true)))
                .max()
                .orElse(0);
    }

    private long sum(Column column, boolean below) {
        long sum = 0;
        for (int i = 0; i < series.size(); i++) {
            sum += series.get(i).below() == below ? column.values().get(i) : 0;
        }
        return sum;
    }

    double width() {
        return 100.0 / Math.max(1, columns.size());
    }

    /** The values of the column with this number, from the line outwards. */
    List<Box> boxes(int number) {
        double scale = (HEIGHT - 14.0) / Math.max(1, most());
        double above = line();
        double below = line();
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            long value = columns.get(number).values().get(i);
            double height = value == 0 ? 0 : Math.max(1.5, value * scale);
            boolean down = series.get(i).below();
            above -= down ? 0 : height;
            double y = down ? below : above;
            below += down ? height : 0;
            if (value > 0) {
                double x = (number + (1 - FILLED) / 2) * width();
                boxes.add(new Box(
                        rounded(x),
                        rounded(width() * FILLED),
                        rounded(y),
                        rounded(height),
                        series.get(i).look()));
            }
        }
        return boxes;
    }

    double left(int number) {
        return rounded(number * width());
    }

    /** A few names for the axis. */
    List<Tick> ticks() {
        int every = Math.max(1, (columns.size() + TICKS - 1) / TICKS);
        List<Tick> ticks = new ArrayList<>();
        for (int i = every / 2; i < columns.size(); i += every) {
            ticks.add(new Tick(rounded((i + .5) * width()), columns.get(i).tick()));
        }
        return ticks;
    }

    /** What the drawing shows, in a sentence for who does not see it. */
    String summary() {
        if (columns.isEmpty()) {
            return "Nothing to count.";
        }
        if (columns.size() == 1) {
            Column only = columns.get(0);
            return only.name() + ": " + English.number(only.sum()) + ".";
        }
        Column top =
                columns.stream().reduce((a, b) -> b.sum() > a.sum() ? b : a).orElseThrow();
        return English.count(columns.size(), across) + ", " + columns.get(0).name() + " to "
                + columns.get(columns.size() - 1).name() + "; most: " + English.number(top.sum())
                + (across.equals("day") ? " on " : " in ") + top.name()
                + ".";
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
