package org.chancery.source;

import java.util.List;
import java.util.Optional;

/**
 * A paragraph of a document, never empty.
 *
 * @param lines its lines, where its writer broke them by hand
 * @param link where its first link leads
 * @param gap how many empty paragraphs stand before it; a new page counts as {@link #PAGE}
 */
record Paragraph(List<String> lines, Optional<String> link, int gap) {

    static final int PAGE = 100;

    Paragraph {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a paragraph has a line at least");
        }
    }

    String first() {
        return lines.get(0);
    }

    String line() {
        return String.join(" ", lines);
    }
}
