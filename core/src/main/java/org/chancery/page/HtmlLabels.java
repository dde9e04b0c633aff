package org.chancery.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Names what stands around the running text: headline, standfirst, byline, date.
 * In: an outline and the cut that was chosen. Out: the final decision for each segment.
 */
final class HtmlLabels {

    private HtmlLabels() {}

    static List<HtmlDecision> of(HtmlOutline outline, HtmlCut cut, List<Claim> claims) {
        List<HtmlDecision> decisions = new ArrayList<>(cut.decisions());
        return decisions;
    }
}
