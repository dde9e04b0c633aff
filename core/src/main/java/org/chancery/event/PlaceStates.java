package org.chancery.event;

import java.util.Optional;
import org.chancery.analysis.Name;
import org.chancery.analysis.Tag;
import org.chancery.gazetteer.Gazetteer;
import org.chancery.gazetteer.Place;
import org.chancery.text.Span;

/** In which state a place lies: the token of its name comes in, the state's code goes out. */
final class PlaceStates {

    private final Syntax syntax;
    private final Gazetteer gazetteer;
    private final PlaceWords words;

    PlaceStates(Syntax syntax, Gazetteer gazetteer, PlaceWords words) {
        this.syntax = syntax;
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /** ISO 3166-1 alpha-3; nothing for what is no place, or could be somebody's name. */
    Optional<String> state(int token) {
        if (!syntax.token(token).is(Tag.PROPN)) {
            return Optional.empty();
        }
        String name = name(token).in(syntax.analysis.text());
        return gazetteer.isDoubtful(name)
                ? Optional.empty()
                : gazetteer.place(name, Optional.empty()).map(Place::country);
    }

    /** The state whose adjective the word is: {@code Israeli}. */
    Optional<String> adjective(int token) {
        return syntax.token(token).is(Tag.ADJ)
                ? words.adjective(syntax.token(token).word())
                : Optional.empty();
    }

    /** The whole name around the token. */
    Span name(int token) {
        Span span = syntax.token(token).span();
        return syntax.analysis.names().stream()
                .map(Name::span)
                .filter(n -> n.contains(span))
                .findFirst()
                .orElse(span);
    }
}
