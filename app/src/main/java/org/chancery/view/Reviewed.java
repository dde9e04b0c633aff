package org.chancery.view;

import java.util.Optional;
import org.chancery.ledger.Row;

/** What reviewers came to about a record that is shown. */
public enum Reviewed {
    ACCEPTED("confirmed in review"),
    CORRECTED("corrected in review"),
    ADDED("added in review"),
    /** Seen on its article alone. */
    REJECTED("rejected in review"),
    OPEN("reviewers differ");

    private final String told;

    Reviewed(String told) {
        this.told = told;
    }

    /** {@code accepted}, as the ledger and outputs for machines have it. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** For people: {@code confirmed in review}. */
    public String told() {
        return told;
    }

    /** Empty where nobody judged it. */
    static Optional<Reviewed> of(Row row) {
        return row.text("judged").map(judged -> Labels.constant(Reviewed.class, judged));
    }
}
