package org.chancery.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.attribution.Alternative.Origin;

/** Puts together what the sieves and the trained reader make of the same cue. A scene and a sight come in, the ways to read each cue go out. */
final class Groups {

    /** A rule's candidate below this is not worth asking the trained reader about. */
    private static final double WORTH_ASKING = 0.4;

    private final Sieves sieves;

    Groups(Sieves sieves) {
        this.sieves = sieves;
    }

    /**
     * @param quoted what the sieves for marks and turns found
     * @param candidates what the rules would take
     */
    List<List<Alternative>> of(Scene scene, Sight sight, List<Draft> quoted, List<Draft> candidates) {
        List<Draft> ruled = bestOfEachCue(candidates);
        List<Piece> others = Stream.concat(quoted.stream(), ruled.stream())
                .flatMap(d -> d.anchor().stream())
                .distinct()
                .toList();
        List<Draft> related = sieves.related(scene, sight, others);
        List<List<Alternative>> groups = new ArrayList<>();
        for (Draft r : related) {
            groups.add(alternatives(Optional.of(r), same(quoted, r), same(ruled, r)));
        }
        for (Draft q : quoted) {
            if (same(related, q).isEmpty()) {
                groups.add(alternatives(Optional.empty(), Optional.of(q), same(ruled, q)));
            }
        }
        for (Draft r : ruled) {
            if (same(related, r).isEmpty() && same(quoted, r).isEmpty()) {
                groups.add(alternatives(Optional.empty(), Optional.empty(), Optional.of(r)));
            }
        }
        return groups;
    }

    private static List<Alternative> alternatives(
            Optional<Draft> relation, Optional<Draft> quotation, Optional<Draft> rule) {
        List<Alternative> all = new ArrayList<>();
        relation.ifPresent(d -> all.add(new Alternative(d, Origin.RELATION, relation, quotation, rule)));
        quotation.ifPresent(d -> all.add(new Alternative(d, Origin.QUOTATION, relation, quotation, rule)));
        if (relation.isPresent() && quotation.isPresent()) {
            Draft both = quotation.get().copy();
            both.source = relation.get().source;
            both.seen = relation.get().seen;
            all.add(new Alternative(both, Origin.BOTH, relation, quotation, rule));
        }
        rule.ifPresent(d -> all.add(new Alternative(d, Origin.RULE, relation, quotation, rule)));
        Optional<Draft> told = Stream.of(rule, quotation)
                .flatMap(Optional::stream)
                .filter(d -> !d.addressees.isEmpty())
                .findFirst();
        for (Alternative a : all) {
            relation.ifPresent(r -> a.draft().seen = r.seen);
            told.filter(t -> a.draft().addressees.isEmpty()
                            && t.addressees.stream().noneMatch(a.draft()::contentTouches))
                    .ifPresent(t -> a.draft().addressees.addAll(t.addressees));
        }
        return all;
    }

    private static Optional<Draft> same(List<Draft> drafts, Draft d) {
        return drafts.stream()
                .filter(o -> o.anchor().isPresent()
                        && d.anchor().filter(a -> a.overlaps(o.anchor().get())).isPresent())
                .findFirst();
    }

    private static List<Draft> bestOfEachCue(List<Draft> candidates) {
        List<Draft> best = new ArrayList<>();
        List<Draft> order = new ArrayList<>(candidates);
        order.sort(Comparator.comparingDouble((Draft d) -> -d.score)
                .thenComparingInt(Draft::start)
                .thenComparing(d -> d.madeBy.rule()));
        for (Draft d : order) {
            if (d.score >= WORTH_ASKING && same(best, d).isEmpty()) {
                best.add(d);
            }
        }
        return best;
    }
}
