package org.chancery.view;

import java.util.Optional;

/**
 * The article that something stands in.
 *
 * @param id as the caller gave it, else the address, else the path
 * @param place where the input lay when it was read
 * @param published {@code YYYY-MM-DD}
 */
public record Source(
        String id,
        String place,
        Optional<String> headline,
        Optional<String> outlet,
        Optional<String> published,
        Optional<String> uri) {}
