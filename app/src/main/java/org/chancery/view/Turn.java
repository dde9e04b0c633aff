package org.chancery.view;

import java.util.OptionalLong;

/**
 * Where a page begins: behind a row, or before one that was turned back from. Rows are named by the ledger's ids and not by their place in the answer, so that a
 * page deep in it costs what the first costs, and stays the same while others come in before it.
 *
 * @param after the last row of the page before
 * @param before the first row of the page behind; never together with {@code after}
 */
public record Turn(OptionalLong after, OptionalLong before) {

    public Turn {
        if (after.isPresent() && before.isPresent()) {
            throw new IllegalArgumentException("a page lies behind a row or before one, not both");
        }
    }

    public static Turn first() {
        return new Turn(OptionalLong.empty(), OptionalLong.empty());
    }

    boolean isFirst() {
        return after.isEmpty() && before.isEmpty();
    }

    /** The ids of this page's side of the row. */
    Ids within(Ids range, boolean newest) {
        if (isFirst()) {
            return range;
        }
        long row = after.orElseGet(before::getAsLong);
        boolean up = newest == before.isPresent();
        return up
                ? new Ids(Math.max(range.first(), row + 1), range.last())
                : new Ids(range.first(), Math.min(range.last(), row - 1));
    }
}
