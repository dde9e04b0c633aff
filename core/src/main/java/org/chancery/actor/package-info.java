/**
 * Room: who is who.
 *
 * <p>In: an analysis and its attributions. Out: the cast, with every mention of each actor. Knows no foreign library.
 */
@NullMarked
package org.chancery.actor;

import org.jspecify.annotations.NullMarked;
