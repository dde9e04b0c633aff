package org.chancery.source;

/**
 * An input that could not be read; the others go on.
 *
 * @param place where a person would look for it: {@code articles/a.html.gz}, {@code feed.jsonl:17}
 * @param problem what is wrong, in words
 * @param advice what the caller can do about it, in words
 */
public record Failure(String place, String problem, String advice) implements Input {}
