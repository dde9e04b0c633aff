/**
 * Room: actors from outside.
 *
 * <p>In: files of actors in the project's own form, PETRARCH's, Wikidata's or OpenSanctions', and articles with names nobody knows. Out: rows of the user's own
 * {@code actors.tsv} and {@code roles.tsv}, with what was dropped and why. Knows no foreign library.
 */
@NullMarked
package org.chancery.imports;

import org.jspecify.annotations.NullMarked;
