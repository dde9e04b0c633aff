package org.chancery.analysis;

import org.chancery.page.BlockKind;
import org.chancery.text.Span;

/** A stretch of one part of the article that sentences do not leave. */
record Paragraph(int index, BlockKind part, Span span) {}
