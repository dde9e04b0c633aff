package org.chancery.event;

import java.util.List;
import org.chancery.actor.Cast;

/**
 * What the room found: the events, the cast with those added who only act, and why clauses with a known predicate gave no event.
 */
public record Chronicle(Cast cast, List<Event> events, List<Passed> passed) {

    /** A known predicate that gave no event. */
    public record Passed(org.chancery.text.Span trigger, String rule, String why) {}

    public Chronicle {
        events = List.copyOf(events);
        passed = List.copyOf(passed);
    }
}
