package org.chancery.view;

import java.util.Optional;

/**
 * An actor as shown: after merges, by the name that stands for all.
 *
 * @param id the ledger's number, which {@code #12} asks for
 * @param country as of the article's day
 * @param sector PLOVER's
 */
public record Somebody(long id, String name, Optional<String> country, Optional<String> sector) {}
