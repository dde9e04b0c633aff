package org.chancery.statement;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.actor.Actor;
import org.chancery.actor.CastIndex;
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
    private final CastIndex cast;

    Speakers(List<Attribution> attributions, Analysis analysis, CastIndex cast) {
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
                .flatMap(s -> standingFor(s).stream())
                .max(Comparator.comparingDouble(m -> m.actor().isPresent() ? m.confidence() : -1));
        if (best.isEmpty()) {
            return Choice.none("speaker: no actor stands behind the source");
        }
        Mention mention = best.get();
        return mention.actor().isEmpty()
                ? Choice.none("speaker: not known: " + mention.why())
                : new Choice(mention.actor(), mention.confidence(), "speaker: " + mention.why());
    }

    /** The mention that is the source: the whole of it, else a person's name in it, else what it begins with. */
    private Optional<Mention> standingFor(Span source) {
        return cast.overlapping(source)
                .filter(m -> standsFor(m.span(), source))
                .min(Comparator.comparingInt((Mention m) -> m.span().contains(source) ? 0 : isPerson(m) ? 1 : 2)
                        .thenComparingInt(m -> m.span().start())
                        .thenComparingInt(m -> -m.span().length()));
    }

    private boolean isPerson(Mention mention) {
        return mention.kind() == Mention.Kind.NAME
                && mention.actor()
                        .flatMap(cast::actor)
                        .filter(a -> a.type() == Actor.Type.PERSON)
                        .isPresent();
    }

    /** Whether the mention is no part that depends on another (<em>a friend of X</em>, <em>X’s lawyer</em>, <em>the X campaign</em>). */
    private boolean standsFor(Span mention, Span source) {
        if (mention.contains(source)) {
            return true;
        }
        List<Token> tokens = analysis.tokens();
        int before = analysis.tokenAt(mention.start()) - 1;
        while (before >= 0
                && tokens.get(before).is(Tag.DET, Tag.ADJ)
                && source.overlaps(tokens.get(before).span())) {
            before--;
        }
        boolean depends = before >= 0
                && tokens.get(before).is(Tag.ADP)
                && source.overlaps(tokens.get(before).span());
        int end = analysis.tokenAt(Math.max(mention.start(), mention.end() - 1)) + 1;
        boolean modifies = end < tokens.size()
                && tokens.get(end).is(Tag.PART, Tag.NOUN, Tag.PROPN)
                && source.contains(tokens.get(end).span())
                && (!tokens.get(end).is(Tag.PART)
                        || source.end() > tokens.get(end).span().end());
        return !depends && !modifies;
    }
}
