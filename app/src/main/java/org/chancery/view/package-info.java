/**
 * Room: questions to a ledger.
 *
 * <p>In: a question as a record ({@link org.chancery.view.Question}, {@link org.chancery.view.EventQuestion}, SQL of the reader's own). Out: what the ledger has
 * for an answer, as records with the sentence and its source, newest first, page by page. Reads through {@code org.chancery.ledger} alone, writes nothing, prints
 * nothing. Knows {@code java.sql}.
 */
@NullMarked
package org.chancery.view;

import org.jspecify.annotations.NullMarked;
