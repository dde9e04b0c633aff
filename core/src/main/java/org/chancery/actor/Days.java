package org.chancery.actor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.chancery.lexicon.Problems;
import org.chancery.lexicon.Table;

/** A cell with a year, a month or a day comes in; its first or last day goes out. */
final class Days {

    private static final String SHAPE = "\\d{4}(-\\d{2}(-\\d{2})?)?";

    private Days() {}

    static Optional<LocalDate> first(Table.Row row, String column, Problems problems) {
        return read(row, column, false, problems);
    }

    static Optional<LocalDate> last(Table.Row row, String column, Problems problems) {
        return read(row, column, true, problems);
    }

    private static Optional<LocalDate> read(Table.Row row, String column, boolean last, Problems problems) {
        String cell = row.get(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (!cell.matches(SHAPE)) {
                throw new DateTimeException("not YYYY, YYYY-MM or YYYY-MM-DD");
            }
            return Optional.of(day(cell, last));
        } catch (DateTimeException e) {
            problems.add(row.place(), column + " '" + cell + "' is no date: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static LocalDate day(String cell, boolean last) {
        if (cell.length() == 10) {
            return LocalDate.parse(cell);
        }
        if (cell.length() == 7) {
            YearMonth month = YearMonth.parse(cell);
            return last ? month.atEndOfMonth() : month.atDay(1);
        }
        int year = Integer.parseInt(cell);
        return last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
    }
}
