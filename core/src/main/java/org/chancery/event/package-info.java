/**
 * Room: who did what to whom.
 *
 * <p>In: the analysis, the cast and the statements. Out: events in PLOVER and CAMEO, each with factuality, date, place, figures and on whose word it stands.
 * Knows no foreign library.
 */
@NullMarked
package org.chancery.event;

import org.jspecify.annotations.NullMarked;
