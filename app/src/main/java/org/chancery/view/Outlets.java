package org.chancery.view;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.chancery.ledger.Sql;

/** The name of an outlet comes in; the condition that something stands in an article of it goes out. */
final class Outlets {

    private final Connection connection;

    Outlets(Connection connection) {
        this.connection = connection;
    }

    /** The outlets called just so; else those called so but for capitals and accents. */
    List<String> called(String asked) {
        String name = asked.strip();
        Optional<String> exact = Sql.one(
                connection, "SELECT outlet FROM version WHERE outlet = ? LIMIT 1", row -> row.need("outlet"), name);
        return exact.map(List::of).orElseGet(() -> all().stream()
                .filter(o -> Names.folded(o).equals(Names.folded(name)))
                .toList());
    }

    /** All names of outlets, by leaps through the index. */
    private List<String> all() {
        return Sql.list(
                connection,
                "WITH RECURSIVE o(name) AS (SELECT min(outlet) FROM version WHERE outlet IS NOT NULL UNION ALL"
                        + " SELECT (SELECT min(outlet) FROM version WHERE outlet > o.name AND outlet IS NOT NULL) FROM o WHERE o.name IS NOT NULL)"
                        + " SELECT name FROM o WHERE name IS NOT NULL",
                row -> row.need("name"));
    }

    /** @param table statements or events, with {@code alias} for a name */
    Condition are(List<String> outlets, String table, String alias) {
        Path path = new Path(
                "version v INDEXED BY version_by_outlet",
                "CROSS JOIN " + table + " " + alias + " INDEXED BY " + table + "_in_version ON " + alias
                        + ".version = v.id",
                alias + ".id",
                "v.outlet = ? AND v.outlet IS NOT NULL",
                Path.Kind.BY_DAY,
                outlets.stream().map(o -> List.<Object>of(o)).toList());
        Term in = Term.in("w.outlet", outlets);
        return Condition.of(
                        path,
                        new Term(
                                "EXISTS (SELECT 1 FROM version w WHERE w.id = " + alias + ".version AND " + in.sql()
                                        + ")",
                                in.values()))
                .costing(Condition.LOOK);
    }
}
