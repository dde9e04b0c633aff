package org.chancery.analysis;

import org.chancery.text.Span;

/**
 * A base noun phrase: determiner, modifiers, head, and nothing behind the head.
 *
 * @param first index of its first token, {@code head} of its head, {@code end} after its last
 */
public record NounPhrase(Span span, int first, int head, int end) {}
