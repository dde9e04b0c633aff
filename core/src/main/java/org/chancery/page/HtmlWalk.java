package org.chancery.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.chancery.text.AlignedText;
import org.chancery.text.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Walks a parsed page once, without recursion, and writes its boxes and segments down.
 * In: the page's characters and its tree, parsed with positions. Out: an outline.
 */
final class HtmlWalk {

    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
            "mark",
            "nobr",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "img",
            "picture",
            "source",
            "br",
            "input",
            "amp-img",
            "center-inline");
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "audio",
            "video",
            "canvas",
            "select",
            "textarea",
            "head",
            "title",
            "datalist",
            "map",
            "amp-analytics",
            "amp-ad",
            "amp-embed");

    /** An inline element that is open: what to undo when it closes. */
    private record Inline(Element element, boolean link, boolean bold, boolean hidden, int roles, int writtenBefore) {}

    private final String page;
    private final HtmlNames names;
    private final Set<Element> wrappers = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<HtmlBox> boxes = new ArrayList<>();
    private final List<HtmlSegment> segments = new ArrayList<>();
    private final List<Inline> inlines = new ArrayList<>();
    private final List<SegmentWriter> outer = new ArrayList<>();
    private SegmentWriter writer;
    private @Nullable HtmlBox box;
    private int links;
    private int bolds;
    private int linked;
    private int bold;
    private int segmentRoles;
    private int rolesCover;
    private int pre;

    private HtmlWalk(String page, HtmlNames names) {
        this.page = page;
        this.names = names;
        this.writer = new SegmentWriter(page);
    }

    static HtmlOutline outline(String page, Element root, HtmlNames names) {
        HtmlWalk walk = new HtmlWalk(page, names);
        walk.findWrappers(root);
        walk.walk(root);
        return new HtmlOutline(walk.boxes, walk.segments);
    }

    /** Inline elements with blocks inside stand as blocks themselves. */
    private void findWrappers(Element root) {
        Node n = root;
        while (true) {
            if (n instanceof Element e && !INLINE.contains(e.normalName())) {
                Element p = e.parent();
                while (p != null && INLINE.contains(p.normalName()) && wrappers.add(p)) {
                    p = p.parent();
                }
            }
            Node next = n.childNodeSize() > 0 ? n.childNode(0) : after(n, root, null);
            if (next == null) {
                return;
            }
            n = next;
        }
    }

    private static @Nullable Node after(Node n, Node root, @Nullable HtmlWalk leaving) {
        Node at = n;
        while (true) {
            if (leaving != null) {
                leaving.leave(at);
            }
            if (at.equals(root)) {
                return null;
            }
            Node sibling = at.nextSibling();
            if (sibling != null) {
                return sibling;
            }
            Node parent = at.parentNode();
            if (parent == null) {
                return null;
            }
            at = parent;
        }
    }

    private void walk(Element root) {
        Node n = root;
        while (true) {
            boolean inside = enter(n);
            Node next = inside && n.childNodeSize() > 0 ? n.childNode(0) : after(n, root, this);
            if (next == null) {
                return;
            }
            n = next;
        }
    }

    private boolean isBlock(Element e) {
        return !INLINE.contains(e.normalName()) || wrappers.contains(e);
    }

    private boolean enter(Node n) {
        if (n instanceof TextNode t) {
            text(t);
            return false;
        }
        if (!(n instanceof Element e)) {
            return false;
        }
        String tag = e.normalName();
        if (SKIPPED.contains(tag)) {
            return false;
        }
        if (tag.equals("br")) {
            lineBreak(e);
            return false;
        }
        if (isBlock(e)) {
            endSegment();
            HtmlBox b = new HtmlBox(e, box, boxes.size(), segments.size(), names.roles(e), names.isHidden(e));
            boxes.add(b);
            box = b;
            pre += tag.equals("pre") ? 1 : 0;
            links += tag.equals("a") ? 1 : 0;
            return true;
        }
        open(e, tag);
        return true;
    }

    private void open(Element e, String tag) {
        boolean link = tag.equals("a") && e.hasAttr("href");
        boolean strong = tag.equals("b") || tag.equals("strong");
        boolean hidden = names.isHidden(e);
        inlines.add(new Inline(e, link, strong, hidden, names.roles(e), writer.letters()));
        links += link ? 1 : 0;
        bolds += strong ? 1 : 0;
        if (hidden) {
            outer.add(writer);
            writer = new SegmentWriter(page);
        }
    }

    private void leave(Node n) {
        if (!(n instanceof Element e)) {
            return;
        }
        if (!inlines.isEmpty() && inlines.get(inlines.size() - 1).element().equals(e)) {
            close(inlines.remove(inlines.size() - 1));
        } else if (box != null && box.element.equals(e)) {
            endSegment();
            box.to = segments.size();
            box.end = boxes.size();
            pre -= box.tag.equals("pre") ? 1 : 0;
            links -= box.tag.equals("a") ? 1 : 0;
            box = box.parent;
        }
    }

    private void close(Inline inline) {
        links -= inline.link() ? 1 : 0;
        bolds -= inline.bold() ? 1 : 0;
        if (inline.hidden()) {
            endHidden();
            writer = outer.remove(outer.size() - 1);
        } else if (inline.roles() != 0 && inline.writtenBefore() == 0) {
            segmentRoles |= inline.roles();
            rolesCover = writer.letters();
        }
    }

    private void text(TextNode t) {
        int from = t.sourceRange().startPos();
        int to = t.sourceRange().endPos();
        if (from < 0 || to <= from || to > page.length() || box == null) {
            return;
        }
        if (!writer.isEmpty() && from < writer.cursor()) {
            endSegment(); // text the parser moved: the page's order has no place for it here
        }
        int before = writer.letters();
        writer.text(from, to, t.getWholeText(), pre > 0);
        int written = writer.letters() - before;
        if (outer.isEmpty()) {
            linked += links > 0 ? written : 0;
            bold += bolds > 0 ? written : 0;
        }
    }

    private void lineBreak(Element e) {
        int from = e.sourceRange().startPos();
        int to = e.sourceRange().endPos();
        if (from < 0 || to <= from || (!writer.isEmpty() && from < writer.cursor()) || writer.lineBreak(from, to)) {
            endSegment();
        }
    }

    private void endHidden() {
        if (!writer.isEmpty() && box != null) {
            Span where = writer.where();
            segments.add(new HtmlSegment(box, where, writer.finish(), 0, 0, 0, true));
        }
    }

    private void endSegment() {
        if (writer.isEmpty() || box == null) {
            return;
        }
        Span where = writer.where();
        int roles = rolesCover * 10 >= writer.letters() * 7 ? segmentRoles : 0;
        AlignedText text = writer.finish();
        boolean hidden = box.hidden || !outer.isEmpty();
        segments.add(new HtmlSegment(box, where, text, linked, bold, roles, hidden));
        linked = 0;
        bold = 0;
        segmentRoles = 0;
        rolesCover = 0;
    }
}
