package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A question for events comes in; what must hold of an event goes out, each with its way through an index, and how the question was understood. */
final class EventConditions {

    /** The way to all events; what an article tells again is left out. */
    static final Path EVERYTHING = Path.alone("event e", "e.id", "e.current AND e.same_as IS NULL", List.of(List.of()));

    private static final String SAME = "CROSS JOIN event e ON e.id = ";

    private final ActorSearch actors;
    private final Outlets outlets;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Who> people = new LinkedHashMap<>();
    private boolean hopeless;

    EventConditions(Connection connection, ActorSearch actors) {
        this.actors = actors;
        outlets = new Outlets(connection);
    }

    boolean isHopeless() {
        return hopeless;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Whom the names in the question were taken for. */
    Map<String, Who> people() {
        return Collections.unmodifiableMap(people);
    }

    List<Condition> of(EventQuestion q) {
        EventQuestion.Sides sides = q.sides();
        sides.actor().map(this::somebody).ifPresent(w -> conditions.add(party(w, Optional.of("actor"))));
        sides.recipient().map(this::somebody).ifPresent(w -> conditions.add(party(w, Optional.of("recipient"))));
        if (sides.with().isPresent()) {
            dyad(somebody(sides.either().orElseThrow()), somebody(sides.with().get()));
        } else {
            sides.either().map(this::somebody).ifPresent(w -> conditions.add(party(w, Optional.empty())));
        }
        what(q.what());
        where(q.where());
        happened(q.when().happened());
        q.when().published().outlet().ifPresent(this::outlet);
        q.onWordOf().ifPresent(this::word);
        return List.copyOf(conditions);
    }

    private Who somebody(String asked) {
        Who who = actors.find(asked);
        notes.addAll(who.notes());
        people.put(asked, who);
        hopeless |= who.isNobody();
        return who;
    }

    /** Takes part on a side, or on either. */
    static Condition party(Who who, Optional<String> side) {
        Term ofSide = side.map(s -> Term.of("p.side = ?", s)).orElse(Term.of("1"));
        Path path;
        if (who.isPlace()) {
            String where = who.country().map(c -> "p.country = ?").orElse("p.country IS NOT NULL")
                    + who.sector().map(s -> " AND p.sector = ?").orElse("") + " AND " + ofSide.sql();
            List<Object> values = Stream.of(who.country(), who.sector(), side)
                    .flatMap(Optional::stream)
                    .<Object>map(v -> v)
                    .toList();
            path = new Path(
                    "party p INDEXED BY party_by_country",
                    SAME + "p.event",
                    "p.event",
                    where,
                    Path.Kind.REPEATING,
                    List.of(values));
        } else {
            List<List<Object>> each = who.actors().stream()
                    .map(a -> Stream.concat(Stream.<Object>of(a), side.stream()).toList())
                    .toList();
            path = new Path(
                    "party p INDEXED BY party_of_actor",
                    SAME + "p.event",
                    "p.event",
                    "p.actor = ? AND " + ofSide.sql(),
                    Path.Kind.REPEATING,
                    each);
        }
        boolean inOrder = who.country().isPresent() || !who.isPlace();
        return inOrder ? Condition.of(path, takesPart(who, ofSide)) : Condition.filter(takesPart(who, ofSide));
    }

    private static Term takesPart(Who who, Term side) {
        Term is = is("p", who);
        List<Object> values = new ArrayList<>(is.values());
        values.addAll(side.values());
        return new Term(
                "EXISTS (SELECT 1 FROM party p WHERE p.event = e.id AND " + is.sql() + " AND " + side.sql() + ")",
                values);
    }

    static Term is(String alias, Who who) {
        if (!who.isPlace()) {
            return Term.in(alias + ".actor", who.actors());
        }
        List<Term> terms = new ArrayList<>();
        who.country().ifPresent(c -> terms.add(Term.of(alias + ".country = ?", c)));
        who.sector().ifPresent(s -> terms.add(Term.of(alias + ".sector = ?", s)));
        return Term.all(terms);
    }

    /** The two on different sides, or both among the actors of what is done together. */
    private void dyad(Who one, Who other) {
        Term is = is("p", one);
        Term with = is("q", other);
        List<Object> values = new ArrayList<>(is.values());
        values.addAll(with.values());
        Term both = new Term(
                "EXISTS (SELECT 1 FROM party p CROSS JOIN party q ON q.event = p.event WHERE p.event = e.id AND (p.side <> q.side OR p.number <> q.number)"
                        + " AND (p.side <> q.side OR NOT EXISTS (SELECT 1 FROM party o WHERE o.event = p.event AND o.side <> p.side)) AND "
                        + is.sql() + " AND " + with.sql() + ")",
                values);
        conditions.add(party(one, Optional.empty()));
        conditions.add(party(other, Optional.empty()));
        conditions.add(Condition.filter(both));
    }

    private void what(EventQuestion.What what) {
        if (!what.types().isEmpty()) {
            Set<String> types = new TreeSet<>();
            what.types().forEach(t -> types.add(t.name()));
            List<List<Object>> each =
                    types.stream().map(t -> List.<Object>of(t)).toList();
            Path path = Path.alone(
                    "event e INDEXED BY event_by_type", "e.id", "e.type = ? AND " + EVERYTHING.where(), each);
            conditions.add(Condition.of(path, Term.in("e.type", types)));
        }
        if (!what.modes().isEmpty()) {
            conditions.add(Condition.filter(Term.in("e.mode", new TreeSet<>(what.modes()))));
        }
        if (!what.factualities().isEmpty()) {
            Set<String> labels = new TreeSet<>();
            what.factualities().forEach(f -> labels.add(f.label()));
            conditions.add(Condition.filter(Term.in("e.factuality", labels)));
        }
        what.background().ifPresent(yes -> conditions.add(Condition.filter(Term.of("e.background = ?", yes))));
    }

    private void where(EventQuestion.Where where) {
        where.country().ifPresent(asked -> {
            String country = actors.country(asked)
                    .orElseThrow(() -> new IllegalArgumentException("no country is called " + Names.quoted(asked)));
            Path path = Path.alone(
                    "event e INDEXED BY event_by_place_country",
                    "e.id",
                    "e.place_country = ? AND e.place_country IS NOT NULL AND " + EVERYTHING.where(),
                    List.of(List.of(country)));
            conditions.add(Condition.of(path, Term.of("e.place_country = ?", country)));
        });
        where.place().ifPresent(asked -> {
            Path path = Path.alone(
                    "event e INDEXED BY event_by_place",
                    "e.id",
                    "e.place = ? COLLATE NOCASE AND e.place IS NOT NULL AND " + EVERYTHING.where(),
                    List.of(List.of(asked.strip())));
            conditions.add(Condition.of(path, Term.of("e.place = ? COLLATE NOCASE", asked.strip())));
        });
    }

    /** A date is a day, a month or a year; it is within a time that shares a day with it. */
    private void happened(Period period) {
        List<Term> within = new ArrayList<>();
        period.since().ifPresent(d -> within.add(Term.of("e.date >= substr(?, 1, length(e.date))", d.toString())));
        period.until().ifPresent(d -> within.add(Term.of("e.date <= ?", d.toString())));
        if (within.isEmpty()) {
            return;
        }
        List<Object> bounds = new ArrayList<>();
        period.since().ifPresent(d -> bounds.add(d.toString().substring(0, 4)));
        period.until().ifPresent(d -> bounds.add(d.toString()));
        Term exact = Term.all(within);
        List<Object> values = new ArrayList<>(bounds);
        values.addAll(exact.values());
        String where = period.since().map(d -> "e.date >= ? AND ").orElse("")
                + period.until().map(d -> "e.date <= ? AND ").orElse("") + exact.sql() + " AND e.date IS NOT NULL AND "
                + EVERYTHING.where();
        Path path =
                new Path("event e INDEXED BY event_by_date", "", "e.id", where, Path.Kind.UNSORTED, List.of(values));
        conditions.add(Condition.of(path, exact));
    }

    private void outlet(String asked) {
        List<String> found = outlets.called(asked);
        if (found.isEmpty()) {
            notes.add("no outlet is called " + Names.quoted(asked) + " here");
            hopeless = true;
        }
        conditions.add(outlets.are(found, "event", "e"));
    }

    private void word(String asked) {
        if (asked.strip().equalsIgnoreCase("outlet")) {
            conditions.add(Condition.filter(Term.of("e.on_word_of IS NULL")));
            return;
        }
        Who who = somebody(asked);
        List<Term> is = new ArrayList<>();
        if (who.isPlace()) {
            who.country().ifPresent(c -> is.add(Term.of("w.speaker_country = ?", c)));
            who.sector().ifPresent(s -> is.add(Term.of("w.speaker_sector = ?", s)));
        } else {
            is.add(Term.in("w.speaker", who.actors()));
        }
        Term speaks = Term.all(is);
        Term filter = new Term(
                "EXISTS (SELECT 1 FROM statement w WHERE w.id = e.on_word_of AND " + speaks.sql() + ")",
                speaks.values());
        if (who.isPlace()) {
            conditions.add(Condition.filter(filter));
            return;
        }
        List<List<Object>> each =
                who.actors().stream().map(a -> List.<Object>of(a)).toList();
        Path path = new Path(
                "statement w INDEXED BY statement_by_speaker CROSS JOIN event e INDEXED BY event_by_word ON e.on_word_of = w.id",
                "",
                "e.id",
                "w.speaker = ? AND w.speaker IS NOT NULL AND w.current AND e.on_word_of IS NOT NULL AND "
                        + EVERYTHING.where(),
                Path.Kind.UNSORTED,
                each);
        conditions.add(Condition.of(path, filter));
    }
}
