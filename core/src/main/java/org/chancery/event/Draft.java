package org.chancery.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.chancery.text.Span;

/** An event while its parts are being gathered. */
final class Draft {

    final int token;
    final Action action;
    /** The light verb whose object the event's noun is. */
    OptionalInt support = OptionalInt.empty();
    /** The predicate of what is agreed, asked, refused or threatened, told by this event and not on its own. */
    final List<Draft> inner = new ArrayList<>();

    Event.Code code;
    Set<Event.Party> actors = new LinkedHashSet<>();
    Set<Event.Party> recipients = new LinkedHashSet<>();
    Event.Factuality factuality = Event.Factuality.ASSERTED;
    /** Whether a modifier before the noun is all that names the doer. */
    boolean byModifier;

    boolean dropped;
    String why = "";
    final List<Ground> grounds = new ArrayList<>();

    Draft(int token, Action action, Event.Code code) {
        this.token = token;
        this.action = action;
        this.code = code;
    }

    Event.Type type() {
        return code.type();
    }

    void drop(String because) {
        dropped = true;
        why = because;
    }

    void ground(String field, List<Span> spans, String rule) {
        grounds.add(new Ground(field, spans, rule));
    }

    /** The word from which the rest of the sentence is reached: the light verb where there is one. */
    int top() {
        return support.orElse(token);
    }
}
