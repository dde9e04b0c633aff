package org.chancery.article;

import org.chancery.page.BlockKind;
import org.chancery.text.Span;

/**
 * A block of the page that is not part of the article, kept with its reason.
 *
 * @param onPage its place among the page's characters
 */
public record Dropped(BlockKind kind, Span onPage, String words, String rule, double score) {}
