package org.chancery.page;

import java.util.List;
import java.util.Optional;

/** Says whether an HTML page is an article. In: its outline, decisions and claims. Out: the verdict with rule and reason. */
final class HtmlVerdict {

    private static final int SHORT = 250;
    private static final int LONG = 1_500;

    private HtmlVerdict() {}

    static Page.Verdict of(HtmlOutline outline, HtmlPhrases phrases, List<HtmlDecision> decisions, List<Claim> claims) {
        if (outline.allChars() == 0) {
            return new Page.Verdict(false, "empty", "the page shows no text");
        }
        int body = 0;
        int linked = 0;
        int sentences = 0;
        int headings = 0;
        int first = -1;
        for (int i = 0; i < decisions.size(); i++) {
            HtmlSegment s = outline.segments.get(i);
            if (decisions.get(i).isBody()) {
                body += s.length();
                linked += s.linked();
                first = first < 0 ? i : first;
                boolean sentence = s.length() >= 60 && HtmlPruner.endsLikeSentence(s.words());
                sentences += sentence && s.linkShare() < 0.3 ? 1 : 0;
                headings += decisions.get(i).kind() == BlockKind.SUBHEAD && s.linkShare() > 0.8 ? 1 : 0;
            }
        }
        Optional<HtmlPhrases.Hit> wall = body < LONG ? wall(outline, phrases, claims) : Optional.empty();
        if (wall.isPresent()) {
            return new Page.Verdict(
                    false, "wall", "the page only says '" + wall.get().rule().substring("phrase:".length()) + "'");
        }
        if (body < SHORT && sentences < 2 && outline.allLinked() * 2 > outline.allChars()) {
            return new Page.Verdict(
                    false,
                    "links",
                    "links make " + percent(outline.allLinked(), outline.allChars()) + " of the page, running text "
                            + body + " characters");
        }
        if (headings >= 5 && headings >= sentences) {
            return new Page.Verdict(
                    false,
                    "index",
                    headings + " headings lead to other pages, " + sentences + " paragraphs stand between");
        }
        if (body > 0 && linked * 2 > body && sentences < 5) {
            return new Page.Verdict(false, "links", "links make " + percent(linked, body) + " of the text");
        }
        boolean video = claims.stream()
                .anyMatch(c -> c.field().equals("type") && c.value().startsWith("video"));
        if (video && body < SHORT) {
            return new Page.Verdict(false, "video", "a video with " + body + " characters of text");
        }
        if (sentences == 0 && body < SHORT) {
            return new Page.Verdict(false, "no-text", "no paragraph of running text, " + body + " characters in all");
        }
        return Page.Verdict.ARTICLE;
    }

    /** Words in the title or in one of the page's few lines that announce a locked door instead of a text. */
    private static Optional<HtmlPhrases.Hit> wall(HtmlOutline outline, HtmlPhrases phrases, List<Claim> claims) {
        for (Claim claim : claims) {
            if (claim.field().equals("title")) {
                Optional<HtmlPhrases.Hit> hit = phrases.wall(claim.value());
                if (hit.isPresent()) {
                    return hit;
                }
            }
        }
        if (outline.allProse() > LONG) {
            return Optional.empty();
        }
        return outline.segments.stream()
                .filter(s -> !s.hidden() && (s.box().isHeading() || outline.allProse() < 400))
                .flatMap(s -> phrases.wall(s.words()).stream())
                .findFirst();
    }

    private static String percent(int part, int whole) {
        return Math.round(100.0 * part / whole) + " %";
    }
}
