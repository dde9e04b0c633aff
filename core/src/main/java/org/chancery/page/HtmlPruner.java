package org.chancery.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides, inside the boxes where an article was found, what is running text and what only stands among it.
 * In: an outline, the boxes, the phrases. Out: a cut. Names count only for boxes with a small share of the prose.
 */
final class HtmlPruner {

    private static final int AWAY =
            HtmlRole.FURNITURE.bit() | HtmlRole.RELATED.bit() | HtmlRole.BIO.bit() | HtmlRole.PAYWALL.bit();
    private static final int TYPED = HtmlRole.BYLINE.bit()
            | HtmlRole.DATE.bit()
            | HtmlRole.CREDIT.bit()
            | HtmlRole.CAPTION.bit()
            | HtmlRole.STANDFIRST.bit()
            | HtmlRole.HEADLINE.bit();

    private final HtmlOutline outline;
    private final HtmlPhrases phrases;
    private final int base;
    private final List<HtmlDecision> decisions;

    private HtmlPruner(HtmlOutline outline, HtmlExclusions excluded, HtmlPhrases phrases, List<HtmlBox> roots) {
        this.outline = outline;
        this.phrases = phrases;
        this.base = Math.max(1, roots.stream().mapToInt(excluded::prose).sum());
        this.decisions = new ArrayList<>(Collections.nCopies(outline.segments.size(), HtmlDecision.OUTSIDE));
    }

    static HtmlCut cut(
            String name, HtmlOutline outline, HtmlExclusions excluded, HtmlPhrases phrases, List<HtmlBox> roots) {
        HtmlPruner pruner = new HtmlPruner(outline, excluded, phrases, roots);
        for (HtmlBox root : roots) {
            pruner.root(root);
        }
        return new HtmlCut(name, pruner.decisions);
    }

    private void root(HtmlBox root) {
        for (int i = root.from; i < root.to; i++) {
            decisions.set(i, segment(outline.segments.get(i)));
        }
        int i = outline.prose(root) * 2 < base
                ? root.index
                : root.index + 1; // what only stands beside the text has a name of its own
        while (i < root.end) {
            HtmlBox b = outline.boxes.get(i);
            Optional<HtmlDecision> decision = box(b, root);
            if (decision.isPresent()) {
                for (int s = b.from; s < b.to; s++) {
                    decisions.set(s, decision.get());
                }
                i = b.end;
            } else {
                i++;
            }
        }
        headings(root);
        onlyLinks(root);
        edges(root);
    }

    /** What stands at the beginning and end of the text and is no paragraph of it. */
    private void edges(HtmlBox root) {
        int first = -1;
        int last = -1;
        for (int i = root.from; i < root.to; i++) {
            if (decisions.get(i).kind() == BlockKind.BODY) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        for (int i = root.from; i < root.to; i++) {
            HtmlDecision d = decisions.get(i);
            HtmlSegment s = outline.segments.get(i);
            if (d.kind() == BlockKind.STANDFIRST && i > first && first >= 0) {
                decisions.set(i, new HtmlDecision(BlockKind.BODY, "paragraph", 0.5));
            } else if (d.kind() == BlockKind.SUBHEAD && i < first && s.length() > 40) {
                decisions.set(i, new HtmlDecision(BlockKind.STANDFIRST, "heading-before-text", 0.5));
            } else if (d.kind() == BlockKind.SUBHEAD && i > last) {
                decisions.set(i, new HtmlDecision(BlockKind.OTHER, "heading-after-text", 0.5));
            }
        }
        int tries = 0;
        for (int i = last; i > first && tries < 4; i--) {
            if (decisions.get(i).isBody()) {
                tries++;
                Optional<HtmlPhrases.Hit> hit =
                        phrases.tail(outline.segments.get(i).words());
                if (hit.isPresent() && decisions.get(i).kind() == BlockKind.BODY) {
                    decisions.set(
                            i,
                            HtmlDecision.of(
                                    hit.get().role(), "tail-" + hit.get().rule(), 0.6));
                }
            }
        }
    }

    /** Paragraphs that are nothing but a link lead elsewhere, unless the article is made of them. */
    private void onlyLinks(HtmlBox root) {
        int links = 0;
        int body = 0;
        for (int i = root.from; i < root.to; i++) {
            if (decisions.get(i).kind() == BlockKind.BODY) {
                body++;
                links += isOnlyLink(outline.segments.get(i)) ? 1 : 0;
            }
        }
        for (int i = root.from; i < root.to && links * 4 <= body; i++) {
            if (decisions.get(i).kind() == BlockKind.BODY && isOnlyLink(outline.segments.get(i))) {
                decisions.set(i, new HtmlDecision(BlockKind.RELATED, "only-a-link", 0.6));
            }
        }
    }

    private static boolean isOnlyLink(HtmlSegment s) {
        return s.linkShare() > 0.75 && s.length() < 200 && !endsLikeSentence(s.words());
    }

    private Optional<HtmlDecision> box(HtmlBox b, HtmlBox root) {
        if (b.hidden) {
            return Optional.of(new HtmlDecision(BlockKind.OTHER, "hidden", 0.9));
        }
        int prose = outline.prose(b);
        if (b.is(HtmlRole.COMMENT) && !b.is(HtmlRole.BODY) && base - prose > 200) {
            return Optional.of(new HtmlDecision(BlockKind.COMMENT, "name:comment", 0.9));
        }
        if (b.is(HtmlRole.EMBED)) {
            return Optional.empty();
        }
        if (b.isAny(AWAY) && !b.is(HtmlRole.BODY) && prose <= 0.35 * base) {
            HtmlRole role = b.is(HtmlRole.RELATED) ? HtmlRole.RELATED : HtmlRole.FURNITURE;
            return Optional.of(HtmlDecision.of(role, "name:" + role.name().toLowerCase(Locale.ROOT), 0.8));
        }
        if (b.tag.equals("form") && prose <= 0.2 * base) {
            return Optional.of(new HtmlDecision(BlockKind.OTHER, "form", 0.8));
        }
        if (b.isAny(TYPED)
                && !b.isHeading()
                && !b.is(HtmlRole.BODY)
                && prose <= 0.2 * base
                && outline.chars(b) < 2_000) {
            return typed(b.roles, outline.chars(b))
                    .map(r -> HtmlDecision.of(r, "name:" + r.name().toLowerCase(Locale.ROOT), 0.7));
        }
        int chars = outline.chars(b);
        boolean list = b.tag.equals("ul")
                || b.tag.equals("ol")
                || b.tag.equals("div")
                || b.tag.equals("section")
                || b.tag.equals("table")
                || b.tag.equals("dl")
                || b.tag.equals("header");
        if (list && chars > 0 && outline.linkShare(b) > 0.66 && prose <= 0.1 * base && b != root) {
            return Optional.of(new HtmlDecision(BlockKind.RELATED, "mostly-links", 0.7));
        }
        return Optional.empty();
    }

    private static Optional<HtmlRole> typed(int roles, int chars) {
        if ((roles & HtmlRole.CAPTION.bit()) != 0) {
            return Optional.of(HtmlRole.CAPTION);
        }
        if ((roles & HtmlRole.CREDIT.bit()) != 0 && chars < 250) {
            return Optional.of(HtmlRole.CREDIT);
        }
        if ((roles & HtmlRole.STANDFIRST.bit()) != 0) {
            return Optional.of(HtmlRole.STANDFIRST);
        }
        if ((roles & HtmlRole.BYLINE.bit()) != 0 && chars < 300) {
            return Optional.of(HtmlRole.BYLINE);
        }
        if ((roles & HtmlRole.DATE.bit()) != 0 && chars < 120) {
            return Optional.of(HtmlRole.DATE);
        }
        return Optional.empty();
    }

    private HtmlDecision segment(HtmlSegment s) {
        if (s.hidden()) {
            return new HtmlDecision(BlockKind.OTHER, "hidden", 0.9);
        }
        String words = s.words();
        Optional<HtmlPhrases.Hit> whole = phrases.whole(words);
        if (whole.isPresent()) {
            return HtmlDecision.of(whole.get().role(), whole.get().rule(), 0.8);
        }
        Optional<HtmlPhrases.Hit> start = phrases.start(words);
        if (start.isPresent() && fits(start.get().role(), s)) {
            return HtmlDecision.of(start.get().role(), start.get().rule(), 0.7);
        }
        Optional<HtmlRole> typed =
                s.length() < 300 && !s.box().isHeading() ? typed(s.roles(), s.length()) : Optional.empty();
        if (typed.isPresent()) {
            return HtmlDecision.of(typed.get(), "name:" + typed.get().name().toLowerCase(Locale.ROOT), 0.7);
        }
        if (s.box().isHeading()) {
            return new HtmlDecision(BlockKind.SUBHEAD, "heading", 0.7);
        }
        if (letters(words) < 2) {
            return new HtmlDecision(BlockKind.OTHER, "no-words", 0.6);
        }
        boolean sentence = endsLikeSentence(words);
        double score = Math.min(0.95, 0.5 + (sentence ? 0.2 : 0) + s.length() / 1000.0 - 0.3 * s.linkShare());
        return new HtmlDecision(BlockKind.BODY, s.box().inTag("li") ? "list-item" : "paragraph", Math.max(0.1, score));
    }

    /** A phrase at a line's beginning is only believed where the line looks the part. */
    private static boolean fits(HtmlRole role, HtmlSegment s) {
        return switch (role) {
            case RELATED -> s.length() < 200 && (s.linkShare() > 0.4 || s.length() < 25);
            case BYLINE -> s.length() < 80 && !endsLikeSentence(s.words());
            case DATE, UPDATED -> s.length() < 80 && hasDigit(s.words());
            case CREDIT -> s.length() < 120;
            case FURNITURE -> s.length() < 200;
            default -> s.length() < 100;
        };
    }

    /** A heading that announces related links, comments or the like takes the rest of its block, or the list that follows, with it. */
    private void headings(HtmlBox root) {
        for (int i = root.from; i < root.to; i++) {
            HtmlSegment s = outline.segments.get(i);
            if (!decisions.get(i).isBody() && !decisions.get(i).rule().startsWith("phrase:")) {
                continue;
            }
            Optional<HtmlPhrases.Hit> hit = phrases.heading(s.words());
            if (hit.isEmpty()) {
                continue;
            }
            HtmlDecision decision =
                    HtmlDecision.of(hit.get().role(), "under-" + hit.get().rule(), 0.75);
            HtmlBox b = s.box();
            while (b.parent != null
                    && b != root
                    && b.parent != root
                    && b.parent.from == i
                    && outline.prose(b.parent) <= 0.3 * base) {
                b = b.parent;
            }
            int end = b == root ? i + 1 : b.to;
            if (end == i + 1) {
                while (end < root.to
                        && belongsToList(outline.segments.get(end), hit.get().role())) {
                    end++;
                }
            }
            for (int k = i; k < end; k++) {
                decisions.set(k, decision);
            }
        }
    }

    private static boolean belongsToList(HtmlSegment s, HtmlRole role) {
        return role != HtmlRole.FURNITURE && s.linkShare() > 0.6 && s.length() < 300;
    }

    static boolean endsLikeSentence(String words) {
        int i = words.length() - 1;
        while (i > 0 && "\"'”’)»]".indexOf(words.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && ".!?…:;".indexOf(words.charAt(i)) >= 0;
    }

    private static boolean hasDigit(String words) {
        return words.chars().anyMatch(Character::isDigit);
    }

    private static int letters(String words) {
        return (int) words.chars().filter(Character::isLetterOrDigit).count();
    }
}
