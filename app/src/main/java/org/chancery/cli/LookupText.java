package org.chancery.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.actor.WhoIs;

/** Somebody who is known by a name comes in, lines for a reader go out: who it is, why, and every row, a star before the one that decided. */
final class LookupText {

    private LookupText() {}

    static String of(WhoIs.Answer answer) {
        StringBuilder out = new StringBuilder(answer.name());
        out.append(answer.identity().equals(answer.name()) ? "" : "  " + answer.identity())
                .append('\n');
        String codes = Stream.of(answer.country(), answer.sector())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        String is = Stream.of(Optional.of(answer.type().label()), Optional.of(codes), answer.role())
                .flatMap(Optional::stream)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" · "));
        out.append("  is    ").append(is).append('\n');
        out.append("  why   ").append(answer.why()).append('\n');
        answer.rows().forEach(row -> out.append(row(row)));
        return out.toString();
    }

    private static String row(WhoIs.Line row) {
        String codes = Stream.of(row.country(), row.sector(), row.role())
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" "));
        return "  row " + (row.holds() ? "* " : "  ") + time(row.from()) + " – " + time(row.to()) + "  " + codes + "  ("
                + row.place() + ")\n";
    }

    private static String time(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("…");
    }
}
