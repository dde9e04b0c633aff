package org.chancery.article;

/**
 * A value and what it rests on.
 *
 * @param evidence {@code given}, {@code json-ld:headline}, {@code meta:…}, {@code url}, {@code text} …
 */
public record Found<T>(T value, String evidence, double confidence) {}
