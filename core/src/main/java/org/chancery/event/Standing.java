package org.chancery.event;

import java.util.Comparator;
import java.util.Optional;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.actor.CastIndex;
import org.chancery.actor.Mention;
import org.chancery.text.Span;

/** Whom a noun phrase stands for: the token of its head comes in, the mention goes out. */
final class Standing {

    private final Syntax syntax;
    private final Cast cast;
    private final CastIndex index;

    Standing(Syntax syntax, Cast cast) {
        this.syntax = syntax;
        this.cast = cast;
        this.index = new CastIndex(cast);
    }

    /** The narrowest mention that covers the token. */
    Optional<Mention> at(int token) {
        Span span = syntax.token(token).span();
        return index.overlapping(span)
                .filter(m -> m.actor().isPresent() && m.span().contains(span))
                .min(Comparator.comparingInt(m -> m.span().length()));
    }

    Optional<Actor> actor(int token) {
        return at(token).flatMap(Mention::actor).flatMap(index::actor);
    }

    Cast cast() {
        return cast;
    }
}
