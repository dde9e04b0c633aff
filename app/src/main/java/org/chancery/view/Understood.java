package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A question as it was understood: the walk to what it asks for, none where it asks for somebody who is nobody here, and notes. */
record Understood(Optional<Walk> walk, List<String> notes) {

    Understood {
        notes = List.copyOf(notes);
    }

    static Understood of(Question q, Connection connection, ActorSearch actors) {
        StatementConditions found = new StatementConditions(connection, actors);
        List<Condition> conditions = found.of(q);
        return found.isHopeless()
                ? new Understood(Optional.empty(), found.notes())
                : new Understood(
                        Optional.of(new Walk(
                                connection,
                                StatementConditions.EVERYTHING,
                                conditions,
                                Ids.of(q.published().period()),
                                q.page().order())),
                        found.notes());
    }

    static Understood of(EventQuestion q, Connection connection, ActorSearch actors) {
        EventConditions found = new EventConditions(connection, actors);
        List<Condition> conditions = found.of(q);
        return found.isHopeless()
                ? new Understood(Optional.empty(), found.notes())
                : new Understood(
                        Optional.of(new Walk(
                                connection,
                                EventConditions.EVERYTHING,
                                conditions,
                                Ids.of(q.when().published().period()),
                                q.page().order())),
                        found.notes());
    }

    List<String> with(String note) {
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        return all;
    }

    long[] ids(int most) {
        return walk.map(w -> w.ids(most)).orElse(new long[0]);
    }

    /** @param least so many were seen */
    Answer.Count count(int least) {
        Answer.Count counted = walk.map(Walk::count).orElse(new Answer.Count(0, true));
        return counted.exact() ? counted : new Answer.Count(Math.max(counted.number(), least), false);
    }
}
