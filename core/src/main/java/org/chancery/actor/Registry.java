package org.chancery.actor;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Place;
import org.chancery.lexicon.Problems;
import org.chancery.lexicon.Table;

/** The table {@code actors.tsv} comes in; for a name and a day those known by it go out, with the row that holds on that day. */
final class Registry {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DOTS = Pattern.compile("[.'’]");
    private static final Pattern BETWEEN = Pattern.compile("[-‑\\s]+");

    /**
     * What one row says: what somebody was from one day to another.
     *
     * @param from the first day, {@code to} the last; empty where it is open or unknown
     */
    record Row(
            Actor.Type type,
            String country,
            String sector,
            String role,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            String id,
            Place place) {

        boolean holds(LocalDate day) {
            return from.map(f -> !day.isBefore(f)).orElse(true)
                    && to.map(t -> !day.isAfter(t)).orElse(true);
        }

        boolean dated() {
            return from.isPresent() || to.isPresent();
        }
    }

    /** Somebody known, with all rows of the name in the order of the table. */
    record Entry(String name, Set<String> others, List<Row> rows) {

        boolean isPerson() {
            return rows.get(0).type() == Actor.Type.PERSON;
        }

        /** The row with one of these roles, if the text calls somebody by it: the given one where it has it. */
        Optional<Row> as(Set<String> roles, Row first) {
            return Stream.concat(Stream.of(first), rows.stream())
                    .filter(r -> !r.role().isEmpty() && roles.contains(r.role()))
                    .findFirst();
        }

        String identity() {
            return rows.stream()
                    .map(Row::id)
                    .filter(i -> !i.isEmpty())
                    .findFirst()
                    .orElse(name);
        }
    }

    /**
     * Somebody known, as of a day.
     *
     * @param ended whether what the row says was over on that day
     * @param early whether it had not begun
     */
    record Holding(Entry entry, Row row, boolean ended, boolean early, Optional<LocalDate> day) {

        /** Who was somebody is of the elites; who shall once be somebody is not yet. */
        String sector() {
            return early ? "" : ended && row.type() == Actor.Type.PERSON ? Bonds.past(row.sector()) : row.sector();
        }

        boolean current() {
            return !ended && !early;
        }

        String why() {
            String when = row.from().map(LocalDate::toString).orElse("")
                    + "/"
                    + row.to().map(LocalDate::toString).orElse("");
            String state = ended ? ", over" : early ? ", not yet" : "";
            return "known: " + entry.name()
                    + (row.role().isEmpty() ? "" : ", " + row.role())
                    + (row.dated() ? " " + when : "")
                    + day.map(d -> " as of " + d).orElse("")
                    + state
                    + " (" + row.place() + ")";
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Set<Entry>> byName = new HashMap<>();
    private final Map<String, Set<Entry>> bySurname = new HashMap<>();

    Registry(Lexicon lexicon) {
        Problems problems = new Problems();
        for (Table.Row row : lexicon.table("actors.tsv").rows()) {
            Optional<Row> read = read(row, problems);
            if (row.get("name").isEmpty()) {
                problems.add(row.place(), "an actor without a name");
            } else if (read.isPresent()) {
                add(row, read.get());
            }
        }
        problems.throwIfAny();
        entries.values().forEach(this::index);
    }

    private void add(Table.Row row, Row read) {
        Entry entry = entries.get(key(row.get("name")));
        boolean own = entry != null
                && !entry.rows().get(0).place().file().equals(read.place().file());
        if (entry == null || own) {
            entry = new Entry(row.get("name"), new LinkedHashSet<>(), new ArrayList<>());
            entries.put(key(row.get("name")), entry);
        }
        entry.others().addAll(row.list("other"));
        entry.rows().add(read);
    }

    private static Optional<Row> read(Table.Row row, Problems problems) {
        Optional<LocalDate> from = Days.first(row, "from", problems);
        Optional<LocalDate> to = Days.last(row, "to", problems);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            problems.add(row.place(), "it ends " + to.get() + ", before it begins " + from.get());
        }
        Optional<Actor.Type> type = Knowledge.typeOf(row.get("type"));
        if (type.isEmpty()) {
            problems.add(row.place(), "no type of actor: '" + row.get("type") + "'");
        }
        return type.map(t -> new Row(
                t, row.get("country"), row.get("sector"), row.get("role"), from, to, row.get("id"), row.place()));
    }

    private void index(Entry entry) {
        List<String> names = new ArrayList<>(List.of(entry.name()));
        names.addAll(entry.others());
        for (String name : names) {
            String key = key(name);
            byName.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(entry);
            if (entry.isPerson()) {
                String last = key.substring(key.lastIndexOf(' ') + 1);
                bySurname.computeIfAbsent(last, k -> new LinkedHashSet<>()).add(entry);
            }
        }
    }

    /** A name as it is compared: without accents, capitals, hyphens and full stops. */
    static String key(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String letters = DOTS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        String lower = BETWEEN.matcher(letters).replaceAll(" ");
        String bare = lower.startsWith("the ") ? lower.substring(4) : lower;
        return bare.strip();
    }

    Iterable<Entry> all() {
        return entries.values();
    }

    boolean knows(String name) {
        return byName.containsKey(key(name));
    }

    /** Whoever is known by the whole name, the one that holds on the day first. */
    List<Holding> named(String name, Optional<LocalDate> day) {
        Set<Entry> found = byName.getOrDefault(key(name), Set.of());
        if (found.isEmpty()) {
            found = outerNames(key(name));
        }
        return sorted(found, day);
    }

    /** Two names of which one has a middle name more. */
    private Set<Entry> outerNames(String key) {
        String[] words = key.split(" ", -1);
        Set<Entry> found = new LinkedHashSet<>();
        if (words.length == 3) {
            found.addAll(people(byName.getOrDefault(words[0] + " " + words[2], Set.of())));
        }
        return found;
    }

    private static List<Entry> people(Set<Entry> some) {
        return some.stream().filter(Entry::isPerson).toList();
    }

    /** People of the surname, those in office on the day first. */
    List<Holding> bearing(String surname, Optional<LocalDate> day) {
        return sorted(bySurname.getOrDefault(key(surname), Set.of()), day);
    }

    private static List<Holding> sorted(Set<Entry> found, Optional<LocalDate> day) {
        return found.stream()
                .map(e -> holding(e, day))
                .sorted(Comparator.comparing((Holding h) -> h.current() ? 0 : h.ended() ? 1 : 2)
                        .thenComparing(h -> h.row().to().orElse(LocalDate.MAX), Comparator.reverseOrder()))
                .toList();
    }

    /** What holds for somebody on a day: of several rows the one that began last; where the day is not known, the row without dates or the latest. */
    static Holding holding(Entry entry, Optional<LocalDate> day) {
        Comparator<Row> begun = Comparator.comparing(r -> r.from().orElse(LocalDate.MIN));
        List<Row> rows = entry.rows();
        if (day.isEmpty()) {
            Row row = rows.stream()
                    .filter(r -> !r.dated())
                    .findFirst()
                    .or(() -> rows.stream().max(begun))
                    .orElseThrow();
            return new Holding(entry, row, false, false, day);
        }
        Optional<Row> now = rows.stream().filter(r -> r.holds(day.get())).max(begun);
        if (now.isPresent()) {
            return new Holding(entry, now.get(), false, false, day);
        }
        Optional<Row> before = rows.stream()
                .filter(r -> r.to().map(t -> t.isBefore(day.get())).orElse(false))
                .max(Comparator.comparing(r -> r.to().orElse(LocalDate.MIN)));
        return before.map(r -> new Holding(entry, r, true, false, day))
                .orElseGet(() -> new Holding(entry, rows.stream().min(begun).orElseThrow(), false, true, day));
    }
}
