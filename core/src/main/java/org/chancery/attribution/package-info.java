/**
 * Room: which words are given as somebody's.
 *
 * <p>In: an analysis. Out: source, cue and content spans with nesting and channel, by an ordered list of sieves. Knows no foreign library.
 */
@NullMarked
package org.chancery.attribution;

import org.jspecify.annotations.NullMarked;
