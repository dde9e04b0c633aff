package org.chancery.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A selection but for its records comes in; the SQL that picks its articles, statements and events goes out, with the values of its question marks. */
record Condition(String sql, List<Object> values) {

    Condition {
        values = List.copyOf(values);
    }

    static Condition all(Condition... some) {
        List<Condition> given =
                Arrays.stream(some).filter(c -> !c.sql.isEmpty()).toList();
        return new Condition(
                given.isEmpty()
                        ? "1"
                        : given.stream().map(c -> "(" + c.sql + ")").collect(Collectors.joining(" AND ")),
                given.stream().flatMap(c -> c.values.stream()).toList());
    }

    /** The values behind another one. */
    Object[] after(Object first) {
        return Stream.concat(Stream.of(first), values.stream()).toArray();
    }

    private static Condition of(String sql, Object... values) {
        return new Condition(sql, List.of(values));
    }

    private static Condition any(String each, List<?> values) {
        return new Condition(
                values.stream().map(v -> each).collect(Collectors.joining(" OR ")), new ArrayList<>(values));
    }

    /** On {@code a}, an article, and {@code v}, its current version. */
    static Condition articles(Selection s) {
        Condition records = s.picksRecords()
                ? new Condition(
                        "v.id IN (SELECT s.version FROM statement s WHERE s.current AND "
                                + statements(s).sql + ") OR v.id IN (SELECT e.version FROM event e WHERE e.current AND "
                                + events(s).sql + ")",
                        Stream.concat(statements(s).values.stream(), events(s).values.stream())
                                .toList())
                : of("");
        return all(
                s.since().map(day -> of("v.published >= ?", day.toString())).orElse(of("")),
                s.until().map(day -> of("v.published <= ?", day.toString())).orElse(of("")),
                any("v.outlet = ? COLLATE NOCASE", s.outlets()),
                any("a.name GLOB ?", s.articles().stream().map(Condition::glob).toList()),
                records);
    }

    /** Everything but the star stands for itself. */
    private static String glob(String name) {
        return name.replace("[", "[[]").replace("?", "[?]");
    }

    /** On {@code s}, a statement. */
    static Condition statements(Selection s) {
        return all(
                s.speaker()
                        .map(name -> of(
                                "s.speaker IN (WITH named AS (SELECT rowid AS id FROM actor_search WHERE actor_search MATCH ?),"
                                        + " heads AS (SELECT coalesce(m.head, n.id) AS id FROM named n LEFT JOIN merged m ON m.actor = n.id)"
                                        + " SELECT id FROM heads UNION SELECT t.actor FROM merged t JOIN heads h ON t.head = h.id)",
                                phrase(name)))
                        .orElse(of("")),
                s.words()
                        .map(words -> of(
                                "s.id IN (SELECT rowid FROM statement_search WHERE statement_search MATCH ?)",
                                phrase(words)))
                        .orElse(of("")));
    }

    /** On {@code e}, an event: a speaker's and words pick the statement that it stands within. */
    static Condition events(Selection s) {
        Condition within = statements(
                new Selection(s.since(), s.until(), s.outlets(), s.articles(), List.of(), s.speaker(), s.words()));
        return all(
                s.speaker().isEmpty() && s.words().isEmpty()
                        ? of("")
                        : new Condition(
                                "e.on_word_of IN (SELECT s.id FROM statement s WHERE s.version = e.version AND "
                                        + within.sql + ")",
                                within.values));
    }

    /** Words in a row, as FTS5 writes them; nothing in them is taken for a command. */
    static String phrase(String words) {
        return '"' + words.replace("\"", "\"\"") + '"';
    }
}
