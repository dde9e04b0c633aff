package org.chancery.page;

import java.util.ArrayList;
import java.util.List;

/** What a reader sees of a page's headline, byline and date. In: an outline and its decisions. Out: claims. */
final class VisibleClaims {

    private static final int NEAR = 14;
    private static final int MOST = 20;

    private VisibleClaims() {}

    static List<Claim> of(HtmlOutline outline, HtmlPhrases phrases, List<HtmlDecision> decisions) {
        List<Claim> claims = new ArrayList<>();
        int headline = -1;
        int body = -1;
        int last = -1;
        for (int i = 0; i < decisions.size(); i++) {
            BlockKind kind = decisions.get(i).kind();
            headline = headline < 0 && kind == BlockKind.HEADLINE ? i : headline;
            body = body < 0 && kind == BlockKind.BODY ? i : body;
            last = kind == BlockKind.BODY ? i : last;
        }
        for (int i = 0; i < decisions.size() && claims.size() < MOST; i++) {
            HtmlSegment s = outline.segments.get(i);
            if (s.hidden() || s.length() > 300) {
                continue;
            }
            boolean near = (headline >= 0 && Math.abs(i - headline) <= NEAR)
                    || (body >= 0 && i >= body - NEAR && i <= body + 2);
            claim(claims, s, decisions.get(i), phrases, near, i > last);
        }
        return claims;
    }

    private static void claim(
            List<Claim> claims, HtmlSegment s, HtmlDecision d, HtmlPhrases phrases, boolean near, boolean after) {
        String words = s.words().replace('\n', ' ');
        if (d.kind() == BlockKind.HEADLINE) {
            HtmlClaims.add(claims, "title", words, "text:headline", 0.9);
            return;
        }
        boolean byline =
                phrases.start(words).filter(h -> h.role() == HtmlRole.BYLINE).isPresent();
        boolean bylineName = s.is(HtmlRole.BYLINE) || d.kind() == BlockKind.BYLINE;
        if (s.length() < 120 && near && (byline || bylineName)) {
            HtmlClaims.add(claims, "author", words, byline ? "text:byline" : "class:byline", byline ? 0.62 : 0.58);
        } else if (s.length() < 80 && byline && !after) {
            HtmlClaims.add(claims, "author", words, "text:byline-elsewhere", 0.35);
        }
        boolean digits = words.chars().filter(Character::isDigit).count() >= 4;
        if (digits && s.length() < 160) {
            boolean updated =
                    phrases.start(words).filter(h -> h.role() == HtmlRole.DATE).isPresent()
                            && (words.toLowerCase(java.util.Locale.ROOT).startsWith("updated")
                                    || words.toLowerCase(java.util.Locale.ROOT).startsWith("last ")
                                    || words.toLowerCase(java.util.Locale.ROOT).startsWith("modified"));
            boolean named = s.is(HtmlRole.DATE)
                    || s.is(HtmlRole.BYLINE)
                    || d.kind() == BlockKind.DATE
                    || d.kind() == BlockKind.BYLINE;
            if (near || (named && !after)) {
                HtmlClaims.add(
                        claims,
                        updated ? "modified" : "published",
                        words,
                        named ? "class:date" : "text:date",
                        near ? (named ? 0.6 : 0.45) : 0.3);
            }
        }
    }
}
