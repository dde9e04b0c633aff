package org.chancery.view;

import java.util.List;

/**
 * A page of what was found.
 *
 * @param rows in the order asked for
 * @param count how many there are on all pages
 * @param more whether another page follows
 * @param notes how the question was understood: which actors a name means here, what was left out
 */
public record Answer<T>(List<T> rows, Count count, Page page, boolean more, List<String> notes) {

    public Answer {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * How many, as far as it is cheap to know.
     *
     * @param exact whether there are no more than these
     */
    public record Count(long number, boolean exact) {}
}
