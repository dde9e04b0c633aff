package org.chancery.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.actor.Cast;
import org.chancery.actor.Mention;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.attribution.Attribution;
import org.chancery.text.Span;

/** An attribution comes in, the actor behind its source goes out, with how sure that is and why. */
final class Speakers {

    /** Below this a speaker is shown with a mark. */
    static final double TRUSTED = 0.6;

    /** The actor found, if any. */
    record Choice(Optional<String> actor, double confidence, String why) {
        boolean isDoubtful() {
            return actor.isPresent() && confidence < TRUSTED;
        }

        static Choice none(String why) {
            return new Choice(Optional.empty(), 0, why);
        }
    }

    private final Map<Integer, Attribution> byIndex = new HashMap<>();
    private final Analysis analysis;
    private final Cast cast;

    Speakers(List<Attribution> attributions, Analysis analysis, Cast cast) {
        this.analysis = analysis;
        attributions.forEach(a -> byIndex.put(a.index(), a));
        this.cast = cast;
    }

    Choice of(Attribution attribution) {
        Attribution owner = attribution;
        for (int hop = 0; owner.source().isEmpty() && owner.carriesOver().isPresent() && hop < byIndex.size(); hop++) {
            Attribution earlier = byIndex.get(owner.carriesOver().getAsInt());
            if (earlier == null) {
                break;
            }
            owner = earlier;
        }
        if (owner.source().isEmpty()) {
            return Choice.none("speaker: the article names no source");
        }
        Choice choice = ofSource(owner.source());
        return owner.equals(attribution)
                ? choice
                : new Choice(choice.actor(), choice.confidence() * 0.95, choice.why() + ", carried over");
    }

    private Choice ofSource(List<Span> source) {
        Optional<Mention> best = source.stream()
                .flatMap(s -> cast.mentionIn(s).stream().filter(m -> standsFor(m.span(), s)))
                .findFirst();
        if (best.isEmpty()) {
            return Choice.none("speaker: no actor stands behind the source");
        }
        Mention mention = best.get();
        return mention.actor().isEmpty()
                ? Choice.none("speaker: not known: " + mention.why())
                : new Choice(mention.actor(), mention.confidence(), "speaker: " + mention.why());
    }

    /** Whether the mention is the source itself, not a part that depends on it (<em>a friend of X</em>, <em>X’s lawyer</em>). */
    private boolean standsFor(Span mention, Span source) {
        if (mention.contains(source)) {
            return true;
        }
        int first = analysis.tokenAt(mention.start());
        int end = analysis.tokenAt(Math.max(mention.start(), mention.end() - 1)) + 1;
        List<Token> tokens = analysis.tokens();
        boolean depends = first > 0
                && tokens.get(first - 1).is(Tag.ADP)
                && source.overlaps(tokens.get(first - 1).span());
        boolean owns = end < tokens.size()
                && tokens.get(end).is(Tag.PART)
                && source.overlaps(tokens.get(end).span())
                && source.end() > tokens.get(end).span().end();
        return !depends && !owns;
    }
}
