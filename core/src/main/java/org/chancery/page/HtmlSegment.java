package org.chancery.page;

import org.chancery.text.AlignedText;
import org.chancery.text.Span;

/**
 * Visible text between two block borders, before anything is decided about it.
 *
 * @param box the block element that holds it
 * @param where its characters on the page
 * @param linked how many of its letters lie in links
 * @param bold how many in bold type
 * @param roles what inline elements around all of it say it is for
 * @param hidden whether a reader of the page would not see it
 */
record HtmlSegment(HtmlBox box, Span where, AlignedText text, int linked, int bold, int roles, boolean hidden) {

    String words() {
        return text.derived();
    }

    int length() {
        return text.derived().length();
    }

    double linkShare() {
        return length() == 0 ? 0 : Math.min(1.0, linked / (double) length());
    }

    boolean is(HtmlRole role) {
        return (roles & role.bit()) != 0 || box.is(role);
    }
}
