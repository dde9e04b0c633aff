package org.chancery.text;

import java.util.Objects;
import java.util.Optional;

/**
 * Something odd about the input that a reader should know: data, never an exception.
 *
 * @param code what kind of oddity, in kebab-case, the same for every occurrence ({@code quotation-not-closed})
 * @param message the oddity in words, naming values
 * @param span where in the article's text, if it has a place there
 */
public record Note(String code, String message, Optional<Span> span) {

    public Note {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(span, "span");
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a note's code is kebab-case, not '" + code + "'");
        }
    }

    public static Note of(String code, String message) {
        return new Note(code, message, Optional.empty());
    }

    public static Note at(Span span, String code, String message) {
        return new Note(code, message, Optional.of(span));
    }
}
