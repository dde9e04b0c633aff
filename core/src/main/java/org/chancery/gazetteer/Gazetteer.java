package org.chancery.gazetteer;

import java.util.List;
import java.util.Optional;
import org.chancery.lexicon.Lexicon;

/** The floor's door: a name comes in, the places that bear it go out, the best known first. May be shared by threads. */
public final class Gazetteer {

    public Gazetteer(Lexicon lexicon) {}

    /** The places of this name, the best known first. */
    public List<Place> places(String name) {
        return List.of();
    }

    /** The one meant where nothing else is known, or where the country is. */
    public Optional<Place> place(String name, Optional<String> country) {
        return places(name).stream()
                .filter(p -> country.isEmpty() || country.get().equals(p.country()))
                .findFirst();
    }
}
