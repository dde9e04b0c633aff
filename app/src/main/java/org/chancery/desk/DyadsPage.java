package org.chancery.desk;

import org.chancery.lexicon.Lexicon;
import org.chancery.view.DyadCounts;

/** The pairs that news tells of most often, and a form for any other pair. */
final class DyadsPage implements Route.Answering {

    private final Kept<DyadCounts> counts;

    DyadsPage(Rooms rooms) {
        Lexicon lexicon = rooms.lexicon();
        counts = rooms.keep(connection -> DyadCounts.of(connection, lexicon));
    }

    @Override
    public Reply answer(Call call) {
        Query query = call.query();
        boolean actors = query.has(Filter.WHAT, "actors");
        return Reply.page("Dyads", Section.DYADS, "dyads", new DyadsView(query, actors, counts.now()));
    }
}
