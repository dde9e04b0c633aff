package org.chancery.view;

import java.util.Optional;

/**
 * An actor who may be the same as another.
 *
 * @param why what speaks for it, in words
 * @param articles in how many he stands
 */
public record Alike(
        long id,
        String name,
        String type,
        Optional<String> country,
        Optional<String> sector,
        String why,
        long articles) {}
