/**
 * Room: a ledger as pages of one's own browser.
 *
 * <p>In: requests from this machine, answered only where the start address' token, then a cookie, and for every change proof of the same page come along. Out:
 * pages that need no other machine, and decisions in the ledger. One table of {@link org.chancery.desk.Route routes} says everything that is answered; a
 * view is a class that answers, a record that it shows and a template ({@code src/main/jte}) that only shows. Knows Javalin and jte.
 */
@NullMarked
package org.chancery.desk;

import org.jspecify.annotations.NullMarked;
