package org.chancery.view;

import java.util.List;
import java.util.Optional;

/**
 * What the ledger has of one record beyond its article.
 *
 * @param about whom the content names or means
 * @param statements the same quotation in other places, the earliest first
 * @param events the same event in other reports, the earliest first
 * @param beside the same words at first and at second hand, where both are there
 */
public record Elsewhere(List<Somebody> about, List<Said> statements, List<Done> events, Optional<Beside> beside) {

    /** A statement and the number of its article. */
    public record Said(long article, StatementRow statement) {
        public boolean isSecondHand() {
            return statement.isSecondHand();
        }
    }

    /** An event and the number of its article. */
    public record Done(long article, EventRow event) {}

    /** The speaker's own words and what another made of them. */
    public record Beside(Said own, Said secondHand, Compared words) {}

    public Elsewhere {
        about = List.copyOf(about);
        statements = List.copyOf(statements);
        events = List.copyOf(events);
    }
}
