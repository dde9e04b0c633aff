package org.chancery.view;

import java.sql.Connection;
import java.util.List;
import org.chancery.ledger.Sql;

/** Numbers of actors come in; who they are after merges goes out. */
final class People {

    private static final String HEAD =
            "SELECT coalesce(h.id, a.id) AS id, coalesce(h.name, a.name) AS name, coalesce(h.country, a.country) AS country,"
                    + " coalesce(h.sector, a.sector) AS sector FROM actor a LEFT JOIN merged m ON m.actor = a.id LEFT JOIN actor h ON h.id = m.head";

    private final Connection connection;

    People(Connection connection) {
        this.connection = connection;
    }

    Somebody head(long actor) {
        return Sql.one(
                        connection,
                        HEAD + " WHERE a.id = ?",
                        r -> new Somebody(r.id("id"), r.need("name"), r.text("country"), r.text("sector")),
                        actor)
                .orElseThrow(() -> new IllegalStateException(
                        "the ledger has no actor " + actor + " ('chancery doctor' checks it)"));
    }

    /** Those whom a statement is said to or about. */
    List<Somebody> of(String table, long statement) {
        return Sql.list(
                        connection,
                        "SELECT actor FROM " + table + " INDEXED BY " + table
                                + "_of WHERE statement = ? ORDER BY actor",
                        row -> row.id("actor"),
                        statement)
                .stream()
                .map(this::head)
                .distinct()
                .toList();
    }
}
