package org.chancery.page;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds where an article stands by what the page names so: {@code itemprop=articleBody}, {@code class="entry-content"}, {@code <article>};
 * failing that, the smallest box with most of the prose. In: an outline and what to leave aside. Out: that box.
 */
final class HtmlContainers {

    private static final int MORE_LENGTH = 150;

    private final HtmlOutline outline;
    private final HtmlExclusions excluded;

    private HtmlContainers(HtmlOutline outline, HtmlExclusions excluded) {
        this.outline = outline;
        this.excluded = excluded;
    }

    static List<HtmlBox> roots(HtmlOutline outline, HtmlExclusions excluded) {
        HtmlContainers containers = new HtmlContainers(outline, excluded);
        HtmlBox body =
                containers.tightest(b -> b.is(HtmlRole.BODY) && !b.tag.equals("body") && !b.tag.equals("html"), 0.6);
        if (body != null && excluded.prose(body) * 4 >= excluded.allProse()) {
            return List.of(containers.wider(containers.lower(body)));
        }
        HtmlBox article = containers.tightest(b -> b.tag.equals("article"), 0.6);
        if (article != null && excluded.prose(article) * 4 >= excluded.allProse()) {
            return List.of(containers.wider(containers.lower(article)));
        }
        HtmlBox dense = containers.tightest(b -> !b.tag.equals("p"), 0.75);
        return dense == null ? List.of() : List.of(containers.wider(dense));
    }

    /** The smallest fitting box that holds at least this share of the prose of the fullest fitting one; the first of equals. */
    private @Nullable HtmlBox tightest(Predicate<HtmlBox> fits, double share) {
        int most = 0;
        for (HtmlBox b : outline.boxes) {
            if (!excluded.has(b) && fits.test(b)) {
                most = Math.max(most, excluded.prose(b));
            }
        }
        HtmlBox found = null;
        for (HtmlBox b : outline.boxes) {
            if (most > 0
                    && !excluded.has(b)
                    && fits.test(b)
                    && excluded.prose(b) >= share * most
                    && (found == null || found.contains(b))) {
                found = b;
            }
        }
        return found;
    }

    /** Out to the box around that has much more of the same kind of prose: an article that stands in several boxes side by side. */
    private HtmlBox wider(HtmlBox box) {
        HtmlBox at = box;
        for (HtmlBox p = box.parent; p != null && !p.tag.equals("html"); p = p.parent) {
            int more = excluded.prose(p) - excluded.prose(at);
            int paragraphs = outline.proseCount(p) - outline.proseCount(at);
            boolean much = more >= 0.25 * excluded.prose(at) && paragraphs >= 2;
            int moreLinks = outline.linked(p) - outline.linked(at);
            int moreChars = outline.chars(p) - outline.chars(at);
            boolean alike = paragraphs > 0 && more / paragraphs >= MORE_LENGTH && moreLinks < 0.12 * moreChars;
            if (much && alike && !p.is(HtmlRole.COMMENT) && !holdsAnother(p, at)) {
                at = p;
            }
        }
        return at;
    }

    /** Whether the outer box holds, besides the inner, what begins another article. */
    private boolean holdsAnother(HtmlBox outer, HtmlBox inner) {
        for (int i = outer.index + 1; i < outer.end; i++) {
            HtmlBox b = outline.boxes.get(i);
            boolean another = b.tag.equals("article") || (b.tag.equals("h1") && b.index > inner.end);
            if (another && !inner.contains(b) && !b.contains(inner) && !excluded.has(b)) {
                return true;
            }
        }
        return false;
    }

    /** Down through boxes that add no prose of their own. */
    private HtmlBox lower(HtmlBox box) {
        HtmlBox at = box;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int i = at.index + 1; i < at.end && !moved; i = outline.boxes.get(i).end) {
                HtmlBox child = outline.boxes.get(i);
                if (!excluded.has(child)
                        && !child.tag.equals("p")
                        && excluded.prose(child) >= 0.97 * excluded.prose(at)
                        && outline.chars(child) < outline.chars(at)
                        && outline.proseCount(child) > 1) {
                    at = child;
                    moved = true;
                }
            }
        }
        return at;
    }
}
