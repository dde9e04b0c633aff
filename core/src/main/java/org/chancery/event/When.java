package org.chancery.event;

import java.util.List;
import org.chancery.text.Span;

/**
 * When an event happened.
 *
 * @param date {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}: its length is its precision
 * @param basis what it rests on: the {@code text} alone; the text and the day of {@code publication}; the verb's {@code tense} and that day
 * @param spans the words that tell it
 */
public record When(String date, String basis, List<Span> spans) {
    public When {
        spans = List.copyOf(spans);
    }
}
