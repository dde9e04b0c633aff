package org.chancery.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.chancery.score.Roles.Role;
import org.chancery.text.Span;

/**
 * The tables of whole attributions: gold and predicted are paired by their contents, then sources and cues are compared within the pairs.
 *
 * <p>In: one article's gold and predicted attributions. Out: rows {@code att kind kind+source acc ggt} in the tally.
 */
final class AttributionTables {

    private static final Map<String, BiPredicate<Roles, Roles>> TESTS = tests();

    private AttributionTables() {}

    /** A gold attribution and the prediction of it. */
    record Pair(Roles gold, Roles predicted) {}

    private record Candidate(double content, double rest, int gold, int predicted) {}

    private static Map<String, BiPredicate<Roles, Roles>> tests() {
        Map<String, BiPredicate<Roles, Roles>> tests = new LinkedHashMap<>();
        tests.put("content", (g, p) -> true);
        tests.put("+source", Roles::sourceFoundBy);
        tests.put("+source any", (g, p) -> g.meets(p, Role.SOURCE));
        tests.put("+cue", (g, p) -> g.meets(p, Role.CUE));
        tests.put("full", (g, p) -> g.sourceFoundBy(p) && g.meets(p, Role.CUE));
        tests.put("exact content", (g, p) -> g.same(p, Role.CONTENT));
        tests.put("exact", (g, p) -> g.words().equals(p.words()));
        return tests;
    }

    static void count(List<Roles> allGold, List<Roles> allPredicted, double tau, Tally tally) {
        List<Roles> gold = allGold.stream().filter(a -> a.has(Role.CONTENT)).toList();
        List<Roles> predicted =
                allPredicted.stream().filter(a -> a.has(Role.CONTENT)).toList();
        List<Pair> pairs = align(gold, predicted, tau);
        TESTS.forEach((name, test) -> tally.add(
                "att", name, number(pairs, p -> test.test(p.gold, p.predicted)), predicted.size(), gold.size()));
        for (String kind : List.of("direct", "mixed", "indirect")) {
            int predictedOfKind =
                    (int) predicted.stream().filter(p -> p.kind().equals(kind)).count();
            int goldOfKind =
                    (int) gold.stream().filter(g -> g.kind().equals(kind)).count();
            for (String table : List.of("kind", "kind+source")) {
                Predicate<Pair> right = p -> table.equals("kind") || p.gold.sourceFoundBy(p.predicted);
                tally.add(
                        table,
                        kind,
                        new Tally.Counts(
                                number(pairs, right.and(p -> p.predicted.kind().equals(kind))),
                                predictedOfKind,
                                number(pairs, right.and(p -> p.gold.kind().equals(kind))),
                                goldOfKind));
            }
        }
        accuracies(pairs, tally);
        hulls(gold, predicted, tally);
    }

    /** Pairs one to one, the most alike contents first; equal ones by source and cue, then by their order. */
    private static List<Pair> align(List<Roles> gold, List<Roles> predicted, double tau) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < predicted.size(); j++) {
                Roles g = gold.get(i);
                Roles p = predicted.get(j);
                double alike = jaccard(g, p, Role.CONTENT);
                if (alike >= tau && alike > 0) {
                    candidates.add(new Candidate(alike, jaccard(g, p, Role.SOURCE) + jaccard(g, p, Role.CUE), i, j));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::content)
                .thenComparingDouble(Candidate::rest)
                .reversed()
                .thenComparingInt(Candidate::gold)
                .thenComparingInt(Candidate::predicted));
        boolean[] goldTaken = new boolean[gold.size()];
        boolean[] taken = new boolean[predicted.size()];
        List<Pair> pairs = new ArrayList<>();
        for (Candidate c : candidates) {
            if (!goldTaken[c.gold] && !taken[c.predicted]) {
                goldTaken[c.gold] = true;
                taken[c.predicted] = true;
                pairs.add(new Pair(gold.get(c.gold), predicted.get(c.predicted)));
            }
        }
        return pairs;
    }

    private static double jaccard(Roles a, Roles b, Role role) {
        return SpanTables.jaccard(a.words(role), b.words(role));
    }

    private static void accuracies(List<Pair> pairs, Tally tally) {
        List<Pair> sourced = pairs.stream().filter(p -> p.gold.has(Role.SOURCE)).toList();
        accuracy("source head", sourced, p -> p.gold.sourceFoundBy(p.predicted), tally);
        accuracy("source any", sourced, p -> p.gold.meets(p.predicted, Role.SOURCE), tally);
        accuracy("source exact", sourced, p -> p.gold.same(p.predicted, Role.SOURCE), tally);
        List<Pair> unsourced =
                pairs.stream().filter(p -> !p.gold.has(Role.SOURCE)).toList();
        accuracy("no source left empty", unsourced, p -> !p.predicted.has(Role.SOURCE), tally);
        List<Pair> cued = pairs.stream().filter(p -> p.gold.has(Role.CUE)).toList();
        accuracy("cue any", cued, p -> p.gold.meets(p.predicted, Role.CUE), tally);
        accuracy("cue exact", cued, p -> p.gold.same(p.predicted, Role.CUE), tally);
    }

    private static void accuracy(String name, List<Pair> pairs, Predicate<Pair> right, Tally tally) {
        tally.add("acc", name, number(pairs, right), pairs.size(), pairs.size());
    }

    private static int number(List<Pair> pairs, Predicate<Pair> which) {
        return (int) pairs.stream().filter(which).count();
    }

    /** The Gender Gap Tracker's measure: the share of a gold content's hull, in characters, that a prediction's hull covers. */
    private static void hulls(List<Roles> gold, List<Roles> predicted, Tally tally) {
        for (String threshold : List.of("0.3", "0.8")) {
            List<Roles> left = new ArrayList<>(predicted);
            int quotes = 0;
            int speakers = 0;
            for (Roles g : gold) {
                int best = best(g, left, Double.parseDouble(threshold));
                if (best >= 0) {
                    speakers += g.meets(left.remove(best), Role.SOURCE) ? 1 : 0;
                    quotes++;
                }
            }
            tally.add("ggt", "quotes " + threshold, quotes, predicted.size(), gold.size());
            tally.add("ggt", "speaker " + threshold, speakers, quotes, quotes);
        }
    }

    /** The number of the prediction that covers most, more than the threshold; -1 where none does. */
    private static int best(Roles gold, List<Roles> left, double threshold) {
        Span hull = Span.cover(gold.spans(Role.CONTENT));
        int best = -1;
        double most = threshold;
        for (int i = 0; i < left.size(); i++) {
            Span other = Span.cover(left.get(i).spans(Role.CONTENT));
            int shared = Math.max(0, Math.min(hull.end(), other.end()) - Math.max(hull.start(), other.start()));
            double share = (double) shared / Math.max(1, hull.length());
            if (share > most) {
                most = share;
                best = i;
            }
        }
        return best;
    }
}
