package org.chancery.event;

import java.util.List;
import java.util.Optional;
import org.chancery.text.Span;

/**
 * A political event as the article tells it: who did what to whom, whether it happened, when, where, and on whose word.
 *
 * @param id {@code e1}, {@code e2} … in text order of the triggers
 * @param trigger the words that say what happened
 * @param actors those who do it; in a symmetrical event (a meeting, a fight) all of them
 * @param recipients those it is done to; empty where the text names none
 * @param code what happened, in PLOVER and CAMEO
 * @param main whether it is the event of its sentence's governing predicate
 * @param background presupposed, recalled or an anniversary, not what the article reports as news
 * @param onWordOf the innermost statement whose content holds the trigger; empty where the outlet itself says it
 * @param sameAs the first telling of the same event in this article
 * @param confidence that such an event is told here, 0 to 1
 * @param grounds for every field the characters and the rule it rests on
 */
public record Event(
        String id,
        Span trigger,
        List<Party> actors,
        List<Party> recipients,
        Code code,
        Factuality factuality,
        boolean main,
        boolean background,
        Optional<String> onWordOf,
        Optional<When> date,
        Optional<Where> place,
        List<Toll> figures,
        Optional<String> sameAs,
        double confidence,
        List<Ground> grounds) {

    /** PLOVER's types. */
    public enum Type {
        AGREE,
        CONSULT,
        SUPPORT,
        CONCEDE,
        COOPERATE,
        AID,
        RETREAT,
        REQUEST,
        ACCUSE,
        REJECT,
        THREATEN,
        PROTEST,
        SANCTION,
        MOBILIZE,
        COERCE,
        ASSAULT
    }

    /** Whether it happened, by the text. Only what is asserted may be counted as a deed. */
    public enum Factuality {
        ASSERTED,
        DENIED,
        INTENDED,
        POSSIBLE,
        CONDITIONAL,
        DEMANDED;

        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One side's actor: its id in the cast and the words that name it here. */
    public record Party(String actor, Span span) {}

    /**
     * What happened, in both ontologies.
     *
     * @param mode PLOVER's, where the text tells one
     * @param contexts PLOVER's
     * @param cameo the finest CAMEO code that the text supports
     */
    public record Code(Type type, Optional<String> mode, List<String> contexts, String cameo) {
        public Code {
            contexts = List.copyOf(contexts);
        }
    }

    public Event {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        figures = List.copyOf(figures);
        grounds = List.copyOf(grounds);
    }

    /** The same with these sides, one of which rests on the words of another telling. */
    Event with(List<Party> doing, List<Party> undergoing, String field, String rule) {
        List<Ground> why = new java.util.ArrayList<>(grounds);
        List<Party> side = field.equals("actors") ? doing : undergoing;
        if (!side.isEmpty()) {
            why.add(new Ground(field, side.stream().map(Party::span).toList(), rule));
        }
        return new Event(
                id,
                trigger,
                doing,
                undergoing,
                code,
                factuality,
                main,
                background,
                onWordOf,
                date,
                place,
                figures,
                sameAs,
                confidence,
                why);
    }

    /** The same, as a retelling of an earlier one and with the date that all tellings know. */
    Event retelling(Optional<String> of, Optional<When> known) {
        List<Ground> why = new java.util.ArrayList<>(grounds);
        if (!date.equals(known)) {
            known.ifPresent(w -> why.add(new Ground("date", w.spans(), "as another telling of it says")));
        }
        return new Event(
                id,
                trigger,
                actors,
                recipients,
                code,
                factuality,
                main,
                background,
                onWordOf,
                known,
                place,
                figures,
                of,
                confidence,
                why);
    }
}
