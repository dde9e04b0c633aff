package org.chancery.event;

import java.util.Set;

/** Whether a draft tells enough to be an event: it comes in, and is dropped with the reason where nobody does it and it is done to nobody. */
final class Worth {

    /** What the text tells as a deed of somebody even where it names nobody. */
    private static final Set<Event.Type> BY_ITSELF = Set.of(Event.Type.PROTEST, Event.Type.ASSAULT);

    private Worth() {}

    static void judge(Draft d) {
        if (d.actors.isEmpty() && d.recipients.isEmpty() && !BY_ITSELF.contains(d.type())) {
            d.drop("nobody does it and it is done to nobody that the text names");
        }
    }
}
