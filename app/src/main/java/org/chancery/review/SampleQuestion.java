package org.chancery.review;

/**
 * Which sample is wanted. The same question to a ledger of the same readings gives the same records.
 *
 * @param size how many records
 * @param seed any number
 */
public record SampleQuestion(int size, long seed) {

    public static final int MOST = 2_000;

    public SampleQuestion {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("a sample has 1 to " + MOST + " records, not " + size);
        }
    }
}
