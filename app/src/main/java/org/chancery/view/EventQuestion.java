package org.chancery.view;

import java.util.Optional;
import java.util.Set;
import org.chancery.event.Event;

/**
 * Who did what to whom: all that is given must hold. Actors are asked for as in a {@link Question}. What an article tells again of the same event is left out.
 *
 * @param sides who takes part
 * @param what what happened and whether it did
 * @param where in what place
 * @param when on which days it happened, or of which articles
 * @param onWordOf an actor who says it; {@code outlet} where nobody but the article does
 */
public record EventQuestion(Sides sides, What what, Where where, When when, Optional<String> onWordOf, Page page) {

    /**
     * Who takes part.
     *
     * @param either on whichever side; {@code with} on the other side from that one
     */
    public record Sides(
            Optional<String> actor, Optional<String> recipient, Optional<String> either, Optional<String> with) {
        public Sides {
            if (with.isPresent() && either.isEmpty()) {
                throw new IllegalArgumentException("'" + with.get() + "' on the other side of whom?");
            }
        }

        public static Sides any() {
            return new Sides(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * What happened.
     *
     * @param modes PLOVER's, any of these; empty for all, as elsewhere here
     * @param background whether it is recalled and not reported as news; empty for both
     */
    public record What(
            Set<Event.Type> types,
            Set<String> modes,
            Set<Event.Factuality> factualities,
            Optional<Boolean> background) {
        public What {
            types = Set.copyOf(types);
            modes = Set.copyOf(modes);
            factualities = Set.copyOf(factualities);
        }

        public static What any() {
            return new What(Set.of(), Set.of(), Set.of(), Optional.empty());
        }
    }

    /**
     * Where it happened.
     *
     * @param country a country's name or code
     * @param place as the article calls it
     */
    public record Where(Optional<String> country, Optional<String> place) {
        public static Where anywhere() {
            return new Where(Optional.empty(), Optional.empty());
        }
    }

    /**
     * When.
     *
     * @param happened the days of the events themselves: undated ones are in no time; one dated to a month or year is in a time that shares a day with it
     */
    public record When(Period happened, Published published) {
        public static When ever() {
            return new When(Period.ever(), Published.ever());
        }
    }

    public static EventQuestion everything() {
        return new EventQuestion(
                Sides.any(), What.any(), Where.anywhere(), When.ever(), Optional.empty(), Page.first());
    }

    /** The same, for events of these factualities. */
    EventQuestion withFactualities(Set<Event.Factuality> factualities) {
        What asked = new What(what.types(), what.modes(), factualities, what.background());
        return new EventQuestion(sides, asked, where, when, onWordOf, page);
    }
}
