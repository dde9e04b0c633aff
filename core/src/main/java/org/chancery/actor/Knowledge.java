package org.chancery.actor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.gazetteer.Gazetteer;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Place;
import org.chancery.lexicon.Table;

/** What the tables know of countries, bodies, titles, roles and given names. A lexicon comes in; look-ups by words go out. */
final class Knowledge {

    /** How a word is related to a country. */
    enum Tie {
        NAME,
        ADJECTIVE,
        PEOPLE,
        SEAT,
        /** A part of the country, by name or adjective. */
        PART
    }

    /** A country and the way its words name it. */
    record Country(String code, String name, Tie tie, Place place) {}

    /** A body that the tables know, as it is now. */
    record Body(String name, String country, String sector, Actor.Type type) {}

    /** A noun for what people act by. */
    record Force(Role role, Actor.Type type, boolean alone) {}

    /** Words before a name. */
    record Title(String title, String gender, String sector, String role) {}

    /** A word that shows what a capitalised name names. */
    record BodyWord(String sector, Actor.Type type, boolean ends) {}

    /** A pronoun. */
    record Pronoun(String person, String number, String gender, String form) {}

    /** Names of places have no more words than this. */
    private static final int PLACE = 3;

    /** Shorter names are not known in capitals: they would be other words' initials. */
    private static final int SHORT = 4;

    private static final Place GAZETTEER = new Place("places.tsv", 1);

    private static final String AGED = "year-old";
    private static final Pattern AGE = Pattern.compile("\\d{1,3}-" + AGED + "s?");

    final PhraseTable<Country> countries = new PhraseTable<>(true);
    final PhraseTable<Body> bodies = new PhraseTable<>(true);
    /** Known people by their full names, of which a part may be an everyday word. */
    final PhraseTable<Registry.Entry> people = new PhraseTable<>(true);

    final PhraseTable<Title> titles = new PhraseTable<>(true);
    /** The same whatever their capitals, for names written in capitals alone. */
    private final PhraseTable<Title> shouted = new PhraseTable<>(false);

    final PhraseTable<Role> roles = new PhraseTable<>(false);
    final PhraseTable<Force> forces = new PhraseTable<>(false);
    private final Map<String, BodyWord> bodyWords = new HashMap<>();
    private final Map<String, String> givenNames = new HashMap<>();
    private final Map<String, String> nameOfState = new HashMap<>();
    private final Map<String, Pronoun> pronouns = new HashMap<>();
    private final Map<String, Set<String>> particles = new HashMap<>();
    private final Map<String, Role> roleByBase = new HashMap<>();
    private final Map<String, Country> countryByName = new HashMap<>();
    final Registry registry;
    private final Gazetteer gazetteer;

    Knowledge(Lexicon lexicon) {
        lexicon.table("countries.tsv").rows().forEach(this::country);
        lexicon.table("regions.tsv").rows().forEach(this::region);
        registry = new Registry(lexicon);
        gazetteer = new Gazetteer(lexicon);
        registry.all().forEach(this::body);
        for (Table.Row row : lexicon.table("titles.tsv").rows()) {
            Title title = new Title(row.get("title"), row.get("gender"), row.get("sector"), row.get("role"));
            for (String t : row.list("title")) {
                titles.add(t, title);
                shouted.add(t, title);
            }
            for (String t : row.list("also")) {
                titles.add(t, title);
                shouted.add(t, title);
            }
        }
        lexicon.table("roles.tsv").rows().forEach(this::role);
        lexicon.table("forces.tsv").rows().forEach(this::force);
        for (Table.Row row : lexicon.table("body-words.tsv").rows()) {
            BodyWord word = new BodyWord(
                    row.get("sector"), type(row.get("type")), row.get("name").equals("yes"));
            bodyWords.put(lower(row.get("word")), word);
            row.list("also").forEach(a -> bodyWords.put(lower(a), word));
        }
        lexicon.table("given-names.tsv").rows().forEach(r -> givenNames.put(lower(r.get("name")), r.get("gender")));
        for (Table.Row row : lexicon.table("pronouns.tsv").rows()) {
            pronouns.put(
                    lower(row.get("pronoun")),
                    new Pronoun(row.get("person"), row.get("number"), row.get("gender"), row.get("form")));
        }
        for (Table.Row row : lexicon.table("particles.tsv").rows()) {
            particles.computeIfAbsent(row.get("use"), k -> new HashSet<>()).add(lower(row.get("word")));
        }
    }

    private void country(Table.Row row) {
        String code = row.get("code");
        String name = row.get("name");
        nameOfState.putIfAbsent(code, name);
        row.list("people").forEach(p -> add(p, new Country(code, name, Tie.PEOPLE, row.place())));
        row.list("adjective").forEach(a -> add(a, new Country(code, name, Tie.ADJECTIVE, row.place())));
        row.list("seat").forEach(s -> add(s, new Country(code, name, Tie.SEAT, row.place())));
        add(name, new Country(code, name, Tie.NAME, row.place()));
        row.list("other").forEach(o -> add(o, new Country(code, name, Tie.NAME, row.place())));
    }

    Optional<String> nameOfState(String code) {
        return Optional.ofNullable(nameOfState.get(code));
    }

    private void region(Table.Row row) {
        Country part = new Country(row.get("country"), row.get("name"), Tie.PART, row.place());
        add(row.get("name"), part);
        row.list("other").forEach(o -> add(o, part));
        for (String a : row.list("adjective")) {
            Tie tie = a.endsWith("s") ? Tie.PEOPLE : Tie.PART;
            add(a, new Country(part.code(), part.name(), tie, row.place()));
        }
    }

    private void add(String phrase, Country country) {
        countries.add(phrase, country);
        countryByName.put(phrase, country);
        String shouted = phrase.toUpperCase(Locale.ROOT);
        if (phrase.length() > SHORT && !countryByName.containsKey(shouted)) {
            countries.add(shouted, country);
            countryByName.put(shouted, country);
        }
    }

    /** The country, people or place whose name begins at the word: of the tables, else of the gazetteer. */
    Optional<PhraseTable.Match<Country>> land(Words words, int at, int limit) {
        Optional<PhraseTable.Match<Country>> known = countries.longest(words, at, limit);
        if (known.isPresent()) {
            boolean forename = known.get().end() == at + 1
                    && known.get().value().tie() == Tie.PART
                    && givenName(words.get(at)).isPresent()
                    && at + 1 < limit
                    && words.joined(at + 1)
                    && words.get(at + 1).isUpper();
            return forename ? Optional.empty() : known;
        }
        return onTheMap(words, at, limit);
    }

    private Optional<PhraseTable.Match<Country>> onTheMap(Words words, int at, int limit) {
        Word first = words.get(at);
        if (!first.isUpper()
                || first.form().length() < 3
                || bodies.longest(words, at, limit).isPresent()) {
            return Optional.empty();
        }
        int end = at + 1;
        while (end < limit
                && end < at + PLACE
                && words.joined(end)
                && words.get(end).isUpper()) {
            end++;
        }
        for (int e = end; e > at; e--) {
            boolean behind = words.joined(at) && is("locative", words.get(at - 1));
            boolean plain = behind || e > at + 1 || (givenName(first).isEmpty() && !first.first());
            Optional<org.chancery.gazetteer.Place> place = plain && (behind || !gazetteer.isDoubtful(words.text(at, e)))
                    ? gazetteer.place(words.text(at, e), Optional.empty())
                    : Optional.empty();
            if (place.isPresent() && place.get().country().length() == 3) {
                String name = place.get().name();
                Country country = new Country(place.get().country(), name, Tie.PART, GAZETTEER);
                return Optional.of(new PhraseTable.Match<>(country, e));
            }
        }
        return Optional.empty();
    }

    /** The country or part of one of this name. */
    Optional<Country> country(String name) {
        return Optional.ofNullable(countryByName.get(name));
    }

    /** The country in a compound that says who leads or where somebody is based ({@code Saudi-led}). */
    Optional<String> compound(Word word) {
        int cut = word.form().lastIndexOf('-');
        boolean leads = cut > 0
                && particles
                        .getOrDefault("leads", Set.of())
                        .contains(word.lower().substring(cut + 1));
        return leads ? country(word.form().substring(0, cut)).map(Country::code) : Optional.empty();
    }

    /** Whether the word is no name but an adjective made of one ({@code Iran-backed}, {@code Franco-German}, {@code India-Pakistan}). */
    boolean isMade(Word word) {
        int cut = word.form().lastIndexOf('-');
        if (cut <= 0 || cut + 1 >= word.form().length() || country(word.form()).isPresent()) {
            return false;
        }
        String before = word.form().substring(0, cut);
        String behind = word.form().substring(cut + 1);
        boolean small = Character.isLowerCase(behind.charAt(0));
        boolean known = country(before).isPresent() || registry.knows(before);
        return small ? known || is("made", behind) : country(behind).isPresent() && (known || is("made", before));
    }

    private boolean is(String use, String word) {
        return particles.getOrDefault(use, Set.of()).contains(lower(word));
    }

    /** Whether the word has a capital wherever it stands: a compound with a country, or of a faith. */
    boolean isCapital(Word word) {
        return compound(word).isPresent()
                || bodyWord(word)
                        .filter(b -> b.sector().equals("REL") && !b.ends())
                        .isPresent();
    }

    private void body(Registry.Entry entry) {
        if (entry.isPerson() && entry.name().indexOf(' ') > 0) {
            people.add(entry.name(), entry);
        }
        if (!entry.isPerson()) {
            Registry.Row now = Registry.holding(entry, Optional.empty()).row();
            Body body = new Body(entry.name(), now.country(), now.sector(), now.type());
            bodies.add(entry.name(), body);
            entry.others().forEach(o -> bodies.add(o, body));
        }
    }

    private void role(Table.Row row) {
        Role.Kind kind = Role.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
        boolean yields = row.list("bond").contains("yields");
        boolean abroad = row.list("bond").contains("abroad");
        Role one = new Role(
                row.get("role"), false, row.get("gender"), row.get("sector"), kind, row.list("covers"), yields, abroad);
        Role many = new Role(one.base(), true, one.gender(), one.sector(), kind, one.covers(), yields, abroad);
        row.list("plural").forEach(p -> roles.add(p, many));
        row.list("also").forEach(a -> roles.add(a, one));
        roles.add(row.get("role"), one);
        roleByBase.putIfAbsent(row.get("role"), one);
    }

    private void force(Table.Row row) {
        Actor.Type type = type(row.get("type"));
        String sector = row.get("sector");
        Role role = new Role(row.get("word"), true, "", sector, Role.Kind.GROUP, List.of(), true, sector.equals("MIL"));
        Force force = new Force(role, type, row.get("alone").equals("yes"));
        forces.add(row.get("word"), force);
        row.list("plural").forEach(p -> forces.add(p, force));
    }

    private static Actor.Type type(String label) {
        return typeOf(label).orElseThrow();
    }

    /** The type of this label; an organization where there is none. */
    static Optional<Actor.Type> typeOf(String label) {
        return label.isEmpty()
                ? Optional.of(Actor.Type.ORGANIZATION)
                : Arrays.stream(Actor.Type.values())
                        .filter(t -> t.label().equals(label))
                        .findFirst();
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** The title that begins at the word; {@code MR} only before a name in capitals. */
    Optional<PhraseTable.Match<Title>> title(Words words, int at, int limit) {
        Optional<PhraseTable.Match<Title>> plain = titles.longest(words, at, limit);
        if (plain.isPresent() || !words.get(at).isAcronym()) {
            return plain;
        }
        return shouted.longest(words, at, limit)
                .filter(m -> m.end() < limit && NameReader.allCapitals(words.text(at, m.end() + 1)));
    }

    /** The noun for whoever is called by his age alone ({@code the 54-year-old}). */
    Optional<PhraseTable.Match<Role>> byAge(Words words, int at) {
        return AGE.matcher(words.get(at).lower()).matches()
                ? role(AGED).map(r -> new PhraseTable.Match<>(r, at + 1))
                : Optional.empty();
    }

    Optional<Role> role(String base) {
        return Optional.ofNullable(roleByBase.get(base));
    }

    Optional<BodyWord> bodyWord(Word word) {
        return Optional.ofNullable(bodyWords.get(word.lower()));
    }

    Optional<BodyWord> bodyWord(String lower) {
        return Optional.ofNullable(bodyWords.get(lower));
    }

    /** m, f or nothing for a given name; empty where the word is none. */
    Optional<String> givenName(Word word) {
        return word.isUpper() ? givenName(word.lower()) : Optional.empty();
    }

    Optional<String> givenName(String lower) {
        String gender = givenNames.get(lower);
        if (gender == null && lower.indexOf('-') > 0) {
            gender = givenNames.get(lower.substring(0, lower.indexOf('-')));
        }
        return Optional.ofNullable(gender);
    }

    Optional<Pronoun> pronoun(Word word) {
        return Optional.ofNullable(pronouns.get(word.lower()));
    }

    boolean is(String use, Word word) {
        return particles.getOrDefault(use, Set.of()).contains(word.lower());
    }

    /** Whether the word or what it is the plural of has the ending of words for people who do something. */
    boolean isAgent(Word word) {
        String lower = word.lower();
        String one = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
        return particles.getOrDefault("agent", Set.of()).stream().anyMatch(one::endsWith);
    }

    boolean isAny(Word word, List<String> uses) {
        return uses.stream().anyMatch(u -> is(u, word));
    }
}
