package org.chancery.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Problems;
import org.chancery.lexicon.Table;

/** The tables of places, read once. In: the lexicon. Out: places by their folded name, by abbreviation, and the countries' names. */
final class PlaceIndex {

    static final String PLACES = "places.tsv";
    static final String WORDS = "place-words.tsv";
    static final String COUNTRIES = "countries.tsv";

    private static final Comparator<Place> BEST_KNOWN =
            Comparator.comparingInt(Place::weight).reversed();

    private final Fold fold;
    private final Map<String, List<Place>> byName = new HashMap<>();
    /** Abbreviations as they are written, for {@code ME} is a state and {@code me} is none. */
    private final Map<String, List<Place>> asWritten = new HashMap<>();

    private final Map<String, List<Place>> provinces = new HashMap<>();
    private final Map<String, String> countries = new HashMap<>();
    private final Set<String> doubtful = new HashSet<>();

    PlaceIndex(Lexicon lexicon) {
        Problems problems = new Problems();
        fold = words(lexicon.table(WORDS));
        for (Table.Row row : lexicon.table(COUNTRIES).rows()) {
            countries.put(fold.key(row.get("name")), row.get("code"));
            row.list("other").forEach(name -> countries.put(fold.key(name), row.get("code")));
        }
        for (Table.Row row : lexicon.table(PLACES).rows()) {
            place(row, problems).ifPresent(place -> add(place, row));
        }
        problems.throwIfAny();
        List.of(byName, asWritten, provinces).forEach(PlaceIndex::order);
    }

    private Fold words(Table table) {
        Map<String, String> spellings = new HashMap<>();
        Set<String> articles = new HashSet<>();
        Set<String> prefixes = new HashSet<>();
        List<String> doubts = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            String word = row.get("word");
            switch (row.get("use")) {
                case "spelling" -> spellings.put(word, row.get("to"));
                case "article" -> articles.add(word);
                case "prefix" -> prefixes.add(word);
                case "doubtful" -> doubts.add(word);
                default -> {
                    // the other uses are for those who read sentences
                }
            }
        }
        Fold made = new Fold(spellings, articles, prefixes);
        doubts.forEach(word -> doubtful.add(made.key(word)));
        return made;
    }

    private static Optional<Place> place(Table.Row row, Problems problems) {
        try {
            if (row.get("name").isEmpty()) {
                throw new IllegalArgumentException("a place without a name");
            }
            double latitude = number(row, "lat", 90);
            double longitude = number(row, "lon", 180);
            int weight = row.find("weight").map(Integer::parseInt).orElse(0);
            return Optional.of(new Place(
                    row.get("name"),
                    row.get("country"),
                    row.get("kind"),
                    row.get("province"),
                    latitude,
                    longitude,
                    weight));
        } catch (NumberFormatException e) {
            problems.add(row.place(), "the weight '" + row.get("weight") + "' is no number");
        } catch (IllegalArgumentException e) {
            problems.add(row.place(), String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private static double number(Table.Row row, String column, int most) {
        String cell = row.get(column);
        double value = Double.NaN;
        try {
            value = Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            // said below, in the words that fit
        }
        if (!(Math.abs(value) <= most)) {
            throw new IllegalArgumentException(column + " '" + cell + "' is no number of degrees up to " + most);
        }
        return value;
    }

    private void add(Place place, Table.Row row) {
        Set<String> keys = new LinkedHashSet<>();
        List<String> names = new ArrayList<>(row.list("other"));
        names.add(0, place.name());
        for (String name : names) {
            String key = fold.key(name);
            if (isAbbreviation(name)) {
                put(asWritten, name.replace(" ", ""), place);
            } else {
                keys.add(key);
                keys.add(fold.withoutPrefix(key));
            }
            if (place.kind().equals("province")) {
                put(provinces, key, place);
            }
        }
        keys.forEach(key -> put(byName, key, place));
    }

    private static void put(Map<String, List<Place>> map, String key, Place place) {
        map.merge(key, List.of(place), PlaceIndex::both);
    }

    /** A later row of the same place stands in front of the earlier: a user's own is read last. */
    private static List<Place> both(List<Place> before, List<Place> now) {
        List<Place> all = new ArrayList<>(now);
        all.addAll(before);
        return List.copyOf(all);
    }

    private static void order(Map<String, List<Place>> map) {
        map.replaceAll((key, places) -> places.size() < 2
                ? places
                : places.stream().distinct().sorted(BEST_KNOWN).toList());
    }

    /** {@code Mich.}, {@code N.Y.}, {@code NY}: only as written so, for they would be words else. */
    private static boolean isAbbreviation(String name) {
        return name.endsWith(".") || (name.length() <= 3 && name.equals(name.toUpperCase(java.util.Locale.ROOT)));
    }

    List<Place> places(String name) {
        String key = fold.key(name);
        List<Place> full = byName.getOrDefault(key, List.of());
        if (full.isEmpty()) {
            full = byName.getOrDefault(fold.withoutPrefix(key), List.of());
        }
        List<Place> brief = asWritten.getOrDefault(name.replace(" ", ""), List.of());
        if (full.isEmpty() || brief.isEmpty()) {
            return full.isEmpty() ? brief : full;
        }
        List<Place> all = new ArrayList<>(full);
        all.addAll(brief);
        return all.stream().distinct().sorted(BEST_KNOWN).toList();
    }

    List<Place> provinces(String name) {
        return provinces.getOrDefault(fold.key(name), List.of());
    }

    Optional<String> country(String name) {
        return Optional.ofNullable(countries.get(fold.key(name)));
    }

    boolean isDoubtful(String name) {
        return doubtful.contains(fold.key(name));
    }

    boolean isSame(String one, String other) {
        return fold.key(one).equals(fold.key(other));
    }
}
