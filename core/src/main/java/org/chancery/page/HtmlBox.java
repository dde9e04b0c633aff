package org.chancery.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element that stands as a block of its own: its place among the boxes (parents before children) and the run of segments inside it.
 * In goes an element while the page is walked; ranges are complete when the walk is.
 */
final class HtmlBox {

    final Element element;
    final String tag;
    final @Nullable HtmlBox parent;
    final int index;
    final int depth;
    final int roles;
    final boolean hidden;
    final int from;
    int to;
    int end;

    HtmlBox(Element element, @Nullable HtmlBox parent, int index, int from, int roles, boolean hidden) {
        this.element = element;
        this.tag = element.normalName();
        this.parent = parent;
        this.index = index;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.from = from;
        this.to = from;
        this.end = index + 1;
        this.roles = roles;
        this.hidden = hidden || (parent != null && parent.hidden);
    }

    boolean is(HtmlRole role) {
        return (roles & role.bit()) != 0;
    }

    boolean isAny(int bits) {
        return (roles & bits) != 0;
    }

    /** Whether this box or one around it, up to {@code root}, has the role. */
    boolean within(HtmlRole role, HtmlBox root) {
        for (HtmlBox b = this; b != null && b != root; b = b.parent) {
            if (b.is(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this box or one around it has the tag. */
    boolean inTag(String name) {
        for (HtmlBox b = this; b != null; b = b.parent) {
            if (b.tag.equals(name)) {
                return true;
            }
        }
        return false;
    }

    boolean contains(HtmlBox other) {
        return index <= other.index && other.index < end;
    }

    boolean isHeading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }
}
