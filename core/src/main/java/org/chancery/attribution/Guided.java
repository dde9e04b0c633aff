package org.chancery.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What can be found with a trained reader: for every cue the sieves' and the reader's ways to read it are weighed against each other. */
final class Guided {

    private static final double ENOUGH = 0.4;
    private static final double WORTH_TELLING = 0.1;

    private final Sieves sieves;
    private final Judge judge;

    Guided(Sieves sieves, Judge judge) {
        this.sieves = sieves;
        this.judge = judge;
    }

    Assembly assemble(Scene scene, Sight sight) {
        Assembly assembly = new Assembly(scene);
        List<Draft> chosen = new ArrayList<>();
        for (List<Alternative> group : groups(scene, sight)) {
            chosen.add(best(scene, group));
        }
        chosen.sort(Comparator.comparingDouble((Draft d) -> -d.score).thenComparingInt(Draft::start));
        for (Draft d : chosen) {
            if (d.score >= ENOUGH) {
                assembly.offer(d);
            } else if (d.score >= WORTH_TELLING) {
                assembly.miss(d, "its chance " + Math.round(d.score * 100) / 100.0 + " is too low");
            }
        }
        for (Draft d : sieves.headlines(scene, assembly.standing())) {
            assembly.offer(d);
        }
        return assembly;
    }

    List<List<Alternative>> groups(Scene scene, Sight sight) {
        return new Groups(sieves).of(scene, sight);
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
