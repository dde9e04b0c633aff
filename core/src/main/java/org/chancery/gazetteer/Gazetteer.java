package org.chancery.gazetteer;

import java.util.List;
import java.util.Optional;
import org.chancery.lexicon.Lazy;
import org.chancery.lexicon.Lexicon;

/**
 * The floor's door: a name comes in, the places that bear it go out, the best known first. May be shared by threads.
 *
 * <p>The table is read when the first name is asked for, or at once where the user has laid his own over it.
 */
public final class Gazetteer {

    private final Lazy<PlaceIndex> index;

    public Gazetteer(Lexicon lexicon) {
        index = new Lazy<>(() -> new PlaceIndex(lexicon));
        if (lexicon.willRead(PlaceIndex.PLACES, PlaceIndex.WORDS, PlaceIndex.COUNTRIES)) {
            index.get();
        }
    }

    /** The places of this name, the best known first. */
    public List<Place> places(String name) {
        return index.get().places(name);
    }

    /** The one meant where nothing else is known, or where the country is. */
    public Optional<Place> place(String name, Optional<String> country) {
        return places(name).stream()
                .filter(p -> country.isEmpty() || country.get().equals(p.country()))
                .findFirst();
    }

    /** The one meant by {@code Paris, Texas} or {@code Birmingham, England}: that lies in the division or the country behind the comma. */
    public Optional<Place> within(String name, String qualifier) {
        PlaceIndex known = index.get();
        List<Place> divisions = known.provinces(qualifier);
        Optional<Place> inDivision = places(name).stream()
                .filter(p -> divisions.stream()
                        .anyMatch(d -> d.country().equals(p.country()) && known.isSame(d.name(), p.province())))
                .findFirst();
        return inDivision.or(() -> known.country(qualifier).flatMap(country -> place(name, Optional.of(country))));
    }

    /** The country that a name behind a comma stands for, itself or by its division: {@code Mich.} and {@code Texas}, {@code Iraq}. */
    public Optional<String> countryOf(String qualifier) {
        PlaceIndex known = index.get();
        return known.country(qualifier)
                .or(() ->
                        known.provinces(qualifier).stream().map(Place::country).findFirst());
    }

    /** Whether the name is a common word or a person's name too, so that it needs a setting such as {@code in Reading} to be a place. */
    public boolean isDoubtful(String name) {
        return index.get().isDoubtful(name);
    }
}
