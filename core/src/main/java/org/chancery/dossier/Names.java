package org.chancery.dossier;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.actor.Actor;
import org.chancery.json.Json;

/** Actors come in, a name for each that no other has goes out, for outputs that know actors by name. */
final class Names {

    private final Map<String, String> byId = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    Names(List<Actor> actors) {
        actors.forEach(actor -> add(actor.id(), actor.name()));
    }

    /** The same of a dossier's JSON. */
    static Names of(Json.Obj dossier) {
        Names names = new Names(List.of());
        for (Json actor : dossier.items("actors")) {
            actor.asObject().ifPresent(a -> names.add(string(a, "id"), string(a, "name")));
        }
        return names;
    }

    private void add(String id, String called) {
        String name = called;
        for (int n = 2; !taken.add(name); n++) {
            name = called + " (" + n + ")";
        }
        byId.put(id, name);
    }

    Optional<String> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static String string(Json.Obj from, String member) {
        return from.get(member).flatMap(Json::asText).orElse("");
    }
}
