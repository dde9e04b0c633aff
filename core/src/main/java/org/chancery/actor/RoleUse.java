package org.chancery.actor;

import java.util.Set;

/**
 * A role noun as the article uses it, with the words that narrow it down.
 *
 * @param words the noun's own words and its modifiers, in lower case, without determiners, countries and words that say nothing of which office
 * @param country the country's code that the words name, or empty
 * @param ended whether the words say that the office is over
 */
record RoleUse(Role role, Set<String> words, String country, boolean ended, String written) {

    /** Stands before a modifier that is a name of its own ({@code California congressman}). */
    static final String PLACE = "^";

    RoleUse {
        words = Set.copyOf(words);
    }
}
