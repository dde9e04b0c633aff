package org.chancery.review;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.ledger.Sql;

/**
 * What there is to judge in a ledger.
 *
 * @param doubtful how many statements have an uncertain speaker
 * @param rules sieve and rule, with how many statements each found, the most first; {@code types} of events likewise
 */
public record Strata(long doubtful, List<Count> rules, List<Count> types) {

    public record Count(String name, long records) {}

    public static Strata of(Connection connection) {
        long[] doubtful = {0};
        Map<String, Long> rules = new TreeMap<>();
        Sql.each(
                connection,
                "SELECT b.name, count(*) AS n, sum(s.doubtful OR s.found IS 'doubtful') AS doubtful FROM statement s JOIN made_by b ON b.id = s.made_by"
                        + " WHERE (s.current OR s.judged = 'rejected') AND s.judged IS NOT 'added' GROUP BY b.name",
                row -> {
                    rules.put(row.need("name"), row.id("n"));
                    doubtful[0] += row.id("doubtful");
                });
        Map<String, Long> types = new TreeMap<>();
        Sql.each(
                connection,
                "SELECT coalesce(found, type) AS type, count(*) AS n FROM event WHERE (current OR judged = 'rejected')"
                        + " AND judged IS NOT 'added' AND same_as IS NULL GROUP BY 1",
                row -> types.put(row.need("type"), row.id("n")));
        return new Strata(doubtful[0], sorted(rules), sorted(types));
    }

    private static List<Count> sorted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(e -> new Count(e.getKey(), e.getValue()))
                .sorted(java.util.Comparator.comparingLong(Count::records).reversed())
                .toList();
    }
}
