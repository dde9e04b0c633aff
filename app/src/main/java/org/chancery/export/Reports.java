package org.chancery.export;

import java.util.Optional;
import org.chancery.ledger.Records;
import org.chancery.ledger.Sql;

/** Which report speaks for its group: an event comes in, whether it is the first report of the same (by day, article and place in the text) goes out. */
final class Reports {

    private final Entries entries;
    private final boolean everyFactuality;

    Reports(Entries entries, boolean everyFactuality) {
        this.entries = entries;
        this.everyFactuality = everyFactuality;
    }

    /** Among the reports that the selection and the wish for deeds alone leave. */
    boolean speaks(Finding event) {
        String head = event.entry().sameAs().get(event.record());
        if (head == null) {
            return true;
        }
        Condition chosen = Condition.articles(entries.selection());
        Optional<String> first = Sql.one(
                entries.connection(),
                "SELECT e.record FROM likeness_group g JOIN event e ON e.record = g.item AND e.current JOIN version v ON v.id = e.version"
                        + " JOIN article a ON a.current = v.id WHERE g.kind = 'event' AND g.head = ?1 AND e.same_as IS NULL"
                        + (everyFactuality ? "" : " AND e.factuality = 'asserted'") + " AND " + chosen.sql()
                        + " ORDER BY coalesce(v.published, '9999'), a.name, e.number LIMIT 1",
                row -> Records.event(row.id("record")),
                chosen.after(Records.read(head).orElseThrow()));
        return first.isEmpty() || first.get().equals(event.record());
    }
}
