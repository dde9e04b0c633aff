package org.chancery.event;

import java.util.Optional;
import java.util.Set;
import org.chancery.actor.Actor;
import org.chancery.analysis.Name;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Tag;
import org.chancery.analysis.TimeExpression;
import org.chancery.text.Span;

/** What a phrase denotes, for the kinds that conditions name: the token of its head comes in. */
final class Kinds {

    private static final Set<String> ALL =
            Set.of("*actor", "*person", "*body", "*state", "*group", "*place", "*thing", "*clause", "*number", "*date");

    private final Syntax syntax;
    private final Standing standing;
    private final PlaceStates places;

    Kinds(Syntax syntax, Standing standing, PlaceStates places) {
        this.syntax = syntax;
        this.standing = standing;
        this.places = places;
    }

    static boolean exists(String kind) {
        return ALL.contains(kind);
    }

    boolean is(int token, String kind) {
        Optional<Actor> actor = standing.actor(token);
        return switch (kind) {
            case "*actor" -> actor.isPresent();
            case "*person" -> actor.map(Actor::type)
                    .filter(t -> t == Actor.Type.PERSON || t == Actor.Type.UNNAMED || t == Actor.Type.GROUP)
                    .isPresent();
            case "*body" -> actor.map(Actor::type)
                    .filter(t ->
                            t == Actor.Type.ORGANIZATION || t == Actor.Type.GOVERNMENT || t == Actor.Type.ARMED_FORCE)
                    .isPresent();
            case "*state" -> actor.map(Actor::type)
                    .filter(t -> t == Actor.Type.COUNTRY)
                    .isPresent();
            case "*group" -> actor.map(Actor::type)
                    .filter(t -> t == Actor.Type.GROUP)
                    .isPresent();
            case "*place" -> isPlace(token)
                    || actor.map(Actor::type)
                            .filter(t -> t == Actor.Type.COUNTRY)
                            .isPresent();
            case "*thing" -> actor.isEmpty() && syntax.isNominal(token);
            case "*clause" -> syntax.token(token).is(Tag.VERB, Tag.AUX);
            case "*number" -> syntax.token(token).is(Tag.NUM);
            case "*date" -> isDate(token);
            default -> throw new IllegalArgumentException("no kind '" + kind + "'");
        };
    }

    /** Whether the word stands in the name of a person. */
    boolean isPerson(int token) {
        Span span = syntax.token(token).span();
        return isNamed(Name.Kind.PERSON, span);
    }

    private boolean isPlace(int token) {
        if (places.state(token).isPresent()) {
            return true;
        }
        Span span = syntax.token(token).span();
        return isNamed(Name.Kind.PLACE, span);
    }

    private boolean isNamed(Name.Kind kind, Span span) {
        for (Name name : syntax.analysis.names()) {
            if (name.kind() == kind && name.span().overlaps(span)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDate(int token) {
        Span span = syntax.token(token).span();
        Optional<Sentence> sentence = syntax.analysis.sentenceAt(span.start());
        if (sentence.isPresent()) {
            for (TimeExpression time : syntax.analysis.times(sentence.get())) {
                if (time.span().overlaps(span)) {
                    return true;
                }
            }
        }
        return false;
    }
}
