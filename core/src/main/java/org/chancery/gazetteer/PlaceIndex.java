package org.chancery.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Map<String, List<Place>> byName = new HashMap<>(1 << 14);
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
            Optional<Place> place = place(row, problems);
            if (place.isPresent()) {
                add(place.get(), row);
            }
        }
        problems.throwIfAny();
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
            String weight = row.get("weight");
            return Optional.of(new Place(
                    row.get("name"),
                    row.get("country"),
                    row.get("kind"),
                    row.get("province"),
                    latitude,
                    longitude,
                    weight.isEmpty() ? 0 : Integer.parseInt(weight)));
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

    /** By plain loops: this runs once in every process, before anything is compiled. */
    private void add(Place place, Table.Row row) {
        boolean province = place.kind().equals("province");
        name(place.name(), place, province);
        String others = row.get("other");
        int start = 0;
        while (start < others.length()) {
            int bar = others.indexOf('|', start);
            int end = bar < 0 ? others.length() : bar;
            name(others.substring(start, end).strip(), place, province);
            start = end + 1;
        }
    }

    private void name(String name, Place place, boolean province) {
        String key = fold.key(name);
        if (isAbbreviation(name)) {
            put(asWritten, name.replace(" ", ""), place);
        } else {
            put(byName, key, place);
            String bare = fold.withoutPrefix(key);
            if (bare.length() < key.length()) {
                put(byName, bare, place);
            }
        }
        if (province) {
            put(provinces, key, place);
        }
    }

    /** The best known first; of two that are known as well, and in place of the same place, the later row: a user's own is read last. */
    private static void put(Map<String, List<Place>> map, String key, Place place) {
        List<Place> before = map.get(key);
        if (before == null) {
            map.put(key, List.of(place));
            return;
        }
        List<Place> all = new ArrayList<>(before.size() + 1);
        int at = 0;
        for (Place other : before) {
            if (!isSame(other, place)) {
                all.add(other);
                at += other.weight() > place.weight() ? 1 : 0;
            }
        }
        all.add(at, place);
        map.put(key, List.copyOf(all));
    }

    private static boolean isSame(Place one, Place other) {
        return one.name().equals(other.name())
                && one.country().equals(other.country())
                && one.kind().equals(other.kind())
                && one.province().equals(other.province());
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
