package org.chancery.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader sees of a page's headline, byline and date. In: an outline and its decisions. Out: claims. */
final class VisibleClaims {

    private static final int NEAR = 15;
    private static final int MOST = 40;

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
            String next = i + 1 < decisions.size() ? outline.segments.get(i + 1).words() : "";
            claim(claims, s, decisions.get(i), phrases, near(i, headline, body, last), next);
        }
        return claims;
    }

    /** How near to the headline or to the beginning of the text: 0.01 to 0.1; 0 where far, -1 after the text. */
    private static double near(int i, int headline, int body, int last) {
        int fromHeadline = headline < 0 ? NEAR + 1 : Math.abs(i - headline);
        int fromBody = body < 0 || i > body + 2 ? NEAR + 1 : Math.abs(i - body);
        int distance = Math.min(fromHeadline, fromBody);
        if (distance <= NEAR) {
            return 0.1 - 0.09 * distance / NEAR + (i > headline ? 0.005 : 0);
        }
        return i > last ? -1 : 0;
    }

    private static void claim(
            List<Claim> claims, HtmlSegment s, HtmlDecision d, HtmlPhrases phrases, double near, String next) {
        String words = s.words().replace('\n', ' ');
        if (d.kind() == BlockKind.HEADLINE) {
            HtmlClaims.add(claims, "title", words, "text:headline", 0.9);
            return;
        }
        Optional<HtmlRole> start = phrases.start(words).map(HtmlPhrases.Hit::role);
        boolean byline = start.filter(r -> r == HtmlRole.BYLINE).isPresent();
        if (byline && s.length() < 16 && next.length() < 60) {
            words = words + " " + next;
        }
        boolean named = s.is(HtmlRole.BYLINE) || d.kind() == BlockKind.BYLINE;
        if (s.length() < 140 && near > 0 && (byline || named)) {
            HtmlClaims.add(
                    claims, "author", words, byline ? "text:byline" : "class:byline", (byline ? 0.56 : 0.5) + near);
        } else if (s.length() < 80 && byline && near <= 0) {
            HtmlClaims.add(claims, "author", words, "text:byline-elsewhere", 0.35);
        }
        boolean updated = start.filter(r -> r == HtmlRole.UPDATED).isPresent() || phrases.saysUpdated(words);
        boolean dated = named
                || s.is(HtmlRole.DATE)
                || d.kind() == BlockKind.DATE
                || start.filter(r -> r == HtmlRole.DATE).isPresent();
        boolean digits = words.chars().filter(Character::isDigit).count() >= 4;
        if (digits && (near >= 0 || updated) && s.length() < (dated || updated ? 160 : 60)) {
            double weight = near <= 0 ? (dated ? 0.3 : 0.1) : (dated ? 0.54 : 0.4) + near;
            HtmlClaims.add(
                    claims, updated ? "modified" : "published", words, dated ? "class:date" : "text:date", weight);
        }
    }
}
