package org.chancery.view;

import java.sql.Connection;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.chancery.ledger.Sql;

/** A version's number comes in; the article goes out as a source to be named. */
final class Sources {

    private static final String ARTICLE =
            "SELECT r.name, v.place, v.headline, v.outlet, v.published, v.uri FROM version v JOIN article r ON r.id = v.article"
                    + " WHERE v.id = ?";

    private Sources() {}

    static Source of(Connection connection, long version) {
        return Sql.one(
                        connection,
                        ARTICLE,
                        r -> new Source(
                                r.need("name"),
                                r.need("place"),
                                r.text("headline"),
                                r.text("outlet"),
                                r.text("published"),
                                r.text("uri")),
                        version)
                .orElseThrow(() -> new IllegalStateException(
                        "the ledger has no version " + version + " ('chancery doctor' checks it)"));
    }

    /** The numbers of articles that are called so. */
    static Map<String, Long> numbers(Connection connection, Collection<String> names) {
        Map<String, Long> numbers = new HashMap<>();
        for (String name : names) {
            Sql.one(connection, "SELECT id FROM article WHERE name = ?", r -> r.id("id"), name)
                    .ifPresent(id -> numbers.put(name, id));
        }
        return numbers;
    }
}
