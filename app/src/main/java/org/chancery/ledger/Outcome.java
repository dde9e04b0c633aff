package org.chancery.ledger;

/**
 * What came of storing a reading.
 *
 * @param version the version that counts now
 */
public record Outcome(String article, Kind kind, long version) {

    /** Whether something was added. */
    public enum Kind {
        /** The article was not there. */
        ADDED,
        /** It was there and is read otherwise now, or its text has changed. */
        NEW_VERSION,
        /** It was there just so. */
        UNCHANGED
    }
}
