/**
 * Room: what is kept of a first reading, so that the article can be read again without its page and without the encoder.
 *
 * <p>In: an article, what the encoder said of its words and what it answered about its cues. Out: a few thousand bytes without the article's text;
 * and back.
 */
@NullMarked
package org.chancery.memory;

import org.jspecify.annotations.NullMarked;
