package org.chancery.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** What the built-in files know of countries, sectors and roles: the words of other formats come in, the project's codes go out. */
final class Codes {

    static final Set<String> BEYOND = Set.of("IGO", "NGO", "MNC", "IMG");

    private static final String ALSO = "also";

    private final Map<String, String> countryByWord = new HashMap<>();
    private final Map<String, String> countryByAlpha2 = new HashMap<>();
    private final Set<String> countries = new HashSet<>(BEYOND);
    private final Set<String> sectors = new HashSet<>(Set.of("IGO", "NGO", "MNC"));
    private final Map<String, RoleRow> roles = new HashMap<>();
    private final Map<String, String> pluralOf = new HashMap<>();
    private final Map<String, Table.Row> bodyWords = new HashMap<>();
    private final Set<String> shouted = new HashSet<>();
    private final Set<String> givenNames = new HashSet<>();
    private final Set<String> small = new HashSet<>();
    private final Words words;

    Codes(Lexicon lexicon) {
        for (Table.Row row : lexicon.table("countries.tsv").rows()) {
            String code = row.get("code");
            countries.add(code);
            for (String column : new String[] {"people", "adjective", "other", "name"}) {
                row.list(column).forEach(word -> countryByWord.put(lower(word), code));
                row.list(column).forEach(this::shouted);
            }
        }
        lexicon.table("actors.tsv").rows().forEach(row -> {
            shouted(row.get("name"));
            row.list("other").forEach(this::shouted);
        });
        for (Table.Row row : lexicon.table("plover.tsv").rows()) {
            if (row.get("kind").equals("sector")) {
                sectors.add(row.get("name"));
            }
        }
        lexicon.table("roles.tsv").rows().forEach(this::role);
        for (Table.Row row : lexicon.table("body-words.tsv").rows()) {
            bodyWords.put(lower(row.get("word")), row);
            row.list(ALSO).forEach(word -> bodyWords.put(lower(word), row));
        }
        for (Table.Row row : lexicon.table("particles.tsv").rows()) {
            if (Set.of("name", "body", "determiner").contains(row.get("use"))) {
                small.add(lower(row.get("word")));
            }
        }
        lexicon.table("given-names.tsv").rows().forEach(row -> givenNames.add(lower(row.get("name"))));
        alpha2();
        words = new Words(lexicon);
    }

    private void role(Table.Row row) {
        RoleRow role = new RoleRow(
                row.get("role"),
                row.list(ALSO),
                row.list("plural"),
                row.get("gender"),
                row.get("sector"),
                row.get("kind"),
                row.get("covers"),
                row.get("bond"));
        roles.put(lower(role.role()), role);
        role.also().forEach(also -> roles.put(lower(also), role));
        role.plural().forEach(plural -> pluralOf.put(lower(plural), lower(role.role())));
        role.plural().forEach(plural -> roles.putIfAbsent(lower(plural), role));
    }

    private void alpha2() {
        for (String two : Locale.getISOCountries()) {
            threeLetters(two).ifPresent(three -> {
                countryByAlpha2.put(two, three);
                countries.add(three);
            });
        }
        countryByAlpha2.put("XK", "XKX");
        countryByAlpha2.put("UK", "GBR");
        countryByAlpha2.put("EU", "IGO");
        countries.add("XKX");
    }

    /** Nothing for the few codes of two letters that have none of three. */
    private static Optional<String> threeLetters(String two) {
        try {
            return Optional.of(new Locale.Builder().setRegion(two).build().getISO3Country());
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    private void shouted(String name) {
        for (String word : name.split("\\s+", -1)) {
            if (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))) {
                shouted.add(word);
            }
        }
    }

    Words words() {
        return words;
    }

    boolean isCountry(String code) {
        return countries.contains(code);
    }

    boolean isSector(String code) {
        return sectors.contains(code);
    }

    /** A word that the built-in names write in capitals: {@code UN}, {@code NATO}. */
    boolean isShouted(String word) {
        return shouted.contains(word);
    }

    /** A word that is written small within a name: {@code of}, {@code van}. */
    boolean isSmall(String word) {
        return small.contains(lower(word)) || words.of("small-word", word).isPresent();
    }

    /** A code of two or three letters (a part of a country counts for it), or a country's name or adjective. */
    Optional<String> country(String words) {
        String given = words.strip();
        String code = given.toUpperCase(Locale.ROOT);
        if (code.length() == 3 && isCountry(code)) {
            return Optional.of(code);
        }
        String whole = code.length() > 2 && code.charAt(2) == '-' ? code.substring(0, 2) : code;
        return Optional.ofNullable(countryByAlpha2.get(whole))
                .or(() -> Optional.ofNullable(countryByWord.get(lower(given))))
                .or(() -> Optional.ofNullable(countryByWord.get(lower(given).replaceFirst("^the ", ""))));
    }

    /** The role in lower case without the country it is of: {@code President of France} is {@code president}. */
    String office(String label) {
        String low = lower(ActorRow.tidy(label));
        int of = low.lastIndexOf(" of ");
        boolean whose = of > 0 && country(low.substring(of + 4)).isPresent();
        return whose ? low.substring(0, of) : low;
    }

    /** The country that the label of an office names: {@code President of France}. */
    Optional<String> officeCountry(String label) {
        String low = lower(ActorRow.tidy(label));
        int of = low.lastIndexOf(" of ");
        return of > 0 ? country(low.substring(of + 4)).filter(code -> !BEYOND.contains(code)) : Optional.empty();
    }

    /** What the words of an office tell of its sector: the office itself, else the body it is in, else its head. */
    String sectorOf(String office) {
        Optional<RoleRow> whole = roleEnding(office);
        int of = office.indexOf(" of ");
        String sector = roles.containsKey(office) ? whole.map(RoleRow::sector).orElse("") : "";
        if (sector.isEmpty() && of > 0) {
            sector = bodyIn(office.substring(of + 4));
        }
        if (sector.isEmpty()) {
            Optional<RoleRow> head = of > 0 ? roleEnding(office.substring(0, of)) : whole;
            sector = head.map(RoleRow::sector).orElse("");
        }
        return sector.isEmpty() ? bodyIn(office) : sector;
    }

    private String bodyIn(String text) {
        String[] parts = text.split("[\\s,]+", -1);
        String found = "";
        for (int from = 0; from < parts.length; from++) {
            String phrase = "";
            for (int to = from; to < Math.min(parts.length, from + 3); to++) {
                phrase = phrase.isEmpty() ? parts[to] : phrase + " " + parts[to];
                Table.Row row = bodyWords.get(phrase);
                found = found.isEmpty() && row != null ? row.get("sector") : found;
            }
        }
        return found;
    }

    Optional<RoleRow> role(String noun) {
        return Optional.ofNullable(roles.get(lower(noun)));
    }

    /** The role whose words these end with. */
    Optional<RoleRow> roleEnding(String words) {
        String rest = lower(words);
        while (!rest.isEmpty()) {
            RoleRow role = roles.get(rest);
            if (role != null) {
                return Optional.of(role);
            }
            int space = rest.indexOf(' ');
            rest = space < 0 ? "" : rest.substring(space + 1);
        }
        return Optional.empty();
    }

    /** What sort of actor a name's last word shows: the type column of {@code body-words.tsv}. */
    Optional<String> bodyType(String name) {
        String last = lower(name.substring(name.lastIndexOf(' ') + 1));
        return Optional.ofNullable(bodyWords.get(last)).map(row -> row.get("type"));
    }

    /** Whether the name begins as a person's does. */
    boolean isPersonal(String name) {
        int space = name.indexOf(' ');
        return space > 0 && givenNames.contains(lower(name.substring(0, space)));
    }

    /** The singular of a word whose plural the built-in roles know. */
    Optional<String> singular(String plural) {
        return Optional.ofNullable(pluralOf.get(lower(plural)));
    }

    static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
