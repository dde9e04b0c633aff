package org.chancery.dossier;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.actor.Actor;

/** Actors come in, a name for each that no other has goes out, for outputs that know actors by name. */
final class Names {

    private final Map<String, String> byId = new LinkedHashMap<>();

    Names(List<Actor> actors) {
        Set<String> taken = new HashSet<>();
        for (Actor actor : actors) {
            String name = actor.name();
            for (int n = 2; !taken.add(name); n++) {
                name = actor.name() + " (" + n + ")";
            }
            byId.put(actor.id(), name);
        }
    }

    Optional<String> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
