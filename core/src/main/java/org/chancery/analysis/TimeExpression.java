package org.chancery.analysis;

import java.util.Optional;
import org.chancery.text.Span;

/**
 * Words that name a time.
 *
 * @param date ISO 8601, as exactly as the words allow ({@code 2020-01-08}, {@code 2020-01}, {@code 2020}); empty where they cannot be resolved
 * @param basis what the date rests on: {@code text} alone or the day of {@code publication} as well
 */
public record TimeExpression(Span span, Optional<String> date, String basis) {}
