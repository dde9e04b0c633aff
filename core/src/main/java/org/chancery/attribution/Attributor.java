package org.chancery.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.analysis.Analysis;
import org.chancery.encoder.Encoder;
import org.chancery.lexicon.Lexicon;

/** The room's door: an analysis comes in, attributions go out, found by sieves of which none overrules a surer one. May be shared by threads. */
public final class Attributor {

    private final Surface surface;
    private final Guided guided;
    private final Channels channels;
    private final Optional<Encoder> encoder;

    /** By marks, rules and word lists alone. */
    public Attributor(Lexicon lexicon) {
        this(lexicon, Rule.all(lexicon), Optional.empty(), Sieve.wanted());
    }

    /** With the help of the encoder wherever it has read the article. */
    public Attributor(Lexicon lexicon, Encoder encoder) {
        this(lexicon, Rule.all(lexicon), Optional.of(encoder), Sieve.wanted());
    }

    Attributor(Lexicon lexicon, List<Rule> rules, Optional<Encoder> encoder, Set<Sieve> wanted) {
        this.encoder = encoder;
        Grammar grammar = new Grammar(lexicon);
        Sieves sieves = new Sieves(lexicon, grammar, rules, wanted);
        surface = new Surface(sieves);
        channels = new Channels(lexicon, grammar);
        guided = new Guided(sieves, new Judge(lexicon), Confidence.of(lexicon), channels);
    }

    public Attributions attribute(Analysis analysis) {
        if (!analysis.language().equals("en")) {
            return MarkedAlone.of(analysis);
        }
        return encoder.flatMap(e -> analysis.reading().map(r -> Reader.of(e, r)))
                .map(reader -> attribute(analysis, reader))
                .orElseGet(() -> finished(surface.assemble(new Scene(analysis)), Optional.empty()));
    }

    /** The same without the encoder, by what it answered when it was asked; nothing where more is asked now than was then. */
    public Optional<Attributions> attribute(Analysis analysis, Answers kept) {
        KeptReader reader = new KeptReader(kept, analysis.tokens().size());
        Assembly assembly = guided.assemble(new Scene(analysis), reader);
        return reader.lacks() ? Optional.empty() : Optional.of(finished(assembly, Optional.of(kept)));
    }

    /** What is found with a trained reader's help. */
    Attributions attribute(Analysis analysis, Reader reader) {
        NotingReader noting = new NotingReader(reader);
        Assembly assembly = guided.assemble(new Scene(analysis), noting);
        return finished(assembly, Optional.of(noting.answers()));
    }

    /** The ways to read each outermost cue, for the tool that learns to choose between them. */
    List<List<Alternative>> outermost(Scene scene, Sight sight) {
        return guided.outermost(scene, sight);
    }

    private Attributions finished(Assembly assembly, Optional<Answers> answers) {
        return new Attributions(assembly.finish(channels), assembly.misses(), answers);
    }
}
