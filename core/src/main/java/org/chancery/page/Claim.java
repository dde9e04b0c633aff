package org.chancery.page;

/**
 * What a page says of itself.
 *
 * @param field {@code title}, {@code author}, {@code outlet}, {@code published}, {@code modified}, {@code language}, {@code description}
 * @param value as the page has it
 * @param evidence where the page has it: {@code json-ld:datePublished}, {@code meta:og:title}, {@code url}, {@code text}
 * @param weight how much that kind of evidence is worth, 0 to 1; the weightiest wins
 */
public record Claim(String field, String value, String evidence, double weight) {}
