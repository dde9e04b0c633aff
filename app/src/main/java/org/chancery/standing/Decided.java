package org.chancery.standing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.json.Json;

/**
 * A dossier's JSON as it was read, and what stands of its records, come in; the dossier as decided goes out. Nothing else of it is changed. What leads to a
 * rejected record leads nowhere, as in the exported gold.
 */
public final class Decided {

    private final DossierText text;
    private final Cast cast;
    private final Map<String, Settled> byId;
    private final Set<String> rejected = new HashSet<>();

    private Decided(Json.Obj dossier, Map<String, Settled> byId) {
        Facts facts = new Facts(dossier);
        text = new DossierText(facts);
        cast = new Cast(facts);
        this.byId = byId;
        byId.forEach((id, settled) -> {
            if (!settled.kept()) {
                rejected.add(id);
            }
        });
    }

    /**
     * @param byId what stands of the records that were judged, by the article's own ids ({@code s3}, {@code e1}); of additions ids that the dossier does not have
     */
    public static Json.Obj of(Json.Obj dossier, Map<String, Settled> byId) {
        return byId.isEmpty() ? dossier : new Decided(dossier, byId).all();
    }

    private Json.Obj all() {
        StatementDecided statements = new StatementDecided(text, cast);
        EventDecided events = new EventDecided(text, cast);
        Map<String, Json> members = new LinkedHashMap<>(text.dossier().json().members());
        members.put("statements", decided("statements", "s", statements::corrected, statements::added));
        members.put("events", decided("events", "e", events::corrected, events::added));
        members.put("actors", cast.json());
        return new Json.Obj(members);
    }

    private interface Correcting {
        Json.Obj corrected(Facts finding, Settled settled);
    }

    private interface Adding {
        Optional<Json.Obj> added(String id, Settled settled);
    }

    private Json decided(String member, String letter, Correcting correcting, Adding adding) {
        List<Json.Obj> standing = new ArrayList<>();
        Set<String> found = new HashSet<>();
        for (Facts finding : text.dossier().all(member)) {
            String id = finding.text("id").orElse("");
            found.add(id);
            Settled settled = byId.get(id);
            if (settled == null) {
                standing.add(finding.json());
            } else if (settled.kept()) {
                standing.add(correcting.corrected(finding, settled));
            }
        }
        byId.forEach((id, settled) -> {
            if (id.startsWith(letter) && !found.contains(id) && settled.kept()) {
                adding.added(id, settled).ifPresent(added -> insert(standing, added));
            }
        });
        return Json.array(standing.stream().map(this::leading).toList());
    }

    /** Where its words stand in the text. */
    private static void insert(List<Json.Obj> standing, Json.Obj added) {
        int at = 0;
        while (at < standing.size() && start(standing.get(at)) <= start(added)) {
            at++;
        }
        standing.add(at, added);
    }

    private static int start(Json.Obj finding) {
        Facts facts = new Facts(finding);
        return facts.pieces(finding.get("trigger").isPresent() ? "trigger" : "content").stream()
                .mapToInt(Piece::start)
                .min()
                .orElse(0);
    }

    /** What leads to a rejected record leads nowhere. */
    private Json leading(Json.Obj finding) {
        if (rejected.isEmpty()) {
            return finding;
        }
        Map<String, Json> members = new LinkedHashMap<>(finding.members());
        members.replaceAll((name, value) -> switch (name) {
            case "reported_by", "on_word_of", "same_as" -> value.asText()
                            .filter(rejected::contains)
                            .isPresent()
                    ? Json.nothing()
                    : value;
            case "figures" -> Json.array(value.asItems().stream()
                    .map(figure -> figure.asObject().<Json>map(this::leading).orElse(figure))
                    .toList());
            default -> value;
        });
        return new Json.Obj(members);
    }
}
