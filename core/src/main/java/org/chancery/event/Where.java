package org.chancery.event;

import java.util.Optional;
import org.chancery.text.Span;

/**
 * Where an event happened.
 *
 * @param text the article's words
 * @param country ISO 3166-1 alpha-3, where it is known
 * @param latitude degrees, where the place is known
 */
public record Where(
        Span span, String text, Optional<String> country, Optional<Double> latitude, Optional<Double> longitude) {}
