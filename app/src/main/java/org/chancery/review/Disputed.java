package org.chancery.review;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.chancery.ledger.Judgements;
import org.chancery.ledger.Ref;
import org.chancery.ledger.Sql;
import org.chancery.review.Queue.Entry;
import org.chancery.standing.Judgement;

/** A ledger comes in, the records on which reviewers said different things go out, also those that were adjudicated since. */
final class Disputed {

    private Disputed() {}

    static List<Entry> of(Connection connection) {
        List<Entry> several = Sql.list(
                connection,
                "SELECT record, kind, min(article) AS article, min(id) AS first FROM decisions WHERE kind <> 'article' GROUP BY record, kind"
                        + " HAVING count(DISTINCT reviewer) > 1 ORDER BY first",
                row -> new Entry(new Ref(row.need("kind").equals("event"), row.id("record")), row.id("article")));
        List<Entry> disputed = new ArrayList<>();
        for (Entry entry : several) {
            List<Judgement> own = Judgements.of(connection, entry.ref()).stream()
                    .filter(j -> !j.adjudicates())
                    .toList();
            if (own.stream().anyMatch(j -> !j.agrees(own.get(0)))) {
                disputed.add(entry);
            }
        }
        return disputed;
    }
}
