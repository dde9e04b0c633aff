package org.chancery.standing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.json.Json;

/** The people of a dossier by the names that the exchange format has for them; whoever a reviewer names beside them joins. */
final class Cast {

    private final Map<String, Facts> byName = new LinkedHashMap<>();
    private final List<Json> actors = new ArrayList<>();
    private int last;

    Cast(Facts dossier) {
        byName.putAll(UniqueNames.of(dossier));
        for (Facts actor : dossier.all("actors")) {
            actors.add(actor.json());
            last = Math.max(last, number(actor.text("id").orElse("")));
        }
    }

    /** Of somebody whom nobody of the cast is: of him only the name is known. */
    String id(String name) {
        Facts known = byName.computeIfAbsent(name, this::joined);
        return known.text("id").orElse("");
    }

    private Facts joined(String name) {
        last++;
        Json.Obj actor = Json.object()
                .put("id", "a" + last)
                .put("name", name)
                .put("type", "unnamed")
                .put("country", Json.nothing())
                .put("sector", Json.nothing())
                .put("identity", Json.nothing())
                .put("roles", Json.array(List.of()))
                .put("why", Json.texts(List.of(StatementDecided.WHY)))
                .build();
        actors.add(actor);
        return new Facts(actor);
    }

    Json ids(List<String> names) {
        return Json.texts(names.stream().map(this::id).toList());
    }

    Optional<String> idOf(Optional<String> name) {
        return name.map(this::id);
    }

    Json json() {
        return Json.array(actors);
    }

    private static int number(String id) {
        return id.matches("a[0-9]{1,8}") ? Integer.parseInt(id.substring(1)) : 0;
    }
}
