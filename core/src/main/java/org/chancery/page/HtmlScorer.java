package org.chancery.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where an article stands by scoring: paragraphs give points to the boxes around them, links take them away (the idea of Readability).
 * In: an outline and what to leave aside. Out: the box with the most points and those siblings that belong to it.
 */
final class HtmlScorer {

    private static final int LEVELS = 5;
    private static final int TOP = 5;
    private static final int AGAINST =
            HtmlRole.FURNITURE.bit() | HtmlRole.RELATED.bit() | HtmlRole.COMMENT.bit() | HtmlRole.BIO.bit();

    private final HtmlOutline outline;
    private final HtmlExclusions excluded;
    private final double[] score;
    private final boolean[] scored;

    private HtmlScorer(HtmlOutline outline, HtmlExclusions excluded) {
        this.outline = outline;
        this.excluded = excluded;
        this.score = new double[outline.boxes.size()];
        this.scored = new boolean[outline.boxes.size()];
    }

    static List<HtmlBox> roots(HtmlOutline outline, HtmlExclusions excluded) {
        HtmlScorer scorer = new HtmlScorer(outline, excluded);
        scorer.award();
        HtmlBox top = scorer.best();
        return top == null ? List.of() : scorer.withSiblings(scorer.widen(top));
    }

    private void award() {
        for (HtmlSegment s : outline.segments) {
            if (s.hidden() || s.length() < 25 || s.box().isHeading() || excluded.has(s.box())) {
                continue;
            }
            double points = 1 + commas(s.words()) + Math.min(3, s.length() / 100);
            boolean leaf = s.box().to - s.box().from == 1 || s.box().tag.equals("p");
            HtmlBox b = leaf ? s.box().parent : s.box();
            for (int level = 0; b != null && level < LEVELS; level++, b = b.parent) {
                if (!scored[b.index]) {
                    scored[b.index] = true;
                    score[b.index] = beginning(b);
                }
                score[b.index] += points / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
            }
        }
        for (HtmlBox b : outline.boxes) {
            score[b.index] *= 1 - outline.linkShare(b);
        }
    }

    private static int commas(String words) {
        return (int) words.chars()
                .filter(c -> c == ',' || c == '،' || c == '、' || c == '，')
                .count();
    }

    private static double beginning(HtmlBox b) {
        double points =
                switch (b.tag) {
                    case "div", "article", "section" -> 5;
                    case "pre", "td", "blockquote" -> 3;
                    case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
                    case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
                    default -> 0;
                };
        points += b.is(HtmlRole.BODY) ? 25 : b.is(HtmlRole.MAIN) ? 15 : 0;
        return points - (b.isAny(AGAINST) && !b.is(HtmlRole.BODY) ? 25 : 0);
    }

    private @Nullable HtmlBox best() {
        HtmlBox top = null;
        for (HtmlBox b : outline.boxes) {
            if (scored[b.index] && !b.tag.equals("html") && (top == null || score[b.index] > score[top.index])) {
                top = b;
            }
        }
        return top == null ? null : sharedAncestor(top);
    }

    /** Where several boxes are about as good, the box around at least three of them is the better choice. */
    private HtmlBox sharedAncestor(HtmlBox top) {
        List<HtmlBox> rivals = new ArrayList<>();
        for (HtmlBox b : outline.boxes) {
            if (scored[b.index] && b != top && score[b.index] >= 0.75 * score[top.index]) {
                rivals.add(b);
            }
        }
        rivals.sort((x, y) -> Double.compare(score[y.index], score[x.index]));
        List<HtmlBox> few = rivals.subList(0, Math.min(TOP, rivals.size()));
        for (HtmlBox a = top.parent; a != null && !a.tag.equals("body") && few.size() >= 3; a = a.parent) {
            HtmlBox around = a;
            if (few.stream().filter(around::contains).count() >= 3) {
                return around;
            }
        }
        return top;
    }

    private HtmlBox widen(HtmlBox first) {
        HtmlBox top = first;
        double last = score[top.index];
        double least = last / 3;
        for (HtmlBox p = top.parent; p != null && !p.tag.equals("body") && !p.tag.equals("html"); p = p.parent) {
            if (!scored[p.index]) {
                continue;
            }
            if (score[p.index] < least) {
                break;
            }
            if (score[p.index] > last) {
                top = p;
                break;
            }
            last = score[p.index];
        }
        while (top.parent != null && !top.parent.tag.equals("body") && onlyChild(top)) {
            top = top.parent;
        }
        return top;
    }

    private static boolean onlyChild(HtmlBox b) {
        HtmlBox p = b.parent;
        return p != null && b.index == p.index + 1 && b.end == p.end && b.from == p.from && b.to == p.to;
    }

    private List<HtmlBox> withSiblings(HtmlBox top) {
        HtmlBox parent = top.parent;
        if (parent == null) {
            return List.of(top);
        }
        double least = Math.max(10, 0.2 * score[top.index]);
        String className = top.element.className();
        List<HtmlBox> roots = new ArrayList<>();
        for (int i = parent.index + 1; i < parent.end; i = outline.boxes.get(i).end) {
            HtmlBox b = outline.boxes.get(i);
            if (b == top) {
                roots.add(b);
            } else if (!excluded.has(b)) {
                double bonus =
                        !className.isEmpty() && className.equals(b.element.className()) ? 0.2 * score[top.index] : 0;
                boolean scores = scored[b.index] && score[b.index] + bonus >= least;
                boolean paragraph = b.tag.equals("p")
                        && (outline.chars(b) > 80
                                ? outline.linkShare(b) < 0.25
                                : outline.chars(b) > 0 && outline.linked(b) == 0);
                if (scores || paragraph) {
                    roots.add(b);
                }
            }
        }
        return roots;
    }
}
