package org.chancery.ledger;

/**
 * A reading that is ready to be written: {@link Writer#ready} makes it of a {@link Stored}, on the threads that read, and {@link Writer#store} takes it. It
 * is much smaller than the reading's JSON, so that many may wait.
 */
public sealed interface Ready permits Arrived {}
