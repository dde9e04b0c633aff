package org.chancery.desk;

import java.util.List;
import org.chancery.view.DyadCounts;

/** A list of pairs: of countries, or of actors. */
record DyadsView(Query query, boolean actors, DyadCounts counts) {

    private static final int SHOWN = 100;

    List<DyadCounts.Pair> pairs() {
        List<DyadCounts.Pair> all = actors ? counts.actors() : counts.countries();
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    static String address(DyadCounts.Pair pair) {
        return Somewhere.dyad(pair.ask(), pair.askOther());
    }
}
