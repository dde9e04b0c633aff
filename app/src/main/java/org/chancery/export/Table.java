package org.chancery.export;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.chancery.json.Json;

/**
 * A table: its columns, and the rows that an article brings. CSV and Parquet share it, so that both say the same.
 *
 * @param name of the file, without extension
 * @param key the columns that tell one row from another
 * @param columns in the order of every row
 * @param rows what an article brings, in the order of its text
 */
record Table<T>(
        String name, String description, List<String> key, List<Column<T>> columns, Function<Entry, List<T>> rows) {

    Table {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    /** Without the words of articles. */
    Table<T> withoutText() {
        return new Table<>(
                name,
                description,
                key,
                columns.stream().filter(Predicate.not(Column::quotes)).toList(),
                rows);
    }

    /** The cells of every row of an article. */
    List<List<Json>> cells(Entry entry) {
        return rows.apply(entry).stream().map(this::row).toList();
    }

    List<Json> row(T subject) {
        return columns.stream().map(c -> c.cell().apply(subject)).toList();
    }

    /** The four columns of where something stands, in both ways of counting. */
    static <T> List<Column<T>> offsets(
            String prefix, String what, Function<T, Entry> entry, ToIntFunction<T> start, ToIntFunction<T> end) {
        return List.of(
                Column.whole(prefix + "start", "where " + what + " begins, in code points from 0", t -> at(start, t)),
                Column.whole(
                        prefix + "end", "where " + what + " ends, the first code point behind it", t -> at(end, t)),
                Column.whole(
                        prefix + "start_utf16",
                        "the same beginning in UTF-16 units, as Java and JavaScript count",
                        t -> utf16(entry, start, t)),
                Column.whole(
                        prefix + "end_utf16",
                        "the same end in UTF-16 units, as Java and JavaScript count",
                        t -> utf16(entry, end, t)));
    }

    private static <T> Json at(ToIntFunction<T> offset, T subject) {
        int at = offset.applyAsInt(subject);
        return at < 0 ? Json.nothing() : Json.of(at);
    }

    private static <T> Json utf16(Function<T, Entry> entry, ToIntFunction<T> offset, T subject) {
        int at = offset.applyAsInt(subject);
        return at < 0 ? Json.nothing() : entry.apply(subject).utf16(at);
    }
}
