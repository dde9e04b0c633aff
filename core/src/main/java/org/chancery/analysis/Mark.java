package org.chancery.analysis;

/**
 * A quotation mark as it stands in a paragraph.
 *
 * @param at its first char, {@code length} how many it takes
 * @param family which marks go together: all double marks are one family, all single ones another
 * @param side what the characters around it say it does
 * @param sure whether sign and surroundings agree
 */
record Mark(int at, int length, Family family, Side side, boolean sure) {

    enum Family {
        DOUBLE,
        SINGLE,
        GUILLEMET,
        SINGLE_GUILLEMET,
        CORNER,
        WHITE_CORNER
    }

    enum Side {
        OPENS,
        CLOSES,
        EITHER
    }

    int end() {
        return at + length;
    }
}
