package org.chancery.review;

import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chancery.ledger.Sql;

/**
 * An article in which something was judged.
 *
 * @param records how many were found in it, {@code judged} how many of them somebody judged
 * @param readThrough whether somebody says that nothing else is missed
 */
public record Begun(String name, Optional<String> headline, long records, long judged, boolean readThrough) {

    private static final String ALL = "SELECT a.name, v.headline,"
            + " (SELECT count(*) FROM statement s WHERE s.version = v.id) + (SELECT count(*) FROM event e WHERE e.version = v.id) AS records,"
            + " (SELECT count(DISTINCT s.record) FROM statement s JOIN decisions d ON d.record = s.record AND d.kind = 'statement' WHERE s.version = v.id)"
            + " + (SELECT count(DISTINCT e.record) FROM event e JOIN decisions d ON d.record = e.record AND d.kind = 'event' WHERE e.version = v.id)"
            + " AS judged, EXISTS (SELECT 1 FROM decisions d WHERE d.record = a.record AND d.kind = 'article') AS through"
            + " FROM article a JOIN version v ON v.id = a.current WHERE a.id IN (SELECT article FROM decisions) ORDER BY a.name";

    /** Whether it counts as reviewed. */
    public boolean isWhole() {
        return readThrough && judged == records;
    }

    private double share() {
        return records == 0 ? 1 : (double) judged / records;
    }

    /** Those first of which the most was judged. */
    static List<Begun> all(Connection connection) {
        return Sql.list(
                        connection,
                        ALL,
                        row -> new Begun(
                                row.need("name"),
                                row.text("headline"),
                                row.id("records"),
                                row.id("judged"),
                                row.flag("through")))
                .stream()
                .sorted(Comparator.comparing(Begun::readThrough)
                        .thenComparingDouble(Begun::share)
                        .reversed())
                .toList();
    }
}
