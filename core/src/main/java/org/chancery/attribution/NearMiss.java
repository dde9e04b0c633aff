package org.chancery.attribution;

import org.chancery.text.Span;

/** Words that a sieve considered and left alone, and why: for {@code explain}. */
public record NearMiss(Span span, MadeBy madeBy, String why) {}
