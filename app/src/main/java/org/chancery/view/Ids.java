package org.chancery.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ledger's ids of statements and events run with the day of publication: here days become ids and ids days. */
record Ids(long first, long last) {

    private static final LocalDate FIRST = LocalDate.of(1600, 1, 1);
    private static final int BITS = 28;

    /** The ids of all articles, undated ones too, where the period is open at both ends; else of those dated within it. */
    static Ids of(Period period) {
        long until = period.until().map(d -> ((day(d) + 1) << BITS) - 1).orElse(Long.MAX_VALUE);
        long since =
                period.since().map(d -> day(d) << BITS).orElse(period.until().isPresent() ? 1L << BITS : 0L);
        return new Ids(since, until);
    }

    private static long day(LocalDate date) {
        return Math.max(1, ChronoUnit.DAYS.between(FIRST, date) + 1);
    }

    /** The day of publication of what has this id. */
    static Optional<LocalDate> day(long id) {
        long day = id >> BITS;
        return day == 0 ? Optional.empty() : Optional.of(FIRST.plusDays(day - 1));
    }

    /** That an id is one of these. */
    Term term(String id) {
        return Term.of(id + " BETWEEN ? AND ?", first, last);
    }

    /** The same in days, where an index runs by these. */
    List<Term> terms(Path path) {
        List<Term> terms = new ArrayList<>();
        if (path.isByDay() && first > 0) {
            day(first).ifPresent(d -> terms.add(Term.of(Path.DAY + " >= ?", d.toString())));
        }
        if (path.isByDay() && last < Long.MAX_VALUE) {
            day(last).ifPresent(d -> terms.add(Term.of(Path.DAY + " <= ?", d.toString())));
        }
        return terms;
    }
}
