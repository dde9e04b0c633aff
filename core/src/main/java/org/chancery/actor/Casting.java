package org.chancery.actor;

import java.util.List;
import org.chancery.analysis.Analysis;
import org.chancery.attribution.Attribution;
import org.chancery.lexicon.Lexicon;

/** The room's door: an analysis and its attributions come in, the cast goes out. May be shared by threads. */
public final class Casting {

    private final Knowledge knowledge;

    public Casting(Lexicon lexicon) {
        knowledge = new Knowledge(lexicon);
    }

    public Cast cast(Analysis analysis, List<Attribution> attributions) {
        return new Company(analysis, knowledge, attributions).cast();
    }
}
