package org.chancery.article;

import org.chancery.page.BlockKind;
import org.chancery.text.Span;

/**
 * A typed stretch of the article's text. For given text the parts cover furniture too; for HTML furniture is not in the text, see {@link Dropped}.
 */
public record Part(BlockKind kind, Span span, String rule, double score) {}
