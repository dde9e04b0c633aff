package org.chancery.review;

import java.util.Optional;
import org.chancery.ledger.Ref;

/**
 * What was taken back: one step of a reviewer, which may be several decisions.
 *
 * @param ref the record, where it was one
 */
public record Undone(int decisions, String verdict, String article, Optional<Ref> ref) {}
