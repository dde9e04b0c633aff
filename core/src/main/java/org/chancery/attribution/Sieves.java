package org.chancery.attribution;

import java.util.List;
import java.util.Set;
import org.chancery.lexicon.Lexicon;

/** The sieves of one lexicon, those of them that are wanted; one that is not finds nothing. */
final class Sieves {

    private final Set<Sieve> wanted;
    private final Cues cues;
    private final Grammar grammar;
    private final RuleSieve rules;
    private final QuoteSieve quotes;
    private final TurnSieve turns;
    private final HeadlineSieve headlines;
    private final HearsaySieve hearsay;
    private final RelationSieve relations;
    private final Weigher weigher;

    Sieves(Lexicon lexicon, Grammar grammar, List<Rule> rules, Set<Sieve> wanted) {
        this.wanted = Set.copyOf(wanted);
        this.grammar = grammar;
        cues = new Cues(lexicon);
        this.rules = new RuleSieve(rules, cues, grammar, false);
        Step.Book book = Step.book(lexicon);
        quotes = new QuoteSieve(cues, grammar, book);
        turns = new TurnSieve(book);
        headlines = new HeadlineSieve(book);
        hearsay = new HearsaySieve(grammar, book);
        relations = new RelationSieve(cues, grammar);
        weigher = new Weigher(lexicon, cues, grammar);
    }

    boolean wants(Sieve sieve) {
        return wanted.contains(sieve);
    }

    Cues cues() {
        return cues;
    }

    Grammar grammar() {
        return grammar;
    }

    List<Draft> quoted(Scene scene) {
        return wants(Sieve.QUOTATION) ? quotes.find(scene) : List.of();
    }

    List<Draft> turns(Scene scene) {
        return wants(Sieve.TURN) ? turns.find(scene) : List.of();
    }

    /** What the rules would take, each with the score that the weigher gives it. */
    List<Draft> ruled(Scene scene) {
        List<Draft> candidates = wants(Sieve.RULE) ? rules.candidates(scene) : List.of();
        for (Draft d : candidates) {
            d.score = Math.max(isQuoted(scene, d) ? d.inside : 0, weigher.weigh(scene, d));
        }
        return candidates;
    }

    /** @param others cues that other sieves found, which the trained reader is asked about too */
    List<Asked> related(Scene scene, Sight sight, List<Piece> others) {
        return wants(Sieve.RELATION) ? relations.find(scene, sight, others) : List.of();
    }

    List<Draft> headlines(Scene scene, List<Draft> surer) {
        return wants(Sieve.HEADLINE) ? headlines.find(scene, surer) : List.of();
    }

    List<Draft> hearsay(Scene scene) {
        return wants(Sieve.HEARSAY) ? hearsay.find(scene) : List.of();
    }

    static boolean isQuoted(Scene scene, Draft d) {
        return d.cue.isPresent() && scene.quoted(d.cue.get().first());
    }
}
