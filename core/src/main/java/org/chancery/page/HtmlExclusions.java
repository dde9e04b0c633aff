package org.chancery.page;

import java.util.BitSet;

/**
 * Marks the boxes that by their names are no place for an article: menus, related links, comments, what is hidden.
 * In: an outline. Out: which boxes and segments to leave aside, and how much prose is left. A name alone never takes half of the page's prose away.
 */
final class HtmlExclusions {

    private static final int AWAY =
            HtmlRole.FURNITURE.bit() | HtmlRole.RELATED.bit() | HtmlRole.BIO.bit() | HtmlRole.PAYWALL.bit();
    private static final int KEEP = HtmlRole.BODY.bit() | HtmlRole.MAIN.bit();

    private final BitSet boxes = new BitSet();
    private final int[] cleanProse;

    HtmlExclusions(HtmlOutline outline) {
        int all = outline.allProse();
        for (HtmlBox b : outline.boxes) {
            if ((b.parent != null && boxes.get(b.parent.index)) || isAway(outline, b, all)) {
                boxes.set(b.index);
            }
        }
        cleanProse = new int[outline.segments.size() + 1];
        for (int i = 0; i < outline.segments.size(); i++) {
            HtmlSegment s = outline.segments.get(i);
            boolean counts = HtmlOutline.isProse(s) && !boxes.get(s.box().index);
            cleanProse[i + 1] = cleanProse[i] + (counts ? s.length() : 0);
        }
    }

    private static boolean isAway(HtmlOutline outline, HtmlBox b, int all) {
        if (b.hidden) {
            return true;
        }
        if (b.tag.equals("body") || b.tag.equals("html") || b.tag.equals("main")) {
            return false;
        }
        int prose = outline.prose(b);
        if (b.is(HtmlRole.COMMENT) && !b.tag.equals("article") && !b.is(HtmlRole.BODY)) {
            return all - prose > 200;
        }
        if (b.isAny(AWAY) && !b.isAny(KEEP)) {
            return prose * 2 <= all;
        }
        return false;
    }

    boolean has(HtmlBox box) {
        return boxes.get(box.index);
    }

    /** Prose inside the box that lies in no excluded box. */
    int prose(HtmlBox box) {
        return cleanProse[box.to] - cleanProse[box.from];
    }

    int allProse() {
        return cleanProse[cleanProse.length - 1];
    }
}
