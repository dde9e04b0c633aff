package org.chancery.event;

import java.util.List;
import org.chancery.actor.Cast;
import org.chancery.analysis.Analysis;
import org.chancery.lexicon.Lexicon;
import org.chancery.statement.Statement;

/** The room's door: analysis, cast and statements come in, events go out, in text order. May be shared by threads. */
public final class Events {

    public Events(Lexicon lexicon) {}

    public Chronicle record(Analysis analysis, Cast cast, List<Statement> statements) {
        return new Chronicle(cast, List.of(), List.of());
    }
}
