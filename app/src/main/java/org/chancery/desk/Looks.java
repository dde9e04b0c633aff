package org.chancery.desk;

import org.chancery.event.Event;
import org.chancery.statement.Statement;

/** The style sheet's words for what a record is; each is told in words as well. */
final class Looks {

    private Looks() {}

    static String factuality(Event.Factuality factuality) {
        return factuality == Event.Factuality.ASSERTED ? "sure" : "unsure";
    }

    /** A claim of the speaker's own, or what he does with it otherwise. */
    static String stance(Statement.Stance stance) {
        return stance == Statement.Stance.AFFIRMS ? "sure" : "unsure";
    }
}
