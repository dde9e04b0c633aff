/**
 * The analysis, the cast and the statements come in; who did what to whom goes out: events in PLOVER and CAMEO, each with factuality, date, place, figures
 * and on whose word it stands.
 */
@NullMarked
package org.chancery.event;

import org.jspecify.annotations.NullMarked;
