package org.chancery.view;

/**
 * An article in short.
 *
 * @param id its number in the ledger
 * @param title its headline, else its name
 */
public record Brief(long id, String title, long statements, long events) {}
