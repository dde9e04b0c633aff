/**
 * Floor: loads what a language knows (words, names, rules) from files, and keeps file and line of each.
 *
 * <p>In: files as {@code docs/writing-rules.md} describes them. Out: tables and rules; what is wrong with them, all at once.
 */
@NullMarked
package org.chancery.lexicon;

import org.jspecify.annotations.NullMarked;
