package org.chancery.view;

import java.sql.Connection;
import java.util.List;
import org.chancery.ledger.Sql;
import org.chancery.view.ActorProfile.Counterpart;
import org.chancery.view.ActorProfile.Deed;
import org.chancery.view.ActorProfile.Deeds;

/** An actor comes in; what was done by him and to him goes out in counts. What an article tells again is left out. */
final class DeedsOf {

    /** More events of one actor are not counted: the newest are. */
    static final int MOST = 20_000;

    private static final int COUNTERPARTS = 15;

    private static final String PARTS = "(SELECT event, side, number FROM party INDEXED BY party_of_actor WHERE actor"
            + OneActor.OF + " ORDER BY event DESC LIMIT ?) p CROSS JOIN event e ON e.id = p.event";

    private static final String COUNTS =
            "SELECT p.side, e.type, e.factuality, count(DISTINCT coalesce(g.head, e.record)) AS events, count(DISTINCT e.id) AS reports FROM "
                    + PARTS + " LEFT JOIN likeness_group g ON g.kind = 'event' AND g.item = e.record"
                    + " WHERE e.current AND e.same_as IS NULL GROUP BY 1, 2, 3 ORDER BY 1, 4 DESC, 2, 3";

    /** The other side, or where all are actors of what is done together, the others. */
    private static final String COUNTERPART =
            "SELECT coalesce(m.head, q.actor) AS who, count(DISTINCT CASE WHEN e.factuality = 'asserted' AND p.side = 'actor' THEN e.id END) AS done,"
                    + " count(DISTINCT CASE WHEN e.factuality = 'asserted' AND p.side = 'recipient' THEN e.id END) AS met,"
                    + " count(DISTINCT CASE WHEN e.factuality <> 'asserted' THEN e.id END) AS other FROM " + PARTS
                    + " CROSS JOIN party q ON q.event = p.event LEFT JOIN merged m ON m.actor = q.actor"
                    + " WHERE e.current AND e.same_as IS NULL AND coalesce(m.head, q.actor) <> ? AND (q.side <> p.side OR q.number <> p.number"
                    + " AND NOT EXISTS (SELECT 1 FROM party o WHERE o.event = p.event AND o.side <> p.side))"
                    + " GROUP BY 1 ORDER BY done + met DESC, other DESC, 1 LIMIT ?";

    private final Connection connection;
    private final People people;

    DeedsOf(Connection connection) {
        this.connection = connection;
        people = new People(connection);
    }

    Deeds of(OneActor members) {
        String actors = members.json();
        List<Deed> counts = Sql.list(
                connection,
                COUNTS,
                row -> new Deed(
                        row.need("side").equals("actor"),
                        row.need("type"),
                        row.need("factuality"),
                        row.id("events"),
                        row.id("reports")),
                actors,
                MOST);
        List<Counterpart> counterparts = Sql.list(
                connection,
                COUNTERPART,
                row -> new Counterpart(people.head(row.id("who")), row.id("done"), row.id("met"), row.id("other")),
                actors,
                MOST,
                members.head(),
                COUNTERPARTS);
        boolean complete = Sql.one(
                        connection,
                        "SELECT count(*) AS n FROM (SELECT 1 FROM party INDEXED BY party_of_actor WHERE actor"
                                + OneActor.OF + " LIMIT ?)",
                        row -> row.id("n") <= MOST,
                        actors,
                        MOST + 1)
                .orElse(true);
        return new Deeds(counts, counterparts, complete);
    }
}
