package org.chancery.export;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.json.Json;

/**
 * One column of a table: what it is called, what it means, and how it comes from a row's subject.
 *
 * @param description for people, in a sentence
 * @param quotes whether it holds words of the article, which exports without text leave out
 * @param cell a text, number, boolean or null
 */
record Column<T>(String name, Type type, String description, boolean quotes, Function<T, Json> cell) {

    /** What cells hold; the names are those of Frictionless Table Schema. */
    enum Type {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        DATE
    }

    static <T> Column<T> text(String name, String description, Function<T, Optional<String>> cell) {
        return new Column<>(name, Type.STRING, description, false, cell.andThen(Json::of));
    }

    static <T> Column<T> day(String name, String description, Function<T, Optional<String>> cell) {
        return new Column<>(
                name, Type.DATE, description, false, cell.andThen(day -> Json.of(day.filter(Column::isDay))));
    }

    /** What readers of tables take for a day. */
    private static boolean isDay(String day) {
        try {
            return day.length() == 10 && LocalDate.parse(day).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Words as they stand in the article. */
    static <T> Column<T> words(String name, String description, Function<T, Optional<String>> cell) {
        return new Column<>(name, Type.STRING, description, true, cell.andThen(Json::of));
    }

    static <T> Column<T> whole(String name, String description, Function<T, Json> cell) {
        return new Column<>(name, Type.INTEGER, description, false, cell);
    }

    static <T> Column<T> number(String name, String description, Function<T, Json> cell) {
        return new Column<>(name, Type.NUMBER, description, false, cell);
    }

    static <T> Column<T> flag(String name, String description, Function<T, Json> cell) {
        return new Column<>(name, Type.BOOLEAN, description, false, cell);
    }
}
