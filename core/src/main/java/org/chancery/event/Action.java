package org.chancery.event;

import java.util.List;
import java.util.Optional;
import org.chancery.lexicon.Place;

/**
 * One reading of a predicate, as {@code actions.tsv} or {@code events.rules} gives it.
 *
 * @param type empty where the reading is no event
 * @param cameo the code that the words support by themselves; an inner event may make it finer
 * @param actor slots in order of preference; {@code a+b} joins those of both
 * @param weight more for more telling conditions: of several readings the heaviest holds
 * @param name the rule's name; for a row of the table its predicate
 */
record Action(
        String name,
        Pos pos,
        List<Condition> when,
        Optional<Event.Type> type,
        Optional<String> mode,
        List<String> contexts,
        String cameo,
        List<String> actor,
        List<String> recipient,
        Place place,
        int weight) {

    /** What part of speech the predicate is. */
    enum Pos {
        V,
        N,
        A
    }

    Action(
            String name,
            Pos pos,
            List<Condition> when,
            Optional<Event.Type> type,
            Optional<String> mode,
            List<String> contexts,
            String cameo,
            List<String> actor,
            List<String> recipient,
            Place place) {
        this(
                name,
                pos,
                when,
                type,
                mode,
                contexts,
                cameo,
                actor,
                recipient,
                place,
                when.stream().mapToInt(Condition::weight).sum());
    }

    Action {
        when = List.copyOf(when);
        contexts = List.copyOf(contexts);
        actor = List.copyOf(actor);
        recipient = List.copyOf(recipient);
    }

    boolean asksFor(String slot) {
        return when.stream().anyMatch(c -> !c.negated() && c.slot().equals(slot));
    }

    String described() {
        return name
                + (when.isEmpty()
                        ? ""
                        : " "
                                + String.join(
                                        " ",
                                        when.stream().map(Condition::written).toList())) + " (" + place + ")";
    }
}
