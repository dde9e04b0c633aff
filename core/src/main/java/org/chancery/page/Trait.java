package org.chancery.page;

/** A kind of thing seen of a line and its surroundings; each has so many values, and each value a weight in the model. */
@SuppressWarnings("EnumOrdinal") // the model numbers the values of all traits in this order
enum Trait {
    LENGTH(10),
    STOPS(6),
    CAPITALS(6),
    END(7),
    FIRST(5),
    NUMBERS(4),
    COMMAS(3),
    LINKS(3),
    SIGN(11),
    DATED(2),
    REPEATED(3),
    TITLE(3),
    BEFORE(10),
    AFTER(10),
    BEFORE_END(7),
    AFTER_END(7),
    NEAR(6),
    FAR(6),
    PROSE_ABOVE(6),
    PROSE_BELOW(6),
    PLACE(10),
    SINCE_COMMENT(4),
    SINCE_RELATED(5),
    PAGE_PROSE(12),
    PAGE_LENGTH(30),
    REACH(25),
    GAP(4),
    HEADLINE(16);

    final int size;

    Trait(int size) {
        this.size = size;
    }

    private static final int[] OFFSETS = offsets();

    private static int[] offsets() {
        int[] offsets = new int[values().length + 1];
        for (Trait trait : values()) {
            offsets[trait.ordinal() + 1] = offsets[trait.ordinal()] + trait.size;
        }
        return offsets;
    }

    /** How many values all traits have together; numbers from here on are words of the model. */
    static int total() {
        return OFFSETS[values().length];
    }

    /** The number of one value among those of all traits. */
    int at(int value) {
        return OFFSETS[ordinal()] + Math.max(0, Math.min(size - 1, value));
    }
}
