package org.chancery.desk;

import java.util.List;
import org.chancery.view.Spread;

/** The quotations that most outlets have, as their page lists them. */
record SpreadView(Query query, Spread spread) {

    /** One of them. */
    record Line(SaidLine first, String reach, String days) {}

    List<Line> lines() {
        return spread.lines().stream()
                .map(line -> {
                    String from = line.first().row().source().published().orElse("");
                    String days = from.isEmpty() || line.last().isEmpty()
                            ? "undated"
                            : from.equals(line.last())
                                    ? English.date(from)
                                    : English.date(from) + " to " + English.date(line.last());
                    return new Line(
                            SaidLine.of(line.first()),
                            outlets(line.outlets()) + ", " + English.count(line.reports(), "report"),
                            days);
                })
                .toList();
    }

    String value(Filter filter) {
        return query.one(filter).orElse("");
    }

    /** Articles need not say who published them. */
    static String outlets(long number) {
        return number == 0 ? "outlets not known" : English.count(number, "outlet");
    }
}
