/**
 * Room: who said what to whom.
 *
 * <p>In: attributions and the cast. Out: statements with speaker, addressee, stance, channel and place in the chain. Knows no foreign library.
 */
@NullMarked
package org.chancery.statement;

import org.jspecify.annotations.NullMarked;
