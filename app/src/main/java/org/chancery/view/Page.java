package org.chancery.view;

/**
 * Which part of a long answer is wanted.
 *
 * @param size rows on a page
 * @param number 1 for the first page
 */
public record Page(int size, int number, Order order) {

    /** By the day of publication, undated articles as if they were the oldest. */
    public enum Order {
        NEWEST,
        OLDEST
    }

    public static final int USUAL = 20;
    public static final int LARGEST = 1_000;

    /** How many rows can be reached by turning pages. */
    public static final int DEEPEST = 100_000;

    public Page {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("a page has 1 to " + LARGEST + " rows, not " + size);
        }
        if (number < 1 || (long) size * number > DEEPEST) {
            throw new IllegalArgumentException("there is no page " + number + " of " + size
                    + " rows: pages begin with 1 and reach to row " + DEEPEST);
        }
    }

    public static Page first() {
        return new Page(USUAL, 1, Order.NEWEST);
    }

    /** How many rows lie before this page. */
    int before() {
        return size * (number - 1);
    }
}
