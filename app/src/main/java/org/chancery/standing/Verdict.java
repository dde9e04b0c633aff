package org.chancery.standing;

import java.util.Locale;

/** What a reviewer says of a record. */
public enum Verdict {
    ACCEPT("accepted"),
    REJECT("rejected"),
    CORRECT("corrected"),
    ADD("added");

    private final String done;

    Verdict(String done) {
        this.done = done;
    }

    /** {@code accept}, as the ledger has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code accepted}. */
    public String done() {
        return done;
    }
}
