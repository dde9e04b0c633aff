package org.chancery.page;

import java.util.List;

/**
 * One reading of a page: what each of its segments is.
 *
 * @param name which way of reading made it
 * @param decisions one for each segment of the outline
 */
record HtmlCut(String name, List<HtmlDecision> decisions) {

    HtmlCut {
        decisions = List.copyOf(decisions);
    }

    /** How many characters of running text it keeps. */
    int bodyChars(HtmlOutline outline) {
        int chars = 0;
        for (int i = 0; i < decisions.size(); i++) {
            chars += decisions.get(i).isBody() ? outline.segments.get(i).length() : 0;
        }
        return chars;
    }

    /** The first segment of running text, or -1. */
    int firstBody() {
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i).kind() == BlockKind.BODY) {
                return i;
            }
        }
        return -1;
    }

    boolean keeps(int segment) {
        return decisions.get(segment).isBody();
    }
}
