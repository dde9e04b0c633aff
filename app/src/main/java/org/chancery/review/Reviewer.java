package org.chancery.review;

import java.sql.Connection;
import java.util.List;
import org.chancery.ledger.Sql;

/** Somebody who judged records: on how many, and how many articles he read through. */
public record Reviewer(String name, long records, long articles) {

    static List<Reviewer> all(Connection connection) {
        return Sql.list(
                connection,
                "SELECT reviewer, count(DISTINCT CASE WHEN kind <> 'article' THEN kind || record END) AS records,"
                        + " count(DISTINCT CASE WHEN kind = 'article' THEN record END) AS articles FROM decisions GROUP BY reviewer ORDER BY reviewer",
                row -> new Reviewer(row.need("reviewer"), row.id("records"), row.id("articles")));
    }
}
