package org.chancery.page;

import org.chancery.text.AlignedText;
import org.chancery.text.Span;

/**
 * One stretch of a page that stands for itself: a paragraph, a heading, a line of a menu.
 *
 * @param kind what it was found to be
 * @param where its characters on the page, tags included
 * @param text its visible text, aligned to the page's characters inside {@code where}: entities decoded, tags gone, blanks as a reader sees them
 * @param rule the rule that decided its kind
 * @param score how sure that is, 0 to 1
 */
public record Block(BlockKind kind, Span where, AlignedText text, String rule, double score) {

    public Block {
        if (text.original().length() != where.length()) {
            throw new IllegalArgumentException(
                    "a block at " + where + " with " + text.original().length() + " characters of page");
        }
    }

    /** The block's visible text. */
    public String words() {
        return text.derived();
    }
}
