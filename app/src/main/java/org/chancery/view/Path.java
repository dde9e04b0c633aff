package org.chancery.view;

import java.util.List;

/**
 * A way through an index to the ids of what was found, in their order: the SQL is the same for all its values, each of which is walked by itself.
 *
 * @param narrow what the index alone is read from
 * @param join what must be read besides, so that more can be asked of a row
 * @param id the column that has the id
 */
record Path(String narrow, String join, String id, String where, Kind kind, List<List<Object>> values) {

    /** What an index tells. */
    enum Kind {
        /** It has only what counts, by id: where nothing else is asked no row is read. */
        ALONE,
        /** The same in the full text, which is read forwards more quickly than backwards. */
        WORDS,
        /** It runs by id, and the row must tell whether it counts. */
        BEHIND,
        /** The same, and an id may come several times. */
        REPEATING,
        /** It runs by the day of publication, {@link #DAY}, and the row must tell whether it counts. */
        BY_DAY,
        /** It has only what counts, in another order. */
        UNSORTED
    }

    /** The column of an index by days. */
    static final String DAY = "v.published";

    Path {
        values = List.copyOf(values);
    }

    /** One that tells all by itself. */
    static Path alone(String table, String id, String where, List<List<Object>> values) {
        return new Path(table, "", id, where, Kind.ALONE, values);
    }

    /** Whether no row needs to be read to know that it counts. */
    boolean isCurrent() {
        return kind == Kind.ALONE || kind == Kind.WORDS || kind == Kind.UNSORTED;
    }

    boolean isSorted() {
        return kind != Kind.UNSORTED;
    }

    boolean isByDay() {
        return kind == Kind.BY_DAY;
    }
}
