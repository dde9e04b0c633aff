package org.chancery.attribution;

import java.util.List;
import java.util.Set;
import org.chancery.analysis.Analysis;
import org.chancery.lexicon.Lexicon;

/** The room's door: an analysis comes in, attributions go out, found by sieves of which none overrules a surer one. May be shared by threads. */
public final class Attributor {

    private final Surface surface;
    private final Guided guided;
    private final Channels channels;

    public Attributor(Lexicon lexicon) {
        this(lexicon, Rule.all(lexicon), Sieve.wanted());
    }

    Attributor(Lexicon lexicon, List<Rule> rules, Set<Sieve> wanted) {
        Grammar grammar = new Grammar(lexicon);
        Sieves sieves = new Sieves(lexicon, grammar, rules, wanted);
        surface = new Surface(sieves);
        guided = new Guided(sieves, new Judge(lexicon));
        channels = new Channels(lexicon, grammar);
    }

    public Attributions attribute(Analysis analysis) {
        if (!analysis.language().equals("en")) {
            return MarkedAlone.of(analysis);
        }
        return finished(surface.assemble(new Scene(analysis)));
    }

    /** What is found with a trained reader's help. */
    Attributions attribute(Analysis analysis, Sight sight) {
        return finished(guided.assemble(new Scene(analysis), sight));
    }

    private Attributions finished(Assembly assembly) {
        return new Attributions(assembly.finish(channels), assembly.misses());
    }
}
