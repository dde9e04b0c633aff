package org.chancery.standing;

import java.util.LinkedHashMap;
import java.util.Map;

/** A dossier's cast comes in, each by the name that the exchange format calls him goes out: where two share one, the second is {@code NAME (2)}. */
public final class UniqueNames {

    private UniqueNames() {}

    public static Map<String, Facts> of(Facts dossier) {
        Map<String, Facts> byName = new LinkedHashMap<>();
        for (Facts actor : dossier.all("actors")) {
            String called = actor.text("name").orElse("");
            String name = called;
            for (int n = 2; byName.containsKey(name); n++) {
                name = called + " (" + n + ")";
            }
            byName.put(name, actor);
        }
        return byName;
    }
}
