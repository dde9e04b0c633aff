package org.chancery.imports;

import java.util.List;
import org.chancery.lexicon.Place;

/**
 * What an import did, or would do.
 *
 * @param read actors' rows that the files gave
 * @param fresh of these the new ones; {@code widened} brought other names to a row that was there; {@code known} were there already
 * @param roles role nouns that the files gave, {@code freshRoles} the new ones
 * @param dropped what was not taken
 * @param forms each file with the form it was read in
 * @param changed whether the folder's files are others than before
 */
public record Import(
        int read,
        int fresh,
        int widened,
        int known,
        int roles,
        int freshRoles,
        List<Dropped> dropped,
        List<String> forms,
        boolean changed) {

    /** So many things of one kind were not taken; a few of their places. */
    public record Dropped(String what, int count, List<Place> places) {
        public Dropped {
            places = List.copyOf(places);
        }
    }

    public Import {
        dropped = List.copyOf(dropped);
        forms = List.copyOf(forms);
    }
}
