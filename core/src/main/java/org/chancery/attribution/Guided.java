package org.chancery.attribution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What can be found with a trained reader: for every cue the sieves' and the reader's ways to read it are weighed against each other. */
final class Guided {

    private static final double WORTH_TELLING = 0.1;
    private static final int DEEPEST = 3;

    private final Sieves sieves;
    private final Judge judge;
    private final Confidence confidence;
    private final Channels channels;
    private final Groups groups;
    private final NestedSieve nested;

    Guided(Sieves sieves, Judge judge, Confidence confidence, Channels channels) {
        this.channels = channels;
        this.sieves = sieves;
        this.judge = judge;
        this.confidence = confidence;
        groups = new Groups(sieves);
        nested = new NestedSieve(sieves.cues(), sieves.grammar());
    }

    Assembly assemble(Scene scene, Reader reader) {
        Assembly assembly = new Assembly(scene);
        List<Draft> ruled = sieves.ruled(scene);
        List<Draft> chosen = outermost(scene, reader.whole(), ruled).stream()
                .map(g -> best(scene, g))
                .toList();
        offer(assembly, chosen.stream(), d -> judge.enough(Link.is(scene, d)));
        new Orphans(scene, assembly)
                .adopt(chosen.stream()
                        .filter(d -> d.score < judge.enough(false))
                        .toList());
        for (Draft d : sieves.headlines(scene, assembly.standing())) {
            assembly.offer(d);
        }
        for (Draft d : sieves.hearsay(scene)) {
            assembly.offer(d);
        }
        if (sieves.wants(Sieve.NESTED)) {
            inside(assembly, scene, reader, ruled);
            new PassedOn(scene, sieves.cues(), channels).collapse(assembly);
        }
        assembly.standing().forEach(d -> d.confidence = confidence.of(d.sieve, d.score));
        return assembly;
    }

    /** The ways to read each cue that is no other's words. */
    List<List<Alternative>> outermost(Scene scene, Sight sight) {
        return outermost(scene, sight, sieves.ruled(scene));
    }

    private List<List<Alternative>> outermost(Scene scene, Sight sight, List<Draft> ruled) {
        List<Draft> quoted = Stream.concat(sieves.quoted(scene).stream(), sieves.turns(scene).stream())
                .toList();
        List<Draft> open =
                ruled.stream().filter(d -> !Sieves.isQuoted(scene, d)).toList();
        return groups.of(scene, sight, quoted, open);
    }

    /** Reads the contents of what stands again, and the contents of what is found there. */
    private void inside(Assembly assembly, Scene scene, Reader reader, List<Draft> ruled) {
        record Task(Draft outer, int depth) {}
        Deque<Task> tasks = new ArrayDeque<>();
        assembly.standing().forEach(d -> tasks.add(new Task(d, 1)));
        while (!tasks.isEmpty()) {
            Task task = tasks.remove();
            Draft outer = task.outer();
            Optional<Sight> inner = nested.sight(scene, outer, reader);
            if (inner.isEmpty()) {
                continue;
            }
            List<Draft> here = ruled.stream().filter(d -> holds(outer, d)).toList();
            Stream<Draft> found = groups.of(scene, inner.get(), List.of(), here).stream()
                    .map(g -> best(scene, g))
                    .filter(d -> Assembly.within(d, outer) && nested.isWorthTelling(scene, d));
            for (Draft d : offer(assembly, found, d -> judge.enoughInside(NestedSieve.isClause(scene, d)))) {
                if (task.depth() < DEEPEST) {
                    tasks.add(new Task(d, task.depth() + 1));
                }
            }
        }
    }

    /** Whether cue and content lie within the outer content. */
    private static boolean holds(Draft outer, Draft d) {
        if (d.cue.isEmpty() || !outer.contentHolds(d.cue.get())) {
            return false;
        }
        for (Piece piece : d.content) {
            if (!outer.contentHolds(piece)) {
                return false;
            }
        }
        return true;
    }

    /** Offers the surest first; gives those that were taken in. */
    private static List<Draft> offer(Assembly assembly, Stream<Draft> drafts, ToDoubleFunction<Draft> least) {
        List<Draft> taken = new ArrayList<>();
        for (Draft d : drafts.sorted(
                        Comparator.comparingDouble((Draft d) -> -d.score).thenComparingInt(Draft::start))
                .toList()) {
            double enough = least.applyAsDouble(d);
            if (d.score >= enough && assembly.offerRest(d)) {
                taken.add(d);
            } else if (d.score < enough && d.score >= WORTH_TELLING) {
                assembly.miss(d, "its chance " + Math.round(d.score * 100) / 100.0 + " is too low");
            }
        }
        return taken;
    }

    private Draft best(Scene scene, List<Alternative> group) {
        Alternative best = group.get(0);
        for (Alternative a : group) {
            a.draft().score = judge.weigh(scene, a);
            best = a.draft().score > best.draft().score ? a : best;
        }
        return best.draft();
    }
}
