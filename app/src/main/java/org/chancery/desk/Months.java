package org.chancery.desk;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Months written {@code YYYY-MM} come in; all months from the first to the last go out, those between too. */
final class Months {

    private Months() {}

    static List<YearMonth> between(Collection<String> months) {
        TreeSet<YearMonth> sorted = new TreeSet<>();
        months.forEach(m -> sorted.add(YearMonth.parse(m)));
        List<YearMonth> all = new ArrayList<>();
        if (!sorted.isEmpty()) {
            for (YearMonth at = sorted.first(); !at.isAfter(sorted.last()); at = at.plusMonths(1)) {
                all.add(at);
            }
        }
        return all;
    }
}
