/**
 * Room: what can be read off the words.
 *
 * <p>In: an article. Out: sentences, tokens, noun phrases, names, quotations, times. Knows OpenNLP.
 */
@NullMarked
package org.chancery.analysis;

import org.jspecify.annotations.NullMarked;
