/**
 * Room: how good the findings are.
 *
 * <p>In: gold annotations and the records the program made. Out: the figures of the Python scorers, digit for digit, and the score gate, which lets no figure
 * fall unnoticed. Knows no foreign library.
 */
@NullMarked
package org.chancery.score;

import org.jspecify.annotations.NullMarked;
