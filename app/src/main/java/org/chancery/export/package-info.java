/**
 * Room: a ledger's findings as files that others read, and such files read back.
 *
 * <p>In: a ledger and what is wanted of it; or files that were exported before. Out: tables, lines, annotations and pages, the same bytes for ledgers that
 * hold the same; readings and decisions to be stored; what an export says that one's own copies of the texts do not. Reads through the ledger alone, a row
 * at a time, so that memory does not grow with the corpus.
 */
@NullMarked
package org.chancery.export;

import org.jspecify.annotations.NullMarked;
