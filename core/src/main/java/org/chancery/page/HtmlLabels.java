package org.chancery.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names what stands around the running text: headline, standfirst, byline, date.
 * In: an outline, the cut that was chosen and the page's claims. Out: the final decision for each segment.
 */
final class HtmlLabels {

    private static final int FAR = 60;

    private final HtmlOutline outline;
    private final HtmlPhrases phrases;
    private final List<Claim> claims;
    private final List<HtmlDecision> decisions;

    private HtmlLabels(HtmlOutline outline, HtmlPhrases phrases, HtmlCut cut, List<Claim> claims) {
        this.outline = outline;
        this.phrases = phrases;
        this.claims = claims;
        this.decisions = new ArrayList<>(cut.decisions());
    }

    static List<HtmlDecision> of(HtmlOutline outline, HtmlPhrases phrases, HtmlCut cut, List<Claim> claims) {
        HtmlLabels labels = new HtmlLabels(outline, phrases, cut, claims);
        int body = cut.firstBody();
        int headline = labels.headline(body);
        if (headline >= 0) {
            labels.decisions.set(headline, new HtmlDecision(BlockKind.HEADLINE, "title-match", 0.9));
            labels.repeats(headline);
        }
        if (body >= 0) {
            int from = headline >= 0 && headline < body ? headline + 1 : Math.max(0, body - 12);
            for (int i = from; i < body; i++) {
                labels.between(i, headline >= 0 && headline < body);
            }
        }
        labels.outside();
        return labels.decisions;
    }

    /** The heading that is most like what the page calls itself; -1 where there is none. */
    private int headline(int body) {
        int best = -1;
        double most = 0.3;
        for (int i = 0; i < decisions.size(); i++) {
            HtmlSegment s = outline.segments.get(i);
            boolean heading = s.box().isHeading() || s.is(HtmlRole.HEADLINE);
            if (s.hidden() || !heading || s.length() < 4 || s.length() > 400 || (body >= 0 && i > body + FAR)) {
                continue;
            }
            double like = 0;
            for (Claim claim : claims) {
                if (claim.field().equals("title")) {
                    like = Math.max(like, claim.weight() * Likeness.of(claim.value(), s.words()));
                }
            }
            like += s.box().tag.equals("h1") ? 0.3 : s.box().tag.equals("h2") ? 0.05 : 0;
            like += body >= 0 && i <= body ? 0.05 : 0;
            if (like > most + 1e-9) {
                most = like;
                best = i;
            }
        }
        return best;
    }

    /** The headline given once more beside the text is no paragraph of it. */
    private void repeats(int headline) {
        String title = Likeness.plain(outline.segments.get(headline).words());
        for (int i = 0; i < decisions.size(); i++) {
            HtmlSegment s = outline.segments.get(i);
            if (i != headline
                    && decisions.get(i).isBody()
                    && s.length() < 400
                    && Likeness.plain(s.words()).equals(title)) {
                decisions.set(i, new HtmlDecision(BlockKind.OTHER, "repeated-headline", 0.8));
            }
        }
    }

    /** What lies outside the article and bears a name is called by it. */
    private void outside() {
        for (int i = 0; i < decisions.size(); i++) {
            if (!decisions.get(i).equals(HtmlDecision.OUTSIDE)) {
                continue;
            }
            HtmlBox b = outline.segments.get(i).box();
            for (int up = 0; b != null && up < 12; up++, b = b.parent) {
                if (b.is(HtmlRole.COMMENT) && !b.is(HtmlRole.BODY)) {
                    decisions.set(i, new HtmlDecision(BlockKind.COMMENT, "name-around:comment", 0.8));
                    break;
                }
                if (b.is(HtmlRole.RELATED) && !b.is(HtmlRole.BODY)) {
                    decisions.set(i, new HtmlDecision(BlockKind.RELATED, "name-around:related", 0.7));
                    break;
                }
            }
        }
    }

    private void between(int i, boolean afterHeadline) {
        HtmlSegment s = outline.segments.get(i);
        HtmlDecision now = decisions.get(i);
        if (s.hidden() || !now.rule().equals(HtmlDecision.OUTSIDE.rule())) {
            return;
        }
        Optional<HtmlRole> named = named(s);
        String rule = named.map(r -> "name-around:" + r).orElse("");
        if (named.isEmpty() && afterHeadline && isDescription(s)) {
            named = Optional.of(HtmlRole.STANDFIRST);
            rule = "description-match";
        }
        if (named.isEmpty()) {
            Optional<HtmlPhrases.Hit> hit = phrases.start(s.words())
                    .filter(h -> (h.role() == HtmlRole.BYLINE
                                    || h.role() == HtmlRole.DATE
                                    || h.role() == HtmlRole.UPDATED
                                    || h.role() == HtmlRole.CREDIT)
                            && s.length() < 100);
            named = hit.map(HtmlPhrases.Hit::role);
            rule = hit.map(HtmlPhrases.Hit::rule).orElse("");
        }
        if (named.isPresent()) {
            decisions.set(i, HtmlDecision.of(named.get(), rule.toLowerCase(java.util.Locale.ROOT), 0.6));
        }
    }

    private static Optional<HtmlRole> named(HtmlSegment s) {
        HtmlBox b = s.box();
        for (int up = 0; b != null && up < 4; up++, b = b.parent) {
            if (b.is(HtmlRole.FURNITURE) || b.is(HtmlRole.RELATED)) {
                return Optional.empty();
            }
            int roles = b.roles | (up == 0 ? s.roles() : 0);
            for (HtmlRole role :
                    List.of(HtmlRole.CAPTION, HtmlRole.CREDIT, HtmlRole.STANDFIRST, HtmlRole.DATE, HtmlRole.BYLINE)) {
                boolean fits = s.length() < (role == HtmlRole.STANDFIRST || role == HtmlRole.CAPTION ? 800 : 150);
                if ((roles & role.bit()) != 0 && fits && b.to - b.from <= 15) {
                    return Optional.of(role);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isDescription(HtmlSegment s) {
        if (s.length() < 30) {
            return false;
        }
        String words = Likeness.plain(s.words());
        for (Claim claim : claims) {
            if (claim.field().equals("description")) {
                String said = Likeness.plain(claim.value());
                if (said.length() > 30
                        && (said.startsWith(words)
                                || words.startsWith(said.substring(0, Math.min(said.length(), 100))))) {
                    return true;
                }
            }
        }
        return false;
    }
}
