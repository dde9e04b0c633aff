/**
 * A floor: where places are.
 *
 * <p>In: the lexicon's table of places. Out: for a name the places that bear it, with country, kind and coordinates. Knows no foreign library.
 */
@NullMarked
package org.chancery.gazetteer;

import org.jspecify.annotations.NullMarked;
