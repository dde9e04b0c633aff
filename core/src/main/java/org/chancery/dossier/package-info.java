/**
 * Room: all findings of one article together.
 *
 * <p>In: the findings of every room. Out: the dossier, its JSON and flat rows, and the audit of its invariants. Knows no foreign library.
 */
@NullMarked
package org.chancery.dossier;

import org.jspecify.annotations.NullMarked;
