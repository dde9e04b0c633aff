package org.chancery.source;

/** What came of reading on in an archive: a record, or bytes that had to be skipped. */
sealed interface Found {

    Spot from();

    /** Where it ends: the first byte that does not belong to it. */
    Spot to();

    /**
     * A record whose frame is sound.
     *
     * @param block the block; only its beginning where it is over the limit
     * @param searched whether it was found by searching behind damage
     */
    record Framed(Spot from, Spot to, RecordHead head, Bytes block, boolean searched) implements Found {
        boolean isWhole() {
            return block.length() == head.length();
        }
    }

    /** @param why what is wrong, in words */
    record Skipped(Spot from, Spot to, String why) implements Found {}
}
