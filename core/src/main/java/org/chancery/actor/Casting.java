package org.chancery.actor;

import java.util.List;
import org.chancery.analysis.Analysis;
import org.chancery.attribution.Attribution;
import org.chancery.lexicon.Lexicon;

/** The room's door: an analysis and its attributions come in, the cast goes out. May be shared by threads. */
public final class Casting {

    public Casting(Lexicon lexicon) {}

    public Cast cast(Analysis analysis, List<Attribution> attributions) {
        return new Cast(List.of(), List.of());
    }
}
