package org.chancery.view;

import java.util.List;
import java.util.OptionalLong;

/**
 * A page of what a {@link Search} found, and what all of it is made of.
 *
 * @param facets counted over the newest so many
 * @param older the row behind which the next page begins; empty where this is the last
 * @param newer the row before which the page before ends; empty where this is the first
 * @param notes how the question was understood
 * @param meant whom the names in it mean here, where that is more than one, or where the box is a name
 */
public record Found<T>(
        List<Hit<T>> hits,
        Facets facets,
        OptionalLong older,
        OptionalLong newer,
        List<String> notes,
        List<Meant> meant) {

    public Found {
        hits = List.copyOf(hits);
        notes = List.copyOf(notes);
        meant = List.copyOf(meant);
    }

    /** How many there are, as far as they were counted. */
    public Answer.Count count() {
        return new Answer.Count(facets.counted(), facets.complete());
    }
}
