package org.chancery.page;

/** Chooses between readings of one page. In: the cut of the scored boxes and that of the named ones. Out: the cut to believe. */
final class HtmlArbiter {

    private static final int ENOUGH = 500;

    private HtmlArbiter() {}

    static HtmlCut choose(HtmlOutline outline, HtmlCut scored, HtmlCut named) {
        int words = named.bodyChars(outline);
        int rival = scored.bodyChars(outline);
        return words >= ENOUGH || words * 10L >= rival * 6L || comments(outline, scored) ? named : scored;
    }

    /** Whether what a cut takes for the article lies among readers' comments. */
    private static boolean comments(HtmlOutline outline, HtmlCut cut) {
        int first = cut.firstBody();
        for (HtmlBox b = first < 0 ? null : outline.segments.get(first).box(); b != null; b = b.parent) {
            if (b.is(HtmlRole.COMMENT) && !b.is(HtmlRole.BODY)) {
                return true;
            }
        }
        return false;
    }
}
