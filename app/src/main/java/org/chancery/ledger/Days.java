package org.chancery.ledger;

import java.sql.Connection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Hands out ids that run with the day of publication: days since 1600-01-01 times 2^28, plus a number. */
final class Days {

    private static final LocalDate FIRST = LocalDate.of(1600, 1, 1);
    private static final int BITS = 28;
    private static final int MOST_DAYS = 1 << 18; // to the year 2317: what claims to be later is undated

    private final Connection connection;
    private final String table;
    private final Map<Long, Long> last = new HashMap<>();

    Days(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    /** The smallest id of a day; of no day 0. */
    static long first(Optional<String> day) {
        return day.map(Days::number).orElse(0L) << BITS;
    }

    private static long number(String day) {
        try {
            long days = ChronoUnit.DAYS.between(FIRST, LocalDate.parse(day)) + 1;
            return days > 0 && days < MOST_DAYS ? days : 0;
        } catch (DateTimeException e) {
            return 0;
        }
    }

    long next(Optional<String> day) {
        long first = first(day);
        long next = last.computeIfAbsent(first, this::inUse) + 1;
        last.put(first, next);
        return next;
    }

    /** From now on no id of the day is handed out that is in use now, also when its row has gone meanwhile. */
    void reserve(Optional<String> day) {
        last.computeIfAbsent(first(day), this::inUse);
    }

    private long inUse(long first) {
        return Sql.one(
                        connection,
                        "SELECT coalesce(max(id), ?) AS last FROM " + table + " WHERE id BETWEEN ? AND ?",
                        row -> row.id("last"),
                        first,
                        first,
                        first + (1L << BITS) - 1)
                .orElse(first);
    }

    /** After a transaction that failed: its ids are free again. */
    void forget() {
        last.clear();
    }
}
