/**
 * Room: where inputs come from.
 *
 * <p>In: a place (file, folder, standard input, JSONL, CSV, PDF, DOCX, RTF, an archive's export, WARC, RSS or Atom feed, address). Out: captures, and errors that name the place of what could not be read. Knows PDFBox, jwarc, ROME, the JDK's XML reader and the network.
 */
@NullMarked
package org.chancery.source;

import org.jspecify.annotations.NullMarked;
