package org.chancery.dossier;

import java.util.List;
import java.util.Optional;
import org.chancery.event.Event;
import org.chancery.json.Json;

/** PLOVER's name of a type comes in; what the codebooks say of it, without a mode or CAMEO's code, goes out as a dossier's JSON has it. */
public final class EventCodes {

    private EventCodes() {}

    /** The class of cooperation or conflict by the name of the convention. An {@link IllegalArgumentException} where PLOVER has no such type. */
    public static Json quad(String type) {
        return EventJson.quad(code(type));
    }

    /** How much cooperation or conflict, likewise. */
    public static Json intensity(String type) {
        return EventJson.intensity(code(type));
    }

    private static Event.Code code(String type) {
        return new Event.Code(Event.Type.valueOf(type), Optional.empty(), List.of(), "");
    }
}
