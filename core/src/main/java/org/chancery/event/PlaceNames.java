package org.chancery.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Name;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.gazetteer.Gazetteer;
import org.chancery.gazetteer.Place;
import org.chancery.lexicon.Lazy;

/** The names of places in one article's words. In: a run of tokens. Out: the place it names, chosen by what stands beside it and by the article's countries. */
final class PlaceNames {

    private static final int LONGEST = 6;
    /** So much better known must a place be to be meant against the countries that the article speaks of. */
    private static final int OF_THE_ARTICLE = 15;
    /** How well known a country is, on the scale of towns: as one of three millions. */
    private static final int WEIGHT_OF_A_COUNTRY = 65;

    /** What a run of words names. */
    record Named(Optional<Place> place, Optional<String> country, int first, int end) {

        boolean holds(int token) {
            return first <= token && token < end;
        }
    }

    private enum Kind {
        PLACE,
        COUNTRY,
        ADJECTIVE
    }

    private record Hit(Kind kind, int first, int end, String text, Optional<String> country, List<Place> places) {}

    private final Analysis analysis;
    private final Gazetteer gazetteer;
    private final PlaceWords words;
    private final Lazy<Map<String, Integer>> votes = new Lazy<>(this::countries);
    private final Lazy<Name.Kind[]> kinds = new Lazy<>(this::kindsOfNames);

    PlaceNames(Analysis analysis, Gazetteer gazetteer, PlaceWords words) {
        this.analysis = analysis;
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /**
     * What the tokens name, if anything.
     *
     * @param set whether they stand where a place stands, so that {@code Reading} may be one
     * @param ofCountry whether an adjective such as {@code Iraqi} may say the country, as before {@code village}
     */
    Optional<Named> named(int first, int end, boolean set, boolean ofCountry) {
        List<Hit> hits = hits(first, end, set);
        Optional<Hit> place = hits.stream().filter(h -> h.kind() == Kind.PLACE).findFirst();
        if (place.isPresent()) {
            Place chosen = qualified(place.get(), hits).orElseGet(() -> likeliest(place.get()));
            return Optional.of(new Named(
                    Optional.of(chosen),
                    Optional.of(chosen.country()).filter(c -> !c.isEmpty()),
                    place.get().first(),
                    place.get().end()));
        }
        return hits.stream()
                .filter(h -> h.kind() == Kind.COUNTRY || (ofCountry && h.kind() == Kind.ADJECTIVE))
                .min(Comparator.comparing(Hit::kind))
                .map(this::state);
    }

    /** A country's name, or a division of the same name where the article speaks of its country alone: {@code Georgia}. */
    private Named state(Hit hit) {
        String code = hit.country().orElseThrow();
        int own = WEIGHT_OF_A_COUNTRY + bonus(code);
        return hit.places().stream()
                .filter(p -> !p.country().equals(code) && p.weight() + bonus(p.country()) > own)
                .findFirst()
                .map(p -> new Named(Optional.of(p), Optional.of(p.country()), hit.first(), hit.end()))
                .orElseGet(() -> new Named(city(hit), Optional.of(code), hit.first(), hit.end()));
    }

    /** Whether the analysis takes the word for part of a place's name. */
    boolean isCalledPlace(int token) {
        return kinds.get()[token] == Name.Kind.PLACE;
    }

    boolean holdsPlace(int first, int end) {
        return java.util.stream.IntStream.range(first, end).anyMatch(this::isCalledPlace);
    }

    /** Of a state that is but a city: {@code Singapore}. */
    private static Optional<Place> city(Hit hit) {
        return hit.places().stream()
                .filter(p -> hit.country().equals(Optional.of(p.country()))
                        && p.kind().equals("capital"))
                .findFirst();
    }

    /** The country that the article speaks of when it speaks of one alone. */
    Optional<String> onlyCountry() {
        return votes.get().size() == 1 ? votes.get().keySet().stream().findFirst() : Optional.empty();
    }

    private Optional<Place> qualified(Hit hit, List<Hit> hits) {
        Optional<Place> behind = hits.stream()
                .filter(h -> h.first() > hit.first() && h.kind() != Kind.ADJECTIVE)
                .flatMap(h -> gazetteer.within(hit.text(), h.text()).stream())
                .findFirst();
        return behind.or(() -> hits.stream()
                .flatMap(h -> h.kind() == Kind.PLACE ? java.util.stream.Stream.empty() : h.country().stream())
                .flatMap(code -> hit.places().stream().filter(p -> p.country().equals(code)))
                .findFirst());
    }

    private Place likeliest(Hit hit) {
        return hit.places().stream()
                .max(Comparator.comparingInt(p -> p.weight() + bonus(p.country())))
                .orElseThrow();
    }

    private int bonus(String country) {
        return votes.get().containsKey(country) ? OF_THE_ARTICLE : 0;
    }

    private Map<String, Integer> countries() {
        Map<String, Integer> counts = new HashMap<>();
        for (Hit hit : hits(0, analysis.tokens().size(), false)) {
            if (hit.kind() != Kind.PLACE && hit.places().isEmpty()) {
                counts.merge(hit.country().orElseThrow(), 1, Integer::sum);
            } else if (hit.kind() == Kind.PLACE && isOfOneCountry(hit.places())) {
                counts.merge(hit.places().get(0).country(), 1, Integer::sum);
            }
        }
        counts.remove("");
        return Map.copyOf(counts);
    }

    private static boolean isOfOneCountry(List<Place> places) {
        return places.stream().map(Place::country).distinct().count() == 1;
    }

    private List<Hit> hits(int first, int end, boolean set) {
        List<Hit> hits = new ArrayList<>();
        int i = first;
        while (i < end) {
            Optional<Hit> hit = hitAt(i, end, set);
            hit.ifPresent(hits::add);
            i = hit.map(Hit::end).orElse(i + 1);
        }
        return hits;
    }

    /** The longest name of a place or country that begins at the token. */
    private Optional<Hit> hitAt(int i, int end, boolean set) {
        if (!isCapital(i) || kinds.get()[i] == Name.Kind.PERSON) {
            return Optional.empty();
        }
        for (int length = Math.min(LONGEST, end - i); length > 0; length--) {
            if (!isCapital(i + length - 1)) {
                continue;
            }
            String text = textOf(i, i + length);
            Optional<String> country = words.country(text);
            List<Place> places = isCoveredByBody(i) || !isName(i + length - 1) ? List.of() : gazetteer.places(text);
            if (country.isPresent()) {
                return Optional.of(new Hit(Kind.COUNTRY, i, i + length, text, country, places));
            }
            Optional<String> adjective = words.adjective(text);
            if (adjective.isPresent()) {
                return Optional.of(new Hit(Kind.ADJECTIVE, i, i + length, text, adjective, List.of()));
            }
            if (!places.isEmpty() && (set || kinds.get()[i] == Name.Kind.PLACE || !gazetteer.isDoubtful(text))) {
                return Optional.of(new Hit(Kind.PLACE, i, i + length, text, Optional.empty(), places));
            }
        }
        return Optional.empty();
    }

    /** Within a body's name a place counts behind a preposition alone: {@code University of Texas}, not {@code New York Times}. */
    private boolean isCoveredByBody(int i) {
        return kinds.get()[i] == Name.Kind.ORGANIZATION
                && (i == 0 || !analysis.tokens().get(i - 1).is(Tag.ADP));
    }

    private boolean isCapital(int i) {
        return Character.isUpperCase(analysis.tokens().get(i).word().codePointAt(0));
    }

    private boolean isName(int i) {
        Token token = analysis.tokens().get(i);
        return token.is(Tag.PROPN)
                || kinds.get()[i] == Name.Kind.PLACE
                || token.word().length() > 4;
    }

    private String textOf(int first, int end) {
        List<Token> tokens = analysis.tokens();
        return analysis.text()
                .substring(
                        tokens.get(first).span().start(),
                        tokens.get(end - 1).span().end())
                .replace('\n', ' ');
    }

    private Name.Kind[] kindsOfNames() {
        Name.Kind[] found = new Name.Kind[analysis.tokens().size()];
        java.util.Arrays.fill(found, Name.Kind.OTHER);
        for (Name name : analysis.names()) {
            analysis.tokens(name.span()).forEach(t -> found[t.index()] = name.kind());
        }
        return found;
    }
}
