package org.chancery.ledger;

import java.util.List;
import org.chancery.ledger.Findings.Quote;

/** Writes the spans of a statement or an event: the owner's row, the role and its pieces in, a row for each piece out. */
record SpanRows(Insert insert) {

    void write(long owner, String role, List<Quote> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            insert.row(owner, role, i + 1, pieces.get(i).start(), pieces.get(i).end());
        }
    }
}
