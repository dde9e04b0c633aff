package org.chancery.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.analysis.Analysis;
import org.chancery.lexicon.Lexicon;

/** The room's door: an analysis comes in, attributions go out, found by sieves of which none overrules a surer one. May be shared by threads. */
public final class Attributor {

    private static final double ENOUGH = 0.42;
    private static final double ENOUGH_INSIDE = 0.5;
    private static final double ENOUGH_FOR_OBJECT_INSIDE = 0.75;
    private static final double SURE = 0.6;
    private static final double WORTH_TELLING = 0.15;

    private final Cues cues;
    private final RuleSieve rules;
    private final QuoteSieve quotes;
    private final TurnSieve turns;
    private final HeadlineSieve headlines;
    private final Weigher weigher;
    private final Channels channels;

    public Attributor(Lexicon lexicon) {
        this(lexicon, Rule.all(lexicon));
    }

    Attributor(Lexicon lexicon, List<Rule> rules) {
        Grammar grammar = new Grammar(lexicon);
        cues = new Cues(lexicon);
        this.rules = new RuleSieve(rules, cues, grammar, false);
        Step.Book book = Step.book(lexicon);
        quotes = new QuoteSieve(cues, grammar, book);
        turns = new TurnSieve(book);
        headlines = new HeadlineSieve(book);
        weigher = new Weigher(lexicon, cues, grammar);
        channels = new Channels(lexicon, grammar);
    }

    public Attributions attribute(Analysis analysis) {
        if (!analysis.language().equals("en")) {
            return MarkedAlone.of(analysis);
        }
        Scene scene = new Scene(analysis);
        Assembly assembly = new Assembly(scene);
        for (Draft d : quotes.find(scene)) {
            d.score = 0.95;
            assembly.offer(d);
        }
        for (Draft d : turns.find(scene)) {
            assembly.offer(d);
        }
        List<Draft> candidates = rules.candidates(scene);
        for (Draft d : candidates) {
            d.score = Math.max(isQuoted(scene, d) ? d.inside : 0, weigher.weigh(scene, d));
        }
        Set<Draft> swallowers = swallowers(candidates);
        candidates.removeAll(swallowers);
        for (Draft d : swallowers) {
            assembly.miss(d, "its content swallows the one who is told");
        }
        List<Draft> speakers = new ArrayList<>(assembly.standing());
        candidates.stream().filter(d -> d.score >= SURE).forEach(speakers::add);
        for (Draft d : headlines.find(scene, speakers)) {
            assembly.offer(d);
        }
        candidates.sort(Comparator.comparingDouble((Draft d) -> -d.score)
                .thenComparingInt(Draft::start)
                .thenComparing(d -> d.madeBy.rule()));
        Set<Integer> reported = startsOfReports(candidates);
        for (Draft d : candidates) {
            if (d.pos.equals("phrase") && reported.contains(d.start())) {
                assembly.miss(d, "it only passes on what somebody else is reported to say");
                continue;
            }
            boolean inside = isQuoted(scene, d);
            if (d.score >= (inside ? ENOUGH_INSIDE : ENOUGH)) {
                assembly.offer(d);
            } else if (d.score > WORTH_TELLING) {
                assembly.miss(d, "its score " + Math.round(d.score * 100) / 100.0 + " is too low");
            }
        }
        assembly.dropNested(d -> d.frame.equals("object") ? ENOUGH_FOR_OBJECT_INSIDE : ENOUGH_INSIDE);
        return new Attributions(assembly.finish(channels), assembly.misses());
    }

    /** Of two readings of a cue of telling that both convince, the one that knows who is told is right about where the content begins. */
    private Set<Draft> swallowers(List<Draft> candidates) {
        Map<Piece, Draft> toldBy = new HashMap<>();
        for (Draft d : candidates) {
            if (d.cue.isPresent()
                    && cues.takes(d.pos, d.key, "told-that")
                    && !d.addressees.isEmpty()
                    && d.score >= ENOUGH) {
                toldBy.merge(d.cue.get(), d, (a, b) -> a.score >= b.score ? a : b);
            }
        }
        return candidates.stream()
                .filter(d -> d.addressees.isEmpty())
                .filter(d -> d.cue.map(toldBy::get)
                        .filter(told -> d.contentHolds(told.addressees.get(0)))
                        .isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isQuoted(Scene scene, Draft d) {
        return d.cue.isPresent() && scene.quoted(d.cue.get().first());
    }

    /** Where a good candidate has its source before its cue: <em>According to the paper, X said …</em> is X's, not the paper's. */
    private static Set<Integer> startsOfReports(List<Draft> candidates) {
        return candidates.stream()
                .filter(d -> d.score >= ENOUGH && d.pos.equals("verb") && d.source.isPresent())
                .filter(d -> d.subject.equals(java.util.Optional.of(Subject.Kind.NEAR)))
                .filter(d -> d.source.get().first() < d.start())
                .map(d -> d.source.get().first())
                .collect(Collectors.toSet());
    }
}
