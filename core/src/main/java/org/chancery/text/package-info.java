/**
 * Floor: spans, alignments and notes that every room hands on.
 *
 * <p>In: characters. Out: places in them that survive every change of the text. Any room may call it; it calls none.
 */
@NullMarked
package org.chancery.text;

import org.jspecify.annotations.NullMarked;
