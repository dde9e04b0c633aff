package org.chancery.page;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds where an article stands by what the page names so: {@code itemprop=articleBody}, {@code class="entry-content"}, {@code <article>};
 * failing that, the smallest box with most of the prose. In: an outline and what to leave aside. Out: that box.
 */
final class HtmlContainers {

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
            return List.of(containers.lower(body));
        }
        HtmlBox article = containers.tightest(b -> b.tag.equals("article"), 0.6);
        if (article != null && excluded.prose(article) * 4 >= excluded.allProse()) {
            return List.of(containers.lower(article));
        }
        HtmlBox dense = containers.tightest(b -> !b.tag.equals("p"), 0.75);
        return dense == null ? List.of() : List.of(dense);
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
