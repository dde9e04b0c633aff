package org.chancery.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.actor.Cast;
import org.chancery.actor.Mention;
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
    private final Cast cast;

    Speakers(List<Attribution> attributions, Cast cast) {
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
        Optional<Mention> best =
                source.stream().flatMap(s -> cast.mentionIn(s).stream()).findFirst();
        if (best.isEmpty()) {
            return Choice.none("speaker: no actor stands behind the source");
        }
        Mention mention = best.get();
        return mention.actor().isEmpty()
                ? Choice.none("speaker: not known: " + mention.why())
                : new Choice(mention.actor(), mention.confidence(), "speaker: " + mention.why());
    }
}
