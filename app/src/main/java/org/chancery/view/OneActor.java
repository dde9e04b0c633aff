package org.chancery.view;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.ledger.Sql;

/**
 * An actor after merges.
 *
 * @param head the one that stands for all
 * @param all every number that means him, the head's first
 */
record OneActor(long head, List<Long> all) {

    /** For {@code IN}: the numbers stand in the SQL, so that an index on them keeps its order. */
    static final String OF = " IN (SELECT value FROM json_each(?))";

    OneActor {
        all = List.copyOf(all);
    }

    /** Whom the number means; empty where it is nobody's. */
    static Optional<OneActor> of(Connection connection, long actor) {
        return Sql.one(
                        connection,
                        "SELECT coalesce(m.head, a.id) AS head FROM actor a LEFT JOIN merged m ON m.actor = a.id WHERE a.id = ?",
                        row -> row.id("head"),
                        actor)
                .map(head -> new OneActor(
                        head,
                        Sql.list(
                                connection,
                                "SELECT ? AS actor UNION ALL SELECT actor FROM merged WHERE head = ? AND actor <> head",
                                row -> row.id("actor"),
                                head,
                                head)));
    }

    String json() {
        return all.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }
}
