package org.chancery.duplicates;

import java.util.Objects;
import java.util.Optional;

/**
 * Somebody who speaks or acts, as one article knows them.
 *
 * @param name the fullest name the article gives; empty for the unnamed, whose describing words identify nobody
 * @param identity under which the lexicon of actors knows them
 * @param country ISO 3166-1 alpha-3, or {@code IGO}, {@code NGO} and the like
 * @param sector PLOVER's
 */
public record Who(
        Kind kind,
        Optional<String> name,
        Optional<String> identity,
        Optional<String> country,
        Optional<String> sector) {

    /** A person and a body may stand for each other: a spokesman speaks for a ministry. */
    public enum Kind {
        PERSON,
        BODY,
        UNNAMED
    }

    public Who {
        Objects.requireNonNull(kind, "kind");
        name = name.filter(n -> !n.isBlank() && kind != Kind.UNNAMED);
        identity = identity.filter(i -> !i.isBlank());
        country = country.filter(c -> !c.isBlank());
        sector = sector.filter(s -> !s.isBlank());
    }

    /** Nobody knows who. */
    public static Who unknown() {
        return new Who(Kind.UNNAMED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Who person(String name) {
        return new Who(Kind.PERSON, Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
