package org.chancery.event;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.analysis.Token;
import org.chancery.event.Toll.Kind;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Place;
import org.chancery.lexicon.Problems;
import org.chancery.lexicon.Table;

/** The rows of {@code tolls.tsv}: a word and the part it may play come in, what it stands for goes out. */
final class TollWords {

    private static final int LONGEST = 4;

    /** The part that a word plays in telling a figure; the file's head says what each means. */
    enum Role {
        NUMBER,
        TIMES,
        VAGUE,
        NONE,
        SINGLE,
        BOUND,
        AFTER,
        MORE,
        UNIT,
        MONEY,
        PERSON,
        DOES,
        UNDERGOES,
        STATE,
        PASSING,
        COUNTED,
        DEED,
        TOLL,
        CROWD,
        GATHERING,
        JOINS,
        PART,
        SETS,
        TO,
        RANGE,
        JOIN,
        ARTICLE,
        HALF,
        STRONG,
        HOLDS
    }

    /** A row: {@code values} are the parts of its last cell. */
    record Entry(String word, Role role, Optional<Kind> kind, List<String> values, Place place) {
        Entry {
            values = List.copyOf(values);
        }

        String value() {
            return String.join("|", values);
        }
    }

    /** A phrase that was found, and how many tokens it has. */
    record Match(Entry entry, int length) {}

    /** By word, as most words have no part. */
    private final Map<String, Map<Role, List<Entry>>> rows = new HashMap<>();
    /** The first words of all phrases. */
    private final Map<Role, Set<String>> openers = new EnumMap<>(Role.class);

    TollWords(Lexicon lexicon) {
        Problems problems = new Problems();
        for (Table.Row row : lexicon.table("tolls.tsv").rows()) {
            add(row, problems);
        }
        problems.throwIfAny();
    }

    private void add(Table.Row row, Problems problems) {
        Entry entry;
        try {
            Role role = Role.valueOf(row.get("role").toUpperCase(Locale.ROOT));
            Optional<Kind> kind = row.find("kind").map(k -> Kind.valueOf(k.toUpperCase(Locale.ROOT)));
            entry = new Entry(row.get("word"), role, kind, row.list("value"), row.place());
        } catch (IllegalArgumentException e) {
            problems.add(row.place(), "no such role or kind: " + row.cells());
            return;
        }
        if (entry.word().isEmpty()) {
            problems.add(row.place(), "no word");
        } else if (!isWellFormed(entry)) {
            problems.add(row.place(), "a " + row.get("role") + " cannot have the value '" + entry.value() + "'");
        } else {
            openers.computeIfAbsent(entry.role(), r -> new HashSet<>())
                    .add(entry.word().split(" ", 2)[0]);
            rows.computeIfAbsent(entry.word(), w -> new EnumMap<>(Role.class))
                    .merge(entry.role(), List.of(entry), (before, more) -> Stream.concat(before.stream(), more.stream())
                            .toList());
        }
    }

    private List<Entry> rows(Role role, String word) {
        Map<Role, List<Entry>> parts = rows.get(word);
        return parts == null ? List.of() : parts.getOrDefault(role, List.of());
    }

    private static boolean isWellFormed(Entry entry) {
        return switch (entry.role()) {
            case NUMBER, TIMES -> entry.value().matches("\\d{1,9}");
            case VAGUE -> entry.value().matches("\\d{1,9}-\\d{0,9}");
            case BOUND, AFTER -> entry.value().matches("least|most|below|about");
            case DOES, UNDERGOES, STATE, COUNTED, DEED, CROWD, GATHERING, JOINS -> entry.kind()
                    .isPresent();
            default -> true;
        };
    }

    /** The rows of the word as it is written, else of its dictionary form. */
    List<Entry> all(Role role, Token token) {
        List<Entry> written = rows(role, token.lower());
        if (!written.isEmpty()) {
            return written;
        }
        List<Entry> known = token.lemma().equals(token.lower())
                ? List.of()
                : rows(role, token.lemma().toLowerCase(Locale.ROOT));
        return !known.isEmpty() || !token.lower().endsWith("s")
                ? known
                : rows(role, token.lower().substring(0, token.lower().length() - 1));
    }

    Optional<Entry> get(Role role, Token token) {
        List<Entry> all = all(role, token);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    boolean hasRow(Role role, String word) {
        return !rows(role, word).isEmpty();
    }

    boolean is(Role role, Token token) {
        return !all(role, token).isEmpty();
    }

    /** The longest phrase of this role that begins with the token and ends before the limit, as it is written. */
    Optional<Match> phrase(Role role, List<Token> tokens, int first, int limit) {
        Optional<Match> best = Optional.empty();
        if (first >= limit
                || !openers.getOrDefault(role, Set.of())
                        .contains(tokens.get(first).lower())) {
            return best;
        }
        StringBuilder phrase = new StringBuilder();
        for (int n = 0; n < LONGEST && first + n < limit; n++) {
            phrase.append(n == 0 ? "" : " ").append(tokens.get(first + n).lower());
            int length = n + 1;
            List<Entry> found = rows(role, phrase.toString());
            if (!found.isEmpty()) {
                best = Optional.of(new Match(found.get(0), length));
            }
        }
        return best;
    }
}
