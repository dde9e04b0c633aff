package org.chancery.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.json.Json;
import org.chancery.text.Span;

/** Gold names and predicted ones come in, text by text, joined on their ids; the figures of {@code score_names.py} go out. */
public final class NameScorer {

    private static final List<String> TYPES = List.of("person", "organization", "place");

    private NameScorer() {}

    private record Named(Span span, String type) {}

    /** Scores names of the three types by their exact spans; a text without a prediction counts as one without names. */
    public static NameScore score(List<Json.Obj> gold, List<Json.Obj> predicted) {
        if (gold.isEmpty()) {
            throw new IllegalArgumentException("no gold text to score against");
        }
        Map<String, Set<Named>> golds = byId(gold);
        Map<String, Set<Named>> predictions = byId(predicted);
        List<NameScore.Row> rows = new ArrayList<>();
        TYPES.forEach(type -> rows.add(row(type, golds, predictions, names -> only(type, names))));
        rows.add(row(NameScore.ALL, golds, predictions, names -> names));
        rows.add(row("untyped", golds, predictions, NameScorer::spans));
        return new NameScore(rows);
    }

    private static NameScore.Row row(
            String title,
            Map<String, Set<Named>> gold,
            Map<String, Set<Named>> predicted,
            Function<Set<Named>, Set<?>> pick) {
        int goldCount = 0;
        int predictedCount = 0;
        int right = 0;
        for (Map.Entry<String, Set<Named>> text : gold.entrySet()) {
            Set<?> g = pick.apply(text.getValue());
            Set<?> p = pick.apply(predicted.getOrDefault(text.getKey(), Set.of()));
            goldCount += g.size();
            predictedCount += p.size();
            right += (int) g.stream().filter(p::contains).count();
        }
        return new NameScore.Row(title, goldCount, predictedCount, right);
    }

    private static Set<Named> only(String type, Set<Named> names) {
        return names.stream().filter(name -> name.type().equals(type)).collect(Collectors.toSet());
    }

    private static Set<Span> spans(Set<Named> names) {
        return names.stream().map(Named::span).collect(Collectors.toSet());
    }

    private static Map<String, Set<Named>> byId(List<Json.Obj> texts) {
        Map<String, Set<Named>> byId = new LinkedHashMap<>();
        texts.forEach(text -> byId.put(Fields.id(text), names(text)));
        return byId;
    }

    private static Set<Named> names(Json.Obj text) {
        Set<Named> names = new HashSet<>();
        for (Json item : text.items("names")) {
            List<Json> parts = item.asItems();
            if (parts.size() != 3) {
                throw new IllegalArgumentException("a name needs a start, an end and a type, not " + item);
            }
            Span span = Fields.span(Json.array(parts.subList(0, 2)), "names");
            parts.get(2).asText().filter(TYPES::contains).ifPresent(type -> names.add(new Named(span, type)));
        }
        return names;
    }
}
