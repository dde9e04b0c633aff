package org.chancery.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chancery.json.Json;

/** Gold and predicted events as pairs of a source and a target come in; the figures of {@code score_events.py} go out. */
public final class EventScorer {

    private static final String NOBODY = "---";

    /** What codes become before they are compared, and whose quad classes CAMEO's digits have. */
    public enum Convert {
        NONE,
        /** Digits of CAMEO into types of PLOVER. */
        PLOVER,
        /** The same, CONCEDE and RETREAT as the one label YIELD. */
        PLV;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private record Dyad(String source, String target, String code) {}

    private record Article(List<Dyad> gold, List<Dyad> predicted) {}

    private EventScorer() {}

    /** Scores the predictions against the gold, joined on their ids; an article without one counts as without events. */
    public static EventScore score(
            List<Json.Obj> goldRecords, List<Json.Obj> predictions, Convert convert, boolean gdeltQuads) {
        Map<String, Json.Obj> gold = unique(goldRecords);
        Map<String, Json.Obj> predicted = unique(predictions);
        Json.Obj none = Json.object().build();
        List<Article> articles = new ArrayList<>();
        gold.forEach((id, record) -> articles.add(new Article(
                dyads(record, convert),
                dyads(Optional.ofNullable(predicted.get(id)).orElse(none), convert))));
        int missing = (int)
                gold.keySet().stream().filter(id -> !predicted.containsKey(id)).count();
        Map<String, EventScore.Level> levels = new LinkedHashMap<>();
        for (String actors : List.of("none", "country", "full")) {
            for (String code : List.of("none", "quad", "root", "full")) {
                if (!actors.equals("none") || !code.equals("none")) {
                    Function<Dyad, Object> key = d -> List.of(actors(d, actors), code(d, code, gdeltQuads));
                    levels.put(actors + "|" + code, level(articles, key));
                }
            }
        }
        levels.put(
                "country-unordered|root",
                level(articles, d -> List.of(Set.copyOf(actors(d, "country")), EventCodes.root(d.code()))));
        EventScore.Counts detected = EventScore.Counts.NONE;
        for (Article a : articles) {
            detected = detected.plus(new EventScore.Counts(
                    a.gold().isEmpty() || a.predicted().isEmpty() ? 0 : 1,
                    a.predicted().isEmpty() ? 0 : 1,
                    a.gold().isEmpty() ? 0 : 1));
        }
        return new EventScore(articles.size(), missing, detected, levels, roots(articles));
    }

    /** By id; the second of the same gets a number. */
    private static Map<String, Json.Obj> unique(List<Json.Obj> records) {
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Json.Obj> byId = new LinkedHashMap<>();
        for (Json.Obj record : records) {
            String id = Fields.id(record);
            int times = seen.merge(id, 1, Integer::sum);
            byId.put(times > 1 ? id + "#" + times : id, record);
        }
        return byId;
    }

    private static List<Dyad> dyads(Json.Obj record, Convert convert) {
        List<Dyad> dyads = new ArrayList<>();
        Set<Dyad> seen = new HashSet<>();
        for (Json.Obj event : Fields.objects(record, "events")) {
            Dyad dyad = new Dyad(
                    Fields.string(event, "source").orElse(""),
                    Fields.string(event, "target").orElse(""),
                    EventCodes.converted(Fields.string(event, "code").orElse(""), convert));
            if (!dyad.code().equals("NONE")
                    && seen.add(new Dyad(full(dyad.source()), full(dyad.target()), dyad.code()))) {
                dyads.add(dyad);
            }
        }
        return dyads;
    }

    private static EventScore.Level level(List<Article> articles, Function<Dyad, Object> key) {
        List<EventScore.Counts> counts = new ArrayList<>();
        for (Article article : articles) {
            int hits = 0;
            Map<Object, Integer> left = counted(article.predicted(), key);
            for (Dyad dyad : article.gold()) {
                int of = left.getOrDefault(key.apply(dyad), 0);
                if (of > 0) {
                    hits++;
                    left.put(key.apply(dyad), of - 1);
                }
            }
            counts.add(new EventScore.Counts(
                    hits, article.predicted().size(), article.gold().size()));
        }
        return new EventScore.Level(counts);
    }

    private static Map<Object, Integer> counted(List<Dyad> dyads, Function<Dyad, Object> key) {
        Map<Object, Integer> counted = new LinkedHashMap<>();
        dyads.forEach(dyad -> counted.merge(key.apply(dyad), 1, Integer::sum));
        return counted;
    }

    /** By the code's root, actors ignored, in the order in which Python's counters meet them: what is in both, predicted, in the gold. */
    private static Map<String, EventScore.Counts> roots(List<Article> articles) {
        Map<String, EventScore.Counts> roots = new LinkedHashMap<>();
        for (Article article : articles) {
            Map<Object, Integer> gold = counted(article.gold(), d -> EventCodes.root(d.code()));
            Map<Object, Integer> predicted = counted(article.predicted(), d -> EventCodes.root(d.code()));
            Set<Object> all = new LinkedHashSet<>(gold.keySet());
            all.retainAll(predicted.keySet());
            all.addAll(predicted.keySet());
            all.addAll(gold.keySet());
            for (Object root : all) {
                int g = gold.getOrDefault(root, 0);
                int p = predicted.getOrDefault(root, 0);
                roots.merge(root.toString(), new EventScore.Counts(Math.min(g, p), p, g), EventScore.Counts::plus);
            }
        }
        return roots;
    }

    private static List<String> actors(Dyad dyad, String level) {
        return switch (level) {
            case "country" -> List.of(country(dyad.source()), country(dyad.target()));
            case "full" -> List.of(full(dyad.source()), full(dyad.target()));
            default -> List.of();
        };
    }

    private static String code(Dyad dyad, String level, boolean gdeltQuads) {
        return switch (level) {
            case "quad" -> EventCodes.quad(dyad.code(), gdeltQuads);
            case "root" -> EventCodes.root(dyad.code());
            case "full" -> dyad.code();
            default -> "";
        };
    }

    private static String country(String actor) {
        String bare = actor.replace("~", "").replace("None", "").strip();
        if (bare.isEmpty() || bare.startsWith(NOBODY)) {
            return NOBODY;
        }
        String code = bare.replace(" ", "");
        return code.substring(0, Math.min(3, code.length()));
    }

    private static String full(String actor) {
        String bare = actor.replace("None", "").replace(" ", "").replace("~", NOBODY);
        return bare.isEmpty() ? NOBODY : bare;
    }
}
