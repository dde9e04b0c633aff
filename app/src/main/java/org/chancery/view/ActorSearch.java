package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.chancery.actor.WhoIs;
import org.chancery.ledger.Records;
import org.chancery.ledger.Sql;

/** What a person types for an actor comes in; whom it means in this ledger goes out: a country, a sector, or actors by name. */
final class ActorSearch {

    private static final int LONGEST = 200;
    private static final int MOST = 5_000;

    /** Longer names are nobody's. */
    private static final int MOST_WORDS = 6;

    private final Connection connection;
    private final Countries countries;
    private final Supplier<WhoIs> whoIs;

    /** @param whoIs other names of known actors; asked only for a name that the ledger does not have */
    ActorSearch(Connection connection, Countries countries, Supplier<WhoIs> whoIs) {
        this.connection = connection;
        this.countries = countries;
        this.whoIs = whoIs;
    }

    Who find(String typed) {
        String asked = typed.strip();
        if (asked.isEmpty() || asked.length() > LONGEST) {
            throw new IllegalArgumentException("an actor is asked for by a name, country or sector of 1 to " + LONGEST
                    + " characters, not " + asked.length());
        }
        if (asked.matches("#[0-9]{1,18}")) {
            return numbered(Long.parseLong(asked.substring(1)));
        }
        if (asked.startsWith("name:")) {
            return named(asked.substring("name:".length()).strip(), false);
        }
        return place(asked).orElseGet(() -> named(asked, true));
    }

    /**
     * Whom the words of a search box may also name: a country, somebody called just so, or a person by the surname. Anything else, and what stands in quotation
     * marks, is words alone.
     */
    Optional<Who> inBox(String typed) {
        String asked = typed.strip();
        boolean plain = SearchWords.MARKS.chars().noneMatch(mark -> asked.indexOf(mark) >= 0);
        Optional<String> match =
                plain && asked.length() <= LONGEST ? SearchWords.in(asked, "the search") : Optional.empty();
        if (match.isEmpty() || Names.words(asked).size() > MOST_WORDS) {
            return Optional.empty();
        }
        Optional<Who> place = place(asked);
        if (place.isPresent()) {
            return place;
        }
        List<Candidate> bearing = Sql.list(connection, Candidate.BY_NAME, Candidate::of, match.get(), MOST);
        List<String> words = Names.words(asked);
        List<Candidate> same = bearing.stream()
                .filter(c -> c.words().equals(words) && c.isKnownBeyondArticle())
                .toList();
        List<Candidate> meant = same.isEmpty()
                ? bearing.stream().filter(c -> c.isPersonOf(words)).toList()
                : same;
        return meant.isEmpty() ? Optional.empty() : Optional.of(who(meant, true, List.of()));
    }

    /** The code of a country that was named; empty where there is none such. */
    Optional<String> country(String asked) {
        return countries.country(asked.strip());
    }

    private Optional<Who> place(String asked) {
        List<String> parts = Arrays.asList(asked.split("\\s+"));
        String last = parts.get(parts.size() - 1);
        Optional<String> sector = countries.isSector(last) ? Optional.of(last) : Optional.empty();
        String rest = sector.isPresent() ? String.join(" ", parts.subList(0, parts.size() - 1)) : asked;
        Optional<String> country = countries.country(rest);
        if (country.isEmpty() && !rest.isEmpty()) {
            return Optional.empty();
        }
        boolean code = rest.isEmpty() || country.equals(Optional.of(rest));
        List<String> notes = code
                ? List.of()
                : List.of(Names.quoted(asked) + " is taken for all of " + country.orElse("")
                        + sector.map(s -> " " + s).orElse("") + "; “name:" + rest + "” is the name alone");
        return Optional.of(new Who(country, sector, List.of(), !code && sector.isEmpty(), notes));
    }

    private Who numbered(long actor) {
        List<Candidate> found = Sql.list(connection, Candidate.BY_NUMBER, Candidate::of, actor);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("there is no actor #" + actor + " here");
        }
        return who(found, false, List.of());
    }

    private Who named(String asked, boolean words) {
        Optional<String> match = SearchWords.in(asked, "a name");
        if (match.isEmpty()) {
            throw new IllegalArgumentException("there is no name in " + Names.quoted(asked));
        }
        List<Candidate> bearing = Sql.list(connection, Candidate.BY_NAME, Candidate::of, match.get(), MOST + 1);
        List<String> notes = new ArrayList<>();
        if (bearing.size() > MOST) {
            bearing = bearing.subList(0, MOST);
            notes.add("more than " + MOST + " actors bear the name " + Names.quoted(asked)
                    + ": the others are left out; say more of it");
        }
        List<Candidate> meant = meant(Names.words(asked), bearing);
        if (meant.isEmpty()) {
            meant = otherwiseKnown(asked);
        }
        if (meant.isEmpty()) {
            notes.add("nobody is called " + Names.quoted(asked) + " here");
            return new Who(Optional.empty(), Optional.empty(), List.of(), words, notes);
        }
        notes.addAll(new Meaning(connection, asked).of(meant, bearing));
        return who(meant, words, notes);
    }

    /** Those who are called just so; for a name that is nobody's in full those whose name ends with it; else all that have it in their name. */
    private static List<Candidate> meant(List<String> asked, List<Candidate> bearing) {
        List<Candidate> same =
                bearing.stream().filter(c -> c.words().equals(asked)).toList();
        if (same.stream().anyMatch(Candidate::isKnownBeyondArticle)) {
            return same;
        }
        List<Candidate> ending = bearing.stream().filter(c -> c.endsWith(asked)).toList();
        return ending.isEmpty() ? bearing : ending;
    }

    private List<Candidate> otherwiseKnown(String asked) {
        return whoIs.get().who(asked, Optional.empty()).stream()
                .map(a -> "id:" + a.identity())
                .flatMap(key ->
                        Sql.list(connection, Candidate.BY_KEY, Candidate::of, Records.keyHash(key), key).stream())
                .toList();
    }

    private Who who(List<Candidate> meant, boolean words, List<String> notes) {
        List<Long> all = new ArrayList<>();
        for (long head : meant.stream().map(Candidate::head).distinct().toList()) {
            all.add(head);
            all.addAll(Sql.list(
                    connection,
                    "SELECT actor FROM merged WHERE head = ? AND actor <> head",
                    row -> row.id("actor"),
                    head));
        }
        return new Who(Optional.empty(), Optional.empty(), all, words, notes);
    }
}
