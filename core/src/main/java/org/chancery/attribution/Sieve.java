package org.chancery.attribution;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What finds attributions; each may be left out, to measure what it adds: {@code -Dchancery.sieves=quotation,relation}. */
enum Sieve {
    QUOTATION,
    TURN,
    RELATION,
    HEADLINE,
    HEARSAY,
    RULE,
    NESTED;

    private static final String PROPERTY = "chancery.sieves";

    /** All, or those that the property names. */
    static Set<Sieve> wanted() {
        String named = System.getProperty(PROPERTY, "");
        Set<Sieve> wanted = EnumSet.noneOf(Sieve.class);
        for (String name : named.split(",", -1)) {
            if (!name.isBlank()) {
                wanted.add(valueOf(name.strip().toUpperCase(Locale.ROOT)));
            }
        }
        return named.isBlank() ? EnumSet.allOf(Sieve.class) : wanted;
    }
}
