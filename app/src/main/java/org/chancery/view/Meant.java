package org.chancery.view;

import java.util.List;

/**
 * Whom a name in a question means here.
 *
 * @param asked as it was asked
 * @param actors those who speak most first
 */
public record Meant(String asked, List<Named> actors) {

    public Meant {
        actors = List.copyOf(actors);
    }

    /**
     * One of them.
     *
     * @param statements how many there are of his, counted up to {@link #COUNTED}
     */
    public record Named(Somebody who, long statements) {}

    /** So many statements of one are counted. */
    public static final int COUNTED = 1_000;
}
