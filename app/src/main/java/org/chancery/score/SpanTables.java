package org.chancery.score;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.score.Roles.Role;
import org.chancery.score.ScoredText.Run;
import org.chancery.score.ScoredText.Unit;

/**
 * The tables of roles alone: how well sources, cues and contents are found, whatever they are linked to.
 *
 * <p>In: one article's gold and predicted attributions. Out: rows {@code frag= frag~ begin jacc whole~ soft token} in the tally.
 */
final class SpanTables {

    private SpanTables() {}

    static void count(ScoredText text, List<Roles> gold, List<Roles> predicted, Tally tally) {
        for (Role role : Role.values()) {
            Set<Run> g = runs(text, gold, role, Unit.WORD_OR_MARK);
            Set<Run> p = runs(text, predicted, role, Unit.WORD_OR_MARK);
            tally.add("frag=", role.label(), common(g, p), p.size(), g.size());
            fragments(runs(text, gold, role, Unit.WORD), runs(text, predicted, role, Unit.WORD), role, tally);
            wholes(wholes(gold, role), wholes(predicted, role), role, tally);
            BitSet goldWords = union(gold, role);
            BitSet predictedWords = union(predicted, role);
            tally.add(
                    "token",
                    role.label(),
                    common(goldWords, predictedWords),
                    predictedWords.cardinality(),
                    goldWords.cardinality());
        }
    }

    private static void fragments(Set<Run> gold, Set<Run> predicted, Role role, Tally tally) {
        tally.add("frag~", role.label(), common(gold, predicted), predicted.size(), gold.size());
        Set<Integer> goldBegins = gold.stream().map(Run::first).collect(Collectors.toSet());
        Set<Integer> begins = predicted.stream().map(Run::first).collect(Collectors.toSet());
        tally.add("begin", role.label(), common(goldBegins, begins), begins.size(), goldBegins.size());
        double value = 0;
        for (Run g : gold) {
            value += predicted.stream().mapToDouble(p -> jaccard(g, p)).max().orElse(0);
        }
        List<Run> alone = predicted.stream()
                .filter(p -> gold.stream().noneMatch(g -> shared(g, p) > 0))
                .toList();
        int all = gold.size() + alone.size();
        tally.add("jacc", role.label(), value, all, all);
    }

    private static void wholes(Set<BitSet> gold, Set<BitSet> predicted, Role role, Tally tally) {
        tally.add("whole~", role.label(), common(gold, predicted), predicted.size(), gold.size());
        tally.add(
                "soft",
                role.label(),
                new Tally.Counts(
                        best(predicted, gold, (p, g) -> (double) common(p, g) / p.cardinality()),
                        predicted.size(),
                        best(gold, predicted, (g, p) -> (double) common(p, g) / g.cardinality()),
                        gold.size()));
    }

    private static double best(Set<BitSet> all, Set<BitSet> others, ToDoubleBiFunction<BitSet, BitSet> measure) {
        double sum = 0;
        for (BitSet one : all) {
            sum += others.stream()
                    .mapToDouble(other -> measure.applyAsDouble(one, other))
                    .max()
                    .orElse(0);
        }
        return sum;
    }

    private static Set<Run> runs(ScoredText text, List<Roles> attributions, Role role, Unit unit) {
        Set<Run> runs = new LinkedHashSet<>();
        attributions.forEach(a -> runs.addAll(text.runs(a.spans(role), unit)));
        return runs;
    }

    private static Set<BitSet> wholes(List<Roles> attributions, Role role) {
        Set<BitSet> wholes = new LinkedHashSet<>();
        attributions.stream().filter(a -> a.has(role)).forEach(a -> wholes.add(a.words(role)));
        return wholes;
    }

    private static BitSet union(List<Roles> attributions, Role role) {
        BitSet all = new BitSet();
        attributions.forEach(a -> all.or(a.words(role)));
        return all;
    }

    private static int shared(Run a, Run b) {
        return Math.max(0, Math.min(a.last(), b.last()) - Math.max(a.first(), b.first()) + 1);
    }

    private static double jaccard(Run a, Run b) {
        int shared = shared(a, b);
        int all =
                IntStream.of(a.last() - a.first() + 1, b.last() - b.first() + 1).sum() - shared;
        return (double) shared / all;
    }

    private static <T> int common(Set<T> a, Set<T> b) {
        return (int) a.stream().filter(b::contains).count();
    }

    /** How many numbers two sets share. */
    static int common(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both.cardinality();
    }

    /** The share of common numbers among all of two sets; 0 where either is empty. */
    static double jaccard(BitSet a, BitSet b) {
        int shared = common(a, b);
        return shared == 0 ? 0 : (double) shared / (a.cardinality() + b.cardinality() - shared);
    }
}
