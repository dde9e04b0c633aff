package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.statement.Statement.Stance;

/** A question comes in; what must hold of a statement goes out, each with its way through an index, and how the question was understood. */
final class StatementConditions {

    /** The way to all statements. */
    static final Path EVERYTHING = Path.alone("statement s", "s.id", "s.current", List.of(List.of()));

    private static final String CLAIMED = "(s.stance = 'affirms' AND NOT " + Relayed.disowned("s") + ")";

    private final ActorSearch actors;
    private final Clues clues;
    private final Outlets outlets;
    private final Speakers speakers;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Who> people = new LinkedHashMap<>();
    private boolean hopeless;

    StatementConditions(Connection connection, ActorSearch actors) {
        this.actors = actors;
        clues = new Clues(connection);
        outlets = new Outlets(connection);
        speakers = new Speakers(connection);
    }

    /** Whether somebody is asked for who is nobody here, so that nothing can be found. */
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

    List<Condition> of(Question q) {
        q.speaker().map(this::somebody).ifPresent(who -> conditions.add(speakers.are(who)));
        q.to().map(this::somebody).ifPresent(who -> conditions.add(clues.to(who)));
        q.about().ifPresent(this::about);
        q.said().ifPresent(this::said);
        manner(q.manner());
        q.published().outlet().ifPresent(this::outlet);
        return List.copyOf(conditions);
    }

    private Who somebody(String asked) {
        Who who = actors.find(asked);
        notes.addAll(who.notes());
        people.put(asked, who);
        hopeless |= who.isNobody();
        return who;
    }

    private void about(String asked) {
        Optional<String> words = SearchWords.in(asked, "--about");
        Who who = words.isPresent() || asked.startsWith("#") ? actors.find(asked) : nobody();
        if (who.isNobody()) {
            notes.add(Names.quoted(asked) + " is looked for as words, since nobody here is called so");
            said(asked);
            return;
        }
        notes.addAll(who.notes());
        people.put(asked, who);
        conditions.add(clues.about(who, who.words() ? words : Optional.empty()));
    }

    private static Who nobody() {
        return new Who(Optional.empty(), Optional.empty(), List.of(), true, List.of());
    }

    private void said(String asked) {
        conditions.add(Clues.said(SearchWords.in(asked, "what was said")
                .orElseThrow(() ->
                        new IllegalArgumentException("there is no word in " + Names.quoted(asked) + " to look for"))));
    }

    private void manner(Manner manner) {
        if (!manner.stances().isEmpty()) {
            conditions.add(stance(manner.stances()));
        }
        if (!manner.modes().isEmpty()) {
            conditions.add(Condition.filter(Term.in(
                    "s.mode",
                    manner.modes().stream().map(m -> m.label()).sorted().toList())));
        }
        manner.channel().ifPresent(c -> {
            String channel = c.strip().toLowerCase(Locale.ROOT);
            Path path = Path.alone(
                    "statement s INDEXED BY statement_by_channel",
                    "s.id",
                    "s.channel = ? AND s.channel IS NOT NULL AND s.current",
                    List.of(List.of(channel)));
            conditions.add(Condition.of(path, Term.of("s.channel = ?", channel)));
        });
        manner.secondHand()
                .ifPresent(yes ->
                        conditions.add(Condition.filter(Term.of((yes ? "" : "NOT ") + Relayed.secondHand("s")))));
    }

    private static Condition stance(Set<Stance> stances) {
        Set<String> others = new TreeSet<>();
        stances.stream().filter(s -> s != Stance.AFFIRMS).forEach(s -> others.add(s.label()));
        List<Term> terms = new ArrayList<>();
        if (!others.isEmpty()) {
            terms.add(Term.in("s.stance", others));
        }
        if (stances.contains(Stance.AFFIRMS)) {
            terms.add(Term.of(CLAIMED));
            return Condition.filter(Term.any(terms));
        }
        Path path = Path.alone(
                "statement s INDEXED BY statement_by_stance",
                "s.id",
                "s.stance = ? AND s.stance <> 'affirms' AND s.current",
                others.stream().map(s -> List.<Object>of(s)).toList());
        return Condition.of(path, Term.any(terms));
    }

    private void outlet(String asked) {
        List<String> found = outlets.called(asked);
        if (found.isEmpty()) {
            notes.add("no outlet is called " + Names.quoted(asked) + " here");
            hopeless = true;
        }
        conditions.add(outlets.are(found, "statement", "s"));
    }
}
