package org.chancery.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be found without a trained reader: by marks, rules and word lists, the surest sieve first. A scene comes in, what stands goes out. */
final class Surface {

    private static final double ENOUGH = 0.42;
    private static final double ENOUGH_INSIDE = 0.5;
    private static final double ENOUGH_FOR_OBJECT_INSIDE = 0.75;
    private static final double SURE = 0.6;
    private static final double SURE_QUOTATION = 0.95;
    private static final double WORTH_TELLING = 0.15;

    private final Sieves sieves;

    Surface(Sieves sieves) {
        this.sieves = sieves;
    }

    Assembly assemble(Scene scene) {
        Assembly assembly = new Assembly(scene);
        for (Draft d : sieves.quoted(scene)) {
            d.score = SURE_QUOTATION;
            assembly.offer(d);
        }
        for (Draft d : sieves.turns(scene)) {
            assembly.offer(d);
        }
        List<Draft> candidates = new ArrayList<>(sieves.ruled(scene));
        Set<Draft> swallowers = swallowers(candidates);
        candidates.removeAll(swallowers);
        for (Draft d : swallowers) {
            assembly.miss(d, "its content swallows the one who is told");
        }
        List<Draft> speakers = new ArrayList<>(assembly.standing());
        candidates.stream().filter(d -> d.score >= SURE).forEach(speakers::add);
        for (Draft d : sieves.headlines(scene, speakers)) {
            assembly.offer(d);
        }
        candidates.sort(Comparator.comparingDouble((Draft d) -> -d.score)
                .thenComparingInt(Draft::start)
                .thenComparing(d -> d.madeBy.rule()));
        Set<Integer> reported = startsOfReports(candidates);
        for (Draft d : candidates) {
            if (d.pos.equals("phrase") && reported.contains(d.start())) {
                assembly.miss(d, "it only passes on what somebody else is reported to say");
                continue;
            }
            if (d.score >= (Sieves.isQuoted(scene, d) ? ENOUGH_INSIDE : ENOUGH)) {
                assembly.offer(d);
            } else if (d.score > WORTH_TELLING) {
                assembly.miss(d, "its score " + Math.round(d.score * 100) / 100.0 + " is too low");
            }
        }
        for (Draft d : sieves.hearsay(scene)) {
            assembly.offer(d);
        }
        assembly.dropNested(d -> d.frame.equals("object") ? ENOUGH_FOR_OBJECT_INSIDE : ENOUGH_INSIDE);
        return assembly;
    }

    /** Of two readings of a cue of telling that both convince, the one that knows who is told is right about where the content begins. */
    private Set<Draft> swallowers(List<Draft> candidates) {
        Map<Piece, Draft> toldBy = new HashMap<>();
        for (Draft d : candidates) {
            if (d.cue.isPresent()
                    && sieves.cues().takes(d.pos, d.key, "told-that")
                    && !d.addressees.isEmpty()
                    && d.score >= ENOUGH) {
                toldBy.merge(d.cue.get(), d, (a, b) -> a.score >= b.score ? a : b);
            }
        }
        return candidates.stream()
                .filter(d -> d.addressees.isEmpty())
                .filter(d -> d.cue.map(toldBy::get)
                        .filter(told -> d.contentHolds(told.addressees.get(0)))
                        .isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where a good candidate has its source before its cue: <em>According to the paper, X said …</em> is X's, not the paper's. */
    private static Set<Integer> startsOfReports(List<Draft> candidates) {
        return candidates.stream()
                .filter(d -> d.score >= ENOUGH && d.pos.equals("verb") && d.source.isPresent())
                .filter(d -> d.subject.equals(Optional.of(Subject.Kind.NEAR)))
                .filter(d -> d.source.get().first() < d.start())
                .map(d -> d.source.get().first())
                .collect(Collectors.toSet());
    }
}
