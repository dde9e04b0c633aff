package org.chancery.score;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.json.Json;

/** Records in the exchange format come in; events as pairs of a source and a target go out, as {@code dyads.py} makes them. */
public final class Dyads {

    private static final Set<String> MUTUAL = Set.of("CONSULT", "COOPERATE", "AGREE");

    /** Which events, and whether with their actors. */
    public enum As {
        /** Every pair of an actor and a recipient. */
        PAIRS,
        /** Every type of an article once, without actors. */
        TYPES,
        /** The types of the events marked {@code main}, without actors. */
        MAIN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private Dyads() {}

    /** One object a record: its id and its events as {@code source}, {@code target}, {@code code}. */
    public static List<Json.Obj> of(List<Json.Obj> records, As as) {
        return records.stream().map(record -> of(record, as)).toList();
    }

    private static Json.Obj of(Json.Obj record, As as) {
        Set<Json> events = new LinkedHashSet<>(); // once each, in their order
        for (Json.Obj event : Fields.objects(record, "events")) {
            if (as == As.MAIN && !Fields.truth(event, "main")) {
                continue;
            }
            events.addAll(as == As.PAIRS ? pairs(event, record) : List.of(dyad("", "", type(event))));
        }
        return Json.object()
                .put("id", Fields.id(record))
                .put("events", Json.array(new ArrayList<>(events)))
                .build();
    }

    private static List<Json> pairs(Json.Obj event, Json.Obj record) {
        List<String> sources = codes(event, "actors", record);
        List<String> targets = codes(event, "recipients", record);
        List<Json> pairs = new ArrayList<>();
        if (!targets.isEmpty()) {
            for (String source : orNobody(sources)) {
                targets.forEach(target -> pairs.add(dyad(source, target, type(event))));
            }
        } else if (sources.size() > 1 && MUTUAL.contains(type(event))) {
            for (int i = 0; i < sources.size(); i++) {
                for (int j = 0; j < sources.size(); j++) {
                    if (i != j) {
                        pairs.add(dyad(sources.get(i), sources.get(j), type(event)));
                    }
                }
            }
        } else {
            orNobody(sources).forEach(source -> pairs.add(dyad(source, "", type(event))));
        }
        return pairs;
    }

    private static List<String> orNobody(List<String> codes) {
        return codes.isEmpty() ? List.of("") : codes;
    }

    /** Country and sector of each ({@code PAKMIL}); nothing where there is no country. */
    private static List<String> codes(Json.Obj event, String side, Json.Obj record) {
        Json.Obj actors = record.get("actors")
                .flatMap(Json::asObject)
                .orElse(Json.object().build());
        return Fields.strings(event, side).stream()
                .map(name -> {
                    Optional<String> country =
                            SameName.member(actors, name, "country").filter(c -> !c.isEmpty());
                    return country.map(c ->
                                    c + SameName.member(actors, name, "sector").orElse(""))
                            .orElse("");
                })
                .toList();
    }

    private static String type(Json.Obj event) {
        return Fields.string(event, "type").orElse("");
    }

    private static Json dyad(String source, String target, String code) {
        return Json.object()
                .put("source", source)
                .put("target", target)
                .put("code", code)
                .build();
    }
}
