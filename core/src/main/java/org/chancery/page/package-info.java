/**
 * Room: a capture's bytes become characters and typed blocks.
 *
 * <p>In: a capture. Out: a page; every dropped block with its reason. Knows jsoup and ICU.
 */
@NullMarked
package org.chancery.page;

import org.jspecify.annotations.NullMarked;
