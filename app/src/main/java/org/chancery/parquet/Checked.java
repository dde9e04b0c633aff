package org.chancery.parquet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;

/**
 * The caller's rows on their way to DuckDB. In: rows as they were given. Out: the same, each value of its column's kind and each text with bytes in UTF-8;
 * half a surrogate pair has none and becomes U+FFFD, which keeps the count of code points. Trouble is kept, since DuckDB passes on its message alone.
 */
final class Checked implements Iterator<List<Json>> {

    private final List<Column> columns;
    private final Iterator<List<Json>> given;
    private long rows;
    private long replaced;
    private Optional<RuntimeException> trouble = Optional.empty();

    Checked(List<Column> columns, Iterator<List<Json>> given) {
        this.columns = columns;
        this.given = given;
    }

    long rows() {
        return rows;
    }

    long replaced() {
        return replaced;
    }

    Optional<RuntimeException> trouble() {
        return trouble;
    }

    @Override
    public boolean hasNext() {
        try {
            return given.hasNext();
        } catch (RuntimeException e) {
            trouble = Optional.of(e);
            throw e;
        }
    }

    @Override
    public List<Json> next() {
        try {
            List<Json> row = given.next();
            rows++;
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "row " + rows + " has " + row.size() + " values for " + columns.size() + " columns");
            }
            List<Json> checked = new ArrayList<>(row.size());
            for (int i = 0; i < row.size(); i++) {
                checked.add(checked(columns.get(i), row.get(i)));
            }
            return checked;
        } catch (RuntimeException e) {
            trouble = Optional.of(e);
            throw e;
        }
    }

    private Json checked(Column column, Json value) {
        if (value instanceof Json.Nothing) {
            return value;
        }
        try {
            return switch (column.kind()) {
                case TEXT -> text(value);
                case TEXTS -> Json.array(
                        ((Json.Arr) value).items().stream().map(this::text).toList());
                case INTEGER -> Json.of(Long.parseLong(((Json.Num) value).literal()));
                case REAL -> new Json.Num(Double.toString(((Json.Num) value).value()));
                case BOOLEAN -> (Json.Bool) value;
                case DATE -> Json.of(LocalDate.parse(((Json.Str) value).value()).toString());
            };
        } catch (ClassCastException | NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "row " + rows + ", column '" + column.name() + "': " + JsonWriter.line(value) + " is no "
                            + column.kind(),
                    e);
        }
    }

    private Json text(Json value) {
        String text = ((Json.Str) value).value();
        StringBuilder out = new StringBuilder(0);
        for (int at = lone(text, 0); at >= 0; at = lone(text, at + 1)) {
            if (out.isEmpty()) {
                out.append(text);
            }
            out.setCharAt(at, '\uFFFD');
            replaced++;
        }
        return out.isEmpty() ? value : Json.of(out.toString());
    }

    /** Where the next half of a surrogate pair stands alone; -1 where none does. */
    private static int lone(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }
}
