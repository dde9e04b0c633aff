package org.chancery.analysis;

import org.chancery.page.BlockKind;
import org.chancery.text.Span;

/**
 * One sentence.
 *
 * @param index its number in the article
 * @param paragraph the number of the paragraph that holds it, counted through the article
 * @param part what kind of part it stands in
 * @param first the index of its first token, and {@code end} the index after its last
 */
public record Sentence(int index, int paragraph, BlockKind part, Span span, int first, int end) {}
