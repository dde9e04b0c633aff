/**
 * The house: {@link org.chancery.Chancery} is its door, the rooms behind it hand data on one way.
 *
 * <p>In: a capture. Out: its dossier. No room imports it.
 */
@NullMarked
package org.chancery;

import org.jspecify.annotations.NullMarked;
