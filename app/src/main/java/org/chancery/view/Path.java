package org.chancery.view;

import java.util.List;
import java.util.Optional;

/**
 * A way through an index to the ids of what was found, in their order: the SQL is the same for all its values, each of which is walked by itself.
 *
 * @param narrow what the index alone is read from
 * @param join what must be read besides, so that all conditions can be asked of a row; empty where the index tells
 * @param id the column that has the id and the order
 * @param day the column that has the day of publication, where the index runs by it and not by the id
 * @param current whether the index has only what counts, so that it alone tells where nothing else is asked
 * @param sorted whether the index runs by id or day; else all that is found has to be put in order
 */
record Path(String narrow, String join, String id, String where, Optional<String> day, boolean current, boolean sorted, List<List<Object>> values) {

    Path {
        values = List.copyOf(values);
    }

    /** An index that has the id and all that is asked of it. */
    static Path index(String table, String id, String where, List<List<Object>> values) {
        return new Path(table, "", id, where, Optional.empty(), true, true, values);
    }

    /** An index that has the id, behind which the row itself must be read. */
    static Path joined(String table, String join, String id, String where, List<List<Object>> values) {
        return new Path(table, join, id, where, Optional.empty(), false, true, values);
    }

    /** The same, with an index that has only what counts. */
    Path ofCurrent() {
        return new Path(narrow, join, id, where, day, true, sorted, values);
    }
}
