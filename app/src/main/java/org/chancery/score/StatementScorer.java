package org.chancery.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.json.Json;

/** Gold attributions and predicted statements come in, article by article; the figures of {@code score_statements.py} go out. */
public final class StatementScorer {

    private StatementScorer() {}

    /** What to do with several gold readings of one article: score the first, all, or the one that agrees best. */
    public enum Multi {
        FIRST,
        ALL,
        BEST;

        String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * How to score.
     *
     * @param tau the share of common words from which two contents are one statement's
     * @param types kinds of content to keep ({@code direct}, {@code mixed}, {@code indirect}); all where empty
     * @param outer leave out statements inside another's content
     * @param resamples how often to draw the articles anew for 95 % intervals; no intervals where 0
     */
    public record Options(Multi multi, double tau, List<String> types, boolean outer, int resamples) {
        public Options {
            types = List.copyOf(types);
        }

        /** The first reading, half of the words in common, every kind, nested ones included. */
        public static Options standard() {
            return new Options(Multi.FIRST, 0.5, List.of(), false, 0);
        }

        public Options outermost() {
            return new Options(multi, tau, types, true, resamples);
        }
    }

    public static StatementScore score(List<Json.Obj> gold, List<Json.Obj> predicted, Options options) {
        if (gold.isEmpty()) {
            throw new IllegalArgumentException("no gold article to score against");
        }
        Map<String, List<Json.Obj>> predictions = predictions(predicted, options);
        Map<String, List<Json.Obj>> groups = new LinkedHashMap<>();
        for (Json.Obj article : gold) {
            groups.computeIfAbsent(name(article), n -> new ArrayList<>()).add(article);
        }
        Tally total = new Tally();
        List<Tally> scored = new ArrayList<>();
        int missing = 0;
        for (List<Json.Obj> readings : groups.values()) {
            List<Tally> tallies = new ArrayList<>();
            for (Json.Obj reading : options.multi() == Multi.FIRST ? readings.subList(0, 1) : readings) {
                Optional<List<Json.Obj>> found = Optional.ofNullable(predictions.get(Fields.id(reading)))
                        .or(() -> Optional.ofNullable(predictions.get(name(reading))));
                missing += found.isEmpty() ? 1 : 0;
                tallies.add(article(reading, found.orElse(List.of()), options));
            }
            if (options.multi() == Multi.BEST) {
                tallies = List.of(best(tallies));
            }
            tallies.forEach(total::add);
            scored.addAll(tallies);
        }
        return new StatementScore(total, groups.size(), scored, missing, options);
    }

    private static Map<String, List<Json.Obj>> predictions(List<Json.Obj> predicted, Options options) {
        Map<String, List<Json.Obj>> byId = new LinkedHashMap<>();
        for (Json.Obj article : predicted) {
            String member = article.get("statements").isPresent() ? "statements" : "attributions";
            List<Json.Obj> statements = outermost(Fields.objects(article, member), options);
            byId.put(Fields.id(article), statements);
            article.text("doc").ifPresent(doc -> byId.putIfAbsent(doc, statements));
        }
        return byId;
    }

    private static String name(Json.Obj article) {
        return article.text("doc").orElseGet(() -> Fields.id(article));
    }

    private static Tally article(Json.Obj reading, List<Json.Obj> statements, Options options) {
        ScoredText text = new ScoredText(Fields.string(reading, "text").orElse(""));
        List<Roles> gold = roles(text, outermost(Fields.objects(reading, "attributions"), options), options);
        List<Roles> predicted = roles(text, statements, options);
        Tally tally = new Tally();
        SpanTables.count(text, gold, predicted, tally);
        AttributionTables.count(gold, predicted, options.tau(), tally);
        return tally;
    }

    private static List<Roles> roles(ScoredText text, List<Json.Obj> attributions, Options options) {
        return attributions.stream()
                .map(a -> Roles.of(text, a))
                .filter(r -> options.types().isEmpty() || options.types().contains(r.kind()))
                .toList();
    }

    private static List<Json.Obj> outermost(List<Json.Obj> statements, Options options) {
        return options.outer() ? statements.stream().filter(s -> !isNested(s)).toList() : statements;
    }

    private static boolean isNested(Json.Obj statement) {
        return Fields.truth(statement, "nested")
                || Fields.truth(statement, "is_nested")
                || Fields.isGiven(statement, "parent");
    }

    private static Tally best(List<Tally> tallies) {
        Comparator<Tally> byF1 =
                Comparator.comparingDouble(t -> t.at("att", "+source").f1());
        return tallies.stream().reduce((a, b) -> byF1.compare(b, a) > 0 ? b : a).orElseThrow();
    }
}
