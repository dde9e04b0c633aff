package org.chancery.ledger;

import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;

/** The few sieves and rules that make all statements: a name comes in, the number of its row goes out. */
final class MadeBy {

    private final Connection connection;
    private final Map<String, Long> known = new HashMap<>();

    MadeBy(Connection connection) {
        this.connection = connection;
    }

    long of(String name) {
        return known.computeIfAbsent(name, this::row);
    }

    private long row(String name) {
        return Sql.one(connection, "SELECT id FROM made_by WHERE name = ?", r -> r.id("id"), name)
                .or(() -> Sql.one(
                        connection, "INSERT INTO made_by (name) VALUES (?) RETURNING id", r -> r.id("id"), name))
                .orElseThrow();
    }

    void forget() {
        known.clear();
    }
}
