/**
 * Room: the same again.
 *
 * <p>In: small records of articles, quotations and events. Out: keys under which possible partners are found in an index, decisions on pairs with their
 * evidence, and groups. Pure functions: nothing is stored here. Knows no foreign library.
 */
@NullMarked
package org.chancery.duplicates;

import org.jspecify.annotations.NullMarked;
