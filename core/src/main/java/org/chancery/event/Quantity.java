package org.chancery.event;

import java.util.OptionalLong;

/**
 * A number of something as a sentence writes it. Tokens go by their number in the article.
 *
 * @param first the first token, and {@code end} the one behind the last
 * @param head the token that stands for it in the parse
 * @param single whether it is but an article or <em>their</em> before a person: one
 * @param why the words or rows it was read by
 */
record Quantity(int first, int end, int head, long low, OptionalLong high, boolean single, String why) {}
