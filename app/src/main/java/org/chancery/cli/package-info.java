/**
 * Room: the command line, one class per verb.
 *
 * <p>In: arguments. Out: text on standard output, errors on standard error, an exit code. Knows picocli.
 */
@NullMarked
package org.chancery.cli;

import org.jspecify.annotations.NullMarked;
