package org.chancery.page;

import java.util.List;

/** Chooses between readings of one page. In: the cuts and what the page says of itself. Out: the cut to believe. */
final class HtmlArbiter {

    private HtmlArbiter() {}

    static HtmlCut choose(HtmlOutline outline, List<HtmlCut> cuts, List<Claim> claims) {
        HtmlCut scored = cuts.get(0);
        HtmlCut named = cuts.get(1);
        String only = System.getProperty("cut", "");
        if (only.equals("scored")) {
            return scored;
        }
        if (only.equals("named")) {
            return named;
        }
        return named.bodyChars(outline) >= 500 ? named : scored;
    }
}
