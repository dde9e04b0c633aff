package org.chancery.export;

import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.ledger.Records;
import org.chancery.ledger.Sql;

/** Records as they were asked for come in; in which readings they stand goes out, in the same order, by the readings' own ids: {@code s3}, {@code e1}. */
record Picks(Map<Long, Set<String>> byVersion) {

    private static final int AT_ONCE = 2_000;

    /** Of whole articles no ids of their own: all that they have is meant. */
    static Picks of(Selection selection, Connection connection) {
        return selection
                .numbers()
                .map(numbers -> ofArticles(numbers, connection))
                .orElseGet(() -> of(selection.records(), connection));
    }

    private static Picks ofArticles(List<Long> numbers, Connection connection) {
        Map<Long, Set<String>> picks = new LinkedHashMap<>();
        Sql.each(
                connection,
                "SELECT a.current FROM json_each(?) j CROSS JOIN article a ON a.id = j.value WHERE a.current IS NOT NULL ORDER BY j.key",
                row -> picks.put(row.id("current"), Set.of()),
                numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")));
        return new Picks(picks);
    }

    static Picks of(List<String> written, Connection connection) {
        Map<Long, Set<String>> picks = new LinkedHashMap<>();
        for (int from = 0; from < written.size(); from += AT_ONCE) {
            List<String> some = written.subList(from, Math.min(written.size(), from + AT_ONCE));
            String numbers = some.stream().map(Picks::number).collect(Collectors.joining(",", "[", "]"));
            Set<Boolean> kinds = some.stream().map(Picks::isStatement).collect(Collectors.toSet());
            Sql.each(
                    connection,
                    (kinds.contains(true) ? found("statement", "s") : "")
                            + (kinds.size() > 1 ? " UNION ALL " : "")
                            + (kinds.contains(false) ? found("event", "e") : "") + " ORDER BY 1",
                    row -> {
                        if (isStatement(row.need("id")) == isStatement(some.get((int) row.id("place")))) {
                            picks.computeIfAbsent(row.id("version"), v -> new LinkedHashSet<>())
                                    .add(row.need("id"));
                        }
                    },
                    kinds.size() > 1 ? new Object[] {numbers, numbers} : new Object[] {numbers});
        }
        return new Picks(picks);
    }

    private static String found(String table, String letter) {
        return "SELECT j.key AS place, f.version, '" + letter + "' || f.number AS id FROM json_each(?) j CROSS JOIN "
                + table + " f INDEXED BY " + table + "_by_record ON f.record = j.value AND f.current";
    }

    private static boolean isStatement(String written) {
        return written.regionMatches(true, 0, "s", 0, 1);
    }

    private static String number(String written) {
        OptionalLong number = Records.read(written);
        if (number.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + written + "' is no id of a record: it has the form s-… or e-… and 13 letters and digits");
        }
        return Long.toString(number.getAsLong());
    }
}
