package org.chancery.view;

import java.sql.Connection;
import org.chancery.ledger.Sql;

/** How often one quotation or event is reported: a record comes in, the number of its likes, itself counted, goes out. */
final class Reports {

    private static final String COUNT = "SELECT count(*) AS n FROM likeness_group o WHERE o.kind = ? AND o.head ="
            + " (SELECT g.head FROM likeness_group g WHERE g.kind = ? AND g.item = ?)";

    private Reports() {}

    static long of(Connection connection, String kind, long record) {
        return Math.max(
                1,
                Sql.one(connection, COUNT, row -> row.id("n"), kind, kind, record)
                        .orElse(1L));
    }
}
