package org.chancery.view;

/**
 * Something found.
 *
 * @param key by which {@link Turn} names it
 * @param article the ledger's number of the article that it stands in
 */
public record Hit<T>(T row, long key, long article) {}
