package org.chancery.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.lexicon.Place;

/** What the files of one import gave so far: rows, and what was dropped and why. */
final class Gathered {

    /** So many places of one reason are named. */
    private static final int NAMED = 3;

    private final List<ActorRow> actors = new ArrayList<>();
    private final List<RoleRow> roles = new ArrayList<>();
    private final Map<String, List<Place>> dropped = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void add(ActorRow row) {
        actors.add(row);
    }

    void add(RoleRow row) {
        roles.add(row);
    }

    void drop(String reason, Place place) {
        List<Place> places = dropped.computeIfAbsent(reason, k -> new ArrayList<>());
        if (places.size() < NAMED) {
            places.add(place);
        }
        counts.merge(reason, 1, Integer::sum);
    }

    List<ActorRow> actors() {
        return actors;
    }

    List<RoleRow> roles() {
        return roles;
    }

    List<Import.Dropped> dropped() {
        return dropped.entrySet().stream()
                .map(e -> new Import.Dropped(e.getKey(), counts.getOrDefault(e.getKey(), 0), e.getValue()))
                .toList();
    }
}
