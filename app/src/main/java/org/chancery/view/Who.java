package org.chancery.view;

import java.util.List;
import java.util.Optional;

/**
 * Whom a question means.
 *
 * @param country by which all of a country are meant; {@code sector} likewise
 * @param actors else the numbers of all actors that are meant, those merged into them too
 * @param words whether what was asked may also be words of a text, which a code is not
 * @param notes how it was understood
 */
record Who(Optional<String> country, Optional<String> sector, List<Long> actors, boolean words, List<String> notes) {

    Who {
        actors = List.copyOf(actors);
        notes = List.copyOf(notes);
    }

    boolean isPlace() {
        return country.isPresent() || sector.isPresent();
    }

    boolean isNobody() {
        return !isPlace() && actors.isEmpty();
    }
}
