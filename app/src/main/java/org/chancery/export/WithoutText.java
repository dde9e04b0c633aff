package org.chancery.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.json.Json;
import org.chancery.source.Bytes;
import org.chancery.standing.Facts;

/**
 * An entry comes in, the same without a word of its article goes out: offsets, codes and hashes stay, for texts whose licence lets nobody pass them on.
 *
 * <p>Names of people and bodies stay, being facts; somebody whom the article only describes ({@code a trawler owner}) has a number, and a hash for a key.
 */
final class WithoutText {

    /** What marks a dossier that was thinned out: no reader takes it for a whole one. */
    static final String FORMAT = "chancery-offsets/1";

    /** Members that quote, or may. Unknown input columns may hold anything. */
    private static final Set<String> QUOTING =
            Set.of("words", "why", "message", "reason", "headline", "page", "extra", "dropped", "text");

    private WithoutText() {}

    static Entry of(Entry entry) {
        Map<String, String> names = entry.dossier().all("actors").stream()
                .filter(WithoutText::isDescribed)
                .collect(Collectors.toMap(
                        a -> a.text("id").orElse(""),
                        a -> "unnamed " + a.text("id").orElse("")));
        Map<String, Entry.Somebody> cast = new LinkedHashMap<>();
        entry.cast().forEach((id, somebody) -> cast.put(id, names.containsKey(id) ? hidden(somebody) : somebody));
        Json.Obj thin = object(entry.dossier().json(), names);
        Map<String, Json> members = new LinkedHashMap<>(thin.members());
        members.replace("format", Json.of(FORMAT));
        Facts dossier = new Facts(new Json.Obj(members));
        return new Entry(
                entry.name(),
                entry.version(),
                dossier,
                Entry.actors(dossier),
                entry.points(),
                entry.length(),
                entry.records(),
                cast,
                entry.sameAs(),
                entry.verdicts(),
                entry.alike());
    }

    static boolean isDescribed(Facts actor) {
        return actor.text("type").orElse("").equals("unnamed");
    }

    private static Entry.Somebody hidden(Entry.Somebody somebody) {
        return new Entry.Somebody(hashed(somebody.key()), somebody.name());
    }

    /** A key that quotes an article, as a number; equal keys stay equal. */
    static String hashed(String key) {
        return key.startsWith("called:") || key.startsWith("in:") || key.startsWith("split:")
                ? key.substring(0, key.indexOf(':') + 1)
                        + Bytes.utf8(key).sha256().substring(0, 16)
                : key;
    }

    private static Json.Obj object(Json.Obj whole, Map<String, String> names) {
        Json.Builder thin = Json.object();
        whole.members().forEach((name, value) -> {
            if (!QUOTING.contains(name)) {
                thin.put(name, thinned(name, value, whole, names));
            }
        });
        return thin.build();
    }

    private static Json thinned(String name, Json value, Json.Obj around, Map<String, String> names) {
        boolean naming = name.equals("name") || name.equals("speaker_name");
        if (naming && value instanceof Json.Str) {
            String id = List.of("actor", "speaker", "id").stream()
                    .flatMap(member -> around.text(member).stream())
                    .findFirst()
                    .orElse("");
            return names.containsKey(id) ? Json.of(names.get(id)) : value;
        }
        if (value instanceof Json.Obj object) {
            return object(object, names);
        }
        if (value instanceof Json.Arr array) {
            return Json.array(array.items().stream()
                    .map(item -> item instanceof Json.Obj o ? object(o, names) : item)
                    .toList());
        }
        return value;
    }
}
