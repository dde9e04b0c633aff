package org.chancery.actor;

import java.util.Optional;
import org.chancery.text.Span;

/**
 * Words that stand for an actor.
 *
 * @param actor the id of the actor; empty where the article does not let a reader tell
 * @param confidence that it is this actor, 0 to 1
 * @param why the step that decided, in words ({@code surname}, {@code role: Army chief}, {@code pronoun: subject of the sentence before})
 */
public record Mention(Span span, Kind kind, Optional<String> actor, double confidence, String why) {

    /** What the words are. */
    public enum Kind {
        NAME,
        ROLE,
        PRONOUN,
        HANDLE,
        COUNTRY,
        DESCRIPTION
    }
}
