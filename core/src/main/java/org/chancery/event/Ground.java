package org.chancery.event;

import java.util.List;
import org.chancery.text.Span;

/**
 * What one field of an event rests on.
 *
 * @param field {@code type}, {@code actors}, {@code recipients}, {@code factuality}, {@code background}, {@code word}, {@code date}, {@code place},
 *     {@code figures}
 * @param spans the characters; empty where the field rests on there being none
 * @param rule the rule, with file and line where it lies in a file, or the step in words
 */
public record Ground(String field, List<Span> spans, String rule) {
    public Ground {
        spans = List.copyOf(spans);
    }
}
