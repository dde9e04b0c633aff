package org.chancery.ledger;

import java.util.List;
import java.util.Map;

/**
 * What came of storing a reading.
 *
 * @param version the version that counts now
 * @param changes what is another in it than in the one before; nothing where there was none
 */
public record Outcome(String article, Kind kind, long version, Changes changes) {

    Outcome(String article, Kind kind, long version) {
        this(article, kind, version, new Changes(Map.of(), List.of()));
    }

    /** Whether something was added. */
    public enum Kind {
        /** The article was not there. */
        ADDED,
        /** It was there and is read otherwise now, or its text has changed. */
        NEW_VERSION,
        /** It was there just so, whoever had read it. */
        UNCHANGED
    }
}
