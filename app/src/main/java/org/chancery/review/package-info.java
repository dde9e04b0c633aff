/**
 * Room: people judge what was found.
 *
 * <p>In: a ledger, whose decisions are rows. Out: queues of records to judge, what the decisions on a record come to, how far two reviewers agree, how good the
 * program is by one's own sample, the gold that stands after the decisions, sentences as examples of rules. Writes only decisions. It lies behind {@code score},
 * by whose rules it counts, and before {@code export}, which writes its gold. Knows {@code java.sql}.
 */
@NullMarked
package org.chancery.review;

import org.jspecify.annotations.NullMarked;
