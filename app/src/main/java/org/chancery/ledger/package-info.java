/**
 * Room: keeps what was read. It alone knows SQLite; {@code schema.sql} is its plan, readable on its own.
 *
 * <p>In: dossiers, as the JSON of {@link org.chancery.dossier.DossierJson}. Out: one file in which every reading is a version that nothing
 * overwrites, records that keep their number over versions, and decisions that can be taken back; {@link org.chancery.ledger.Sql} asks it.
 *
 * <p>Offsets are Unicode code points. A broken world (disk full, locked, damaged) is a {@link org.chancery.ledger.LedgerException} in plain words.
 */
@NullMarked
package org.chancery.ledger;

import org.jspecify.annotations.NullMarked;
