package org.chancery.duplicates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.chancery.event.Event;
import org.chancery.event.Toll;

/** The pairs of {@code events.tsv}: two tellings, whether they are of one event, and why one might think otherwise. */
record EventCases(boolean same, String why, EventReport one, EventReport other) {

    static List<EventCases> all() {
        try (InputStream in = EventCases.class.getResourceAsStream("events.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.split("\t", -1))
                    .map(c -> new EventCases(c[0].equals("same"), c[1], telling(c[2]), telling(c[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading events.tsv", e);
        }
    }

    static EventReport telling(String line) {
        String[] f = line.split("\\|", -1);
        return new EventReport(
                Event.Type.valueOf(f[0]),
                given(f[1]),
                Event.Factuality.valueOf(f[2].toUpperCase(Locale.ROOT)),
                parties(f[3]),
                parties(f[4]),
                given(f[5]).map(Period::of),
                given(f[6]).map(EventCases::site),
                given(f[7]).stream().map(EventCases::figure).toList(),
                given(f[8]).map(LocalDate::parse));
    }

    private static Optional<String> given(String cell) {
        return Optional.of(cell).filter(c -> !c.equals("-") && !c.isEmpty());
    }

    private static List<Who> parties(String cell) {
        return given(cell).stream()
                .flatMap(c -> Stream.of(c.split(";", -1)))
                .map(EventCases::party)
                .toList();
    }

    private static Who party(String cell) {
        String[] f = Arrays.copyOf(cell.substring(2).split("/", -1), 4);
        Who.Kind kind =
                cell.charAt(0) == 'P' ? Who.Kind.PERSON : cell.charAt(0) == 'B' ? Who.Kind.BODY : Who.Kind.UNNAMED;
        return new Who(kind, some(f[0]), some(f[3]), some(f[1]), some(f[2]));
    }

    private static Optional<String> some(String cell) {
        return Optional.ofNullable(cell);
    }

    private static EventReport.Site site(String cell) {
        String[] f = cell.split("/", -1);
        return new EventReport.Site(
                f[0],
                f.length > 1 ? Optional.of(f[1]) : Optional.empty(),
                f.length > 2 ? OptionalDouble.of(Double.parseDouble(f[2])) : OptionalDouble.empty(),
                f.length > 2 ? OptionalDouble.of(Double.parseDouble(f[3])) : OptionalDouble.empty());
    }

    private static EventReport.Figure figure(String cell) {
        String[] f = cell.split("[ -]", -1);
        return new EventReport.Figure(
                Toll.Kind.valueOf(f[0].toUpperCase(Locale.ROOT)),
                Long.parseLong(f[1]),
                OptionalLong.of(Long.parseLong(f[f.length - 1])));
    }
}
