package org.chancery.view;

/**
 * What holds of a statement because of those through whom it came, as SQL over its row, 0 or 1: the same that {@link StatementRow} says of its chain. Search,
 * facets and counts ask it, so that they mean one thing.
 */
final class Relayed {

    /** So many voices of a chain are looked at, the nearest first. */
    static final int LONGEST_CHAIN = 10;

    private Relayed() {}

    /** {@link StatementRow#isSecondHand}: merged actors are one. */
    static String secondHand(String statement) {
        String speaker = head(statement + ".speaker");
        return any(statement, "c.speaker IS NULL OR " + head("c.speaker") + " IS NOT " + speaker);
    }

    /** Whether somebody through whom it came denies, doubts or asks it. */
    static String disowned(String statement) {
        return any(statement, "c.stance IN ('denies', 'doubts', 'asks')");
    }

    private static String head(String actor) {
        return "coalesce((SELECT m.head FROM merged m WHERE m.actor = " + actor + "), " + actor + ")";
    }

    /** Whether one of the voices is so. */
    private static String any(String statement, String so) {
        return "(" + statement
                + ".reported_by IS NOT NULL AND EXISTS (WITH RECURSIVE chain (speaker, stance, held, number) AS"
                + " (SELECT h.speaker, h.stance, h.reported_by, 1 FROM statement h WHERE h.id = " + statement
                + ".reported_by"
                + " UNION ALL SELECT h.speaker, h.stance, h.reported_by, c.number + 1 FROM chain c JOIN statement h ON h.id = c.held"
                + " WHERE c.number < " + LONGEST_CHAIN + ") SELECT 1 FROM chain c WHERE " + so + "))";
    }
}
