/**
 * Room: what stands of an article's findings after people have decided on them.
 *
 * <p>In: a dossier's JSON as it was read, and what its reviewers say of its records. Out: the same dossier as decided: without what was rejected, with the corrected
 * values and with what was added. Nothing here reads or writes a file; what was read is never changed. Also the shapes in which the rooms behind it look at a
 * dossier's JSON.
 */
@NullMarked
package org.chancery.standing;

import org.jspecify.annotations.NullMarked;
