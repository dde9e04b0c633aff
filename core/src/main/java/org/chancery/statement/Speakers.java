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

    /**
     * The actor found, if any.
     *
     * @param byPronoun a pronoun stands for him, which depends on who spoke around it or before
     */
    record Choice(Optional<String> actor, double confidence, String why, boolean byPronoun) {
        boolean isDoubtful() {
            return actor.isPresent() && confidence < Trust.TRUSTED;
        }

        Choice with(double other) {
            return new Choice(actor, other, why, byPronoun);
        }

        Choice atMost(double other) {
            return with(Math.min(confidence, other));
        }

        static Choice none(String why) {
            return new Choice(Optional.empty(), 0, why, false);
        }
    }

    private final Map<Integer, Attribution> byIndex = new HashMap<>();
    private final Analysis analysis;
    private final CastIndex cast;

    private final Optional<CueSubject> subjects;

    private final Quoted quoted;

    /** Who speaks in the attributions asked for so far, by their numbers. */
    private final Map<Integer, Choice> chosen = new HashMap<>();

    private Choice last = Choice.none("");

    Speakers(List<Attribution> attributions, Analysis analysis, CastIndex cast, ToldTable table) {
        subjects = CueSubject.in(analysis, table);
        quoted = new Quoted(table, analysis, cast);
        this.analysis = analysis;
        attributions.forEach(a -> byIndex.put(a.index(), a));
        this.cast = cast;
    }

    /** By the attributions’ numbers; those that hold others must stand before them. */
    Map<Integer, Choice> of(List<Attribution> ordered) {
        ordered.forEach(this::of);
        return Map.copyOf(chosen);
    }

    /** Who is said to speak by him who speaks around it, or right before, is no surer than he. */
    private Choice of(Attribution attribution) {
        Choice choice = found(attribution);
        Choice around = attribution.parent().isPresent()
                ? chosen.getOrDefault(attribution.parent().getAsInt(), Choice.none(""))
                : last;
        if (choice.byPronoun() && around.isDoubtful() && choice.actor().equals(around.actor())) {
            choice = choice.atMost(around.confidence());
        }
        chosen.put(attribution.index(), choice);
        last = attribution.parent().isPresent() ? last : choice;
        return choice;
    }

    private Choice found(Attribution attribution) {
        Attribution owner = attribution;
        for (int hop = 0; owner.source().isEmpty() && owner.carriesOver().isPresent() && hop < byIndex.size(); hop++) {
            Attribution earlier = byIndex.get(owner.carriesOver().getAsInt());
            if (earlier == null) {
                break;
            }
            owner = earlier;
        }
        if (owner.source().isEmpty()) {
            return unsourced(attribution);
        }
        if (subjects.filter(s -> s.onlyHears(attribution)).isPresent()) {
            return subjects.flatMap(s -> s.agent(attribution))
                    .flatMap(this::bySubject)
                    .orElse(Choice.none("speaker: the source is only told or spoken of"));
        }
        Choice choice = quoted.in(owner).map(Speakers::quoted).orElse(ofSource(owner.source()));
        Choice trusted = choice.with(Trust.ofSource(owner, choice.confidence()));
        return owner.equals(attribution)
                ? trusted
                : new Choice(
                        trusted.actor(),
                        Trust.carried(trusted.confidence()),
                        trusted.why() + ", carried over",
                        trusted.byPronoun());
    }

    private static Choice quoted(Mention mention) {
        return new Choice(
                mention.actor(),
                Trust.byParse(mention.confidence()),
                "speaker: whom the source quotes: " + mention.why(),
                mention.kind() == Mention.Kind.PRONOUN);
    }

    private Choice unsourced(Attribution attribution) {
        if (subjects.filter(s -> s.leavesSelfOut(attribution)).isPresent()
                && attribution.parent().isPresent()) {
            Choice around = chosen.getOrDefault(attribution.parent().getAsInt(), Choice.none(""));
            if (around.actor().isPresent()) {
                return new Choice(
                        around.actor(),
                        Trust.byParse(around.confidence()),
                        "speaker: leaves himself out of his own words",
                        true);
            }
        }
        return subjects.flatMap(s -> s.of(attribution))
                .flatMap(this::bySubject)
                .orElse(Choice.none("speaker: the article names no source"));
    }

    private Optional<Choice> bySubject(int token) {
        return cast.overlapping(analysis.tokens().get(token).span())
                .filter(m -> m.actor().isPresent() && !Encounters.owns(m.span(), analysis))
                .max(Comparator.comparingInt(m -> m.span().length()))
                .map(m -> new Choice(
                        m.actor(),
                        Trust.byParse(m.confidence()),
                        "speaker: who does what the cue says: " + m.why(),
                        m.kind() == Mention.Kind.PRONOUN));
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
                : new Choice(
                        mention.actor(),
                        mention.confidence(),
                        "speaker: " + mention.why(),
                        mention.kind() == Mention.Kind.PRONOUN);
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
