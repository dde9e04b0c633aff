package org.chancery.statement;

import java.util.List;
import org.chancery.actor.Cast;
import org.chancery.analysis.Analysis;
import org.chancery.attribution.Attribution;
import org.chancery.lexicon.Lexicon;

/** The room's door: attributions and the cast come in, statements go out, in text order. May be shared by threads. */
public final class Statements {

    public Statements(Lexicon lexicon) {}

    public List<Statement> record(Analysis analysis, List<Attribution> attributions, Cast cast) {
        return List.of();
    }
}
