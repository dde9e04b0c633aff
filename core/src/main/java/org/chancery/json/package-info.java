/**
 * Floor: reading and writing JSON, the only room that knows Jackson.
 *
 * <p>In: text or values. Out: values or text, the same bytes for the same value.
 */
@NullMarked
package org.chancery.json;

import org.jspecify.annotations.NullMarked;
