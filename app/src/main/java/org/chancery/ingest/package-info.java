/**
 * Room: reads a corpus into the ledger.
 *
 * <p>In: inputs, and the house that reads them. Out: a ledger that holds them; what was kept when the reading ended early stays kept, and reading goes
 * on from there.
 */
@NullMarked
package org.chancery.ingest;

import org.jspecify.annotations.NullMarked;
