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

    /** From here on the trained reader is sure enough of a cue to take words from another. */
    private static final double SURE_CUE = 0.5;

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
        List<Asked> asked = sieves.related(scene, sight, others);
        quoted.forEach(q -> leaveToOthers(q, asked));
        List<List<Alternative>> groups = new ArrayList<>();
        List<Draft> grouped = new ArrayList<>();
        SyntaxSource syntax = new SyntaxSource(scene);
        for (Asked a : asked) {
            Optional<Draft> q = quoted.stream().filter(a::isAbout).findFirst();
            Optional<Draft> r = ruled.stream().filter(a::isAbout).findFirst();
            Stream.of(q, r).flatMap(Optional::stream).forEach(grouped::add);
            a.draft()
                    .ifPresent(d -> Asides.leave(
                            scene,
                            d,
                            Stream.concat(
                                    Stream.of(r, q).flatMap(Optional::stream).flatMap(o -> o.source.stream()),
                                    syntax.words(d).stream())));
            groups.add(alternatives(Optional.of(a), q, r));
        }
        quoted.stream().filter(q -> !grouped.contains(q)).forEach(q -> {
            Optional<Draft> r = same(ruled, q);
            r.ifPresent(grouped::add);
            groups.add(alternatives(Optional.empty(), Optional.of(q), r));
        });
        ruled.stream()
                .filter(r -> !grouped.contains(r))
                .forEach(r -> groups.add(alternatives(Optional.empty(), Optional.empty(), Optional.of(r))));
        groups.removeIf(List::isEmpty);
        return groups;
    }

    /** Takes quotations out of a draft that its own cue, by the trained reader, has no part in and another cue has. */
    private static void leaveToOthers(Draft q, List<Asked> asked) {
        Optional<Asked> own = asked.stream().filter(a -> a.isAbout(q)).findFirst();
        if (own.flatMap(Asked::draft).isEmpty() || q.content.size() < 2) {
            return;
        }
        Draft relation = own.flatMap(Asked::draft).get();
        List<Piece> theirs = q.content.stream()
                .filter(p -> !relation.contentTouches(p))
                .filter(p -> asked.stream()
                        .anyMatch(a -> a.chance() >= SURE_CUE
                                && !a.isAbout(q)
                                && a.draft().filter(d -> d.contentHolds(p)).isPresent()))
                .toList();
        if (theirs.size() < q.content.size()) {
            q.content.removeAll(theirs);
        }
    }

    private static List<Alternative> alternatives(
            Optional<Asked> asked, Optional<Draft> quotation, Optional<Draft> rule) {
        Optional<Draft> relation = asked.flatMap(Asked::draft);
        List<Alternative> all = new ArrayList<>();
        relation.ifPresent(d -> all.add(new Alternative(d, Origin.RELATION, asked, quotation, rule)));
        quotation.ifPresent(d -> all.add(new Alternative(d, Origin.QUOTATION, asked, quotation, rule)));
        relation.filter(d -> d.source.isEmpty())
                .flatMap(Groups::sourced)
                .ifPresent(d -> all.add(new Alternative(d, Origin.SOURCED, asked, quotation, rule)));
        if (relation.isPresent() && quotation.isPresent()) {
            Draft both = quotation.get().copy();
            both.source = relation.get().source;
            all.add(new Alternative(both, Origin.BOTH, asked, quotation, rule));
        }
        rule.ifPresent(d -> all.add(new Alternative(d, Origin.RULE, asked, quotation, rule)));
        all.removeIf(a -> !a.draft().keepApart());
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

    private static Optional<Draft> sourced(Draft d) {
        return d.seen.flatMap(Choices.Seen::otherSource)
                .filter(s -> !d.contentTouches(s) && d.addressees.stream().noneMatch(s::overlaps))
                .map(s -> {
                    Draft with = d.copy();
                    with.source = Optional.of(s);
                    return with;
                });
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
