package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chancery.text.Span;

/** An actor while the cast is still being gathered. */
final class Figure {

    private static final int ROLES = 30;

    final int number;
    /** As it was called first. */
    final String called;

    String name;
    /** The fullest form the article writes, of a body. */
    String written = "";

    List<String> nameWords;
    Actor.Type type;
    boolean plural;
    /** Whether it is several bodies or countries, which no one country is. */
    boolean many;
    /** Whether it is two who are named together. */
    boolean joint;
    /** Whether anything shows that it is a person: a given name, a title, an office, an act of speech. */
    boolean human;

    /** The id, or else the name, under which the table knows it; empty where it does not. */
    String identity = "";

    private String knownCountry = "";
    private String knownSector = "";

    String gender = "";
    final List<RoleUse> roles = new ArrayList<>();
    final List<Span> mentions = new ArrayList<>();
    final List<String> why = new ArrayList<>();
    /** Word index of the first mention by name. */
    int firstAt;

    int count;
    private final Map<String, Integer> countries = new TreeMap<>();
    private final Map<String, Integer> sectors = new TreeMap<>();

    Figure(int number, String name, Actor.Type type, int firstAt) {
        this.number = number;
        this.called = name;
        this.name = name;
        this.nameWords = List.of(name.split(" "));
        this.type = type;
        this.firstAt = firstAt;
    }

    String id() {
        return "f" + number;
    }

    boolean isPerson() {
        return type == Actor.Type.PERSON;
    }

    /** Whether the word is part of the name, whatever its capitals. */
    boolean hasWord(String lower) {
        return nameWords.stream().anyMatch(w -> w.equalsIgnoreCase(lower));
    }

    /** Whoever has no name is called by all the words of a source that begins with those he goes by. */
    void describe(String by, String all) {
        if ((type == Actor.Type.UNNAMED || type == Actor.Type.GROUP) && name.equals(by) && all.startsWith(by)) {
            name = all;
        }
    }

    /** Takes over what a naming tells about it. */
    void learn(Naming naming) {
        if (gender.isEmpty()) {
            gender = naming.gender();
        }
        for (RoleUse role : naming.roles()) {
            if (roles.size() < ROLES && !roles.contains(role)) {
                roles.add(role);
            }
        }
        String by =
                naming.roles().isEmpty() ? naming.name() : naming.roles().get(0).written();
        country(naming.country(), "“" + by + "”");
        sector(naming.sector(), "“" + by + "”");
        count++;
    }

    void country(String code, String because) {
        if (!code.isEmpty() && countries.merge(code, 1, Integer::sum) == 1) {
            why.add("country " + code + ": " + because);
        }
    }

    void sector(String code, String because) {
        if (!code.isEmpty() && sectors.merge(code, 1, Integer::sum) == 1) {
            why.add("sector " + code + ": " + because);
        }
    }

    /** Takes over what the table of actors knows: a row that holds is worth more than the article's words, one that is over less. */
    void know(Registry.Holding holding) {
        identity = holding.entry().identity();
        knownCountry = holding.row().country();
        Optional<Registry.Row> called = holding.entry()
                .as(
                        roles.stream()
                                .filter(r -> !r.ended())
                                .map(r -> r.role().base())
                                .collect(Collectors.toSet()),
                        holding.row());
        boolean left = roles.stream()
                .anyMatch(r -> r.ended() && r.role().base().equals(holding.row().role()));
        boolean dated = holding.day().isPresent() || sectors.isEmpty();
        if (called.isPresent()) {
            knownSector = called.get().sector();
        } else if (holding.current() && !left && dated) {
            knownSector = holding.sector();
        } else if (sectors.isEmpty()) {
            sector(holding.sector(), "known");
        }
        why.add(holding.why());
    }

    /** It is not the one whom the table knows but a namesake elsewhere. */
    void movedTo(String code, String because) {
        identity = "";
        knownCountry = code;
        knownSector = "";
        why.removeIf(w -> w.startsWith("known: "));
        why.add("country " + code + ": " + because);
    }

    String country() {
        return knownCountry.isEmpty() ? most(countries) : knownCountry;
    }

    String sector() {
        return knownSector.isEmpty() ? most(sectors) : knownSector;
    }

    private static String most(Map<String, Integer> counts) {
        String best = "";
        for (Map.Entry<String, Integer> e : counts.entrySet()) {
            if (best.isEmpty() || e.getValue() > counts.getOrDefault(best, 0)) {
                best = e.getKey();
            }
        }
        return best;
    }

    Actor actor(String id) {
        return new Actor(
                id,
                name,
                type,
                country().isEmpty() ? Optional.empty() : Optional.of(country()),
                sector().isEmpty() ? Optional.empty() : Optional.of(sector()),
                roles.stream()
                        .map(RoleUse::written)
                        .filter(w -> !w.isEmpty())
                        .distinct()
                        .toList(),
                mentions.stream().distinct().sorted().toList(),
                identity.isEmpty() ? Optional.empty() : Optional.of(identity),
                why);
    }
}
