package org.chancery.page;

import java.util.List;

/**
 * A page as boxes and segments, with running sums, so that any box's figures cost nothing to ask for.
 * In go the lists of a walk; out come counts of characters, links and prose for any run of segments.
 */
final class HtmlOutline {

    final List<HtmlBox> boxes;
    final List<HtmlSegment> segments;
    private final int[] chars;
    private final int[] linked;
    private final int[] prose;
    private final int[] commas;
    private final int[] count;

    HtmlOutline(List<HtmlBox> boxes, List<HtmlSegment> segments) {
        this.boxes = boxes;
        this.segments = segments;
        int n = segments.size();
        chars = new int[n + 1];
        linked = new int[n + 1];
        prose = new int[n + 1];
        commas = new int[n + 1];
        count = new int[n + 1];
        for (int i = 0; i < n; i++) {
            HtmlSegment s = segments.get(i);
            int seen = s.hidden() ? 0 : 1;
            chars[i + 1] = chars[i] + seen * s.length();
            linked[i + 1] = linked[i] + seen * s.linked();
            boolean isProse = isProse(s);
            prose[i + 1] = prose[i] + (isProse ? s.length() : 0);
            count[i + 1] = count[i] + (isProse ? 1 : 0);
            commas[i + 1] = commas[i] + seen * commas(s.words());
        }
    }

    /** Whether a segment reads as running text: long, few links, seen. */
    static boolean isProse(HtmlSegment s) {
        return !s.hidden()
                && s.length() >= 70
                && s.linkShare() < 0.5
                && !s.box().isHeading();
    }

    private static int commas(String words) {
        int n = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            n += c == ',' || c == '،' || c == '、' || c == '，' ? 1 : 0;
        }
        return n;
    }

    int chars(HtmlBox b) {
        return chars[b.to] - chars[b.from];
    }

    int linked(HtmlBox b) {
        return linked[b.to] - linked[b.from];
    }

    int prose(HtmlBox b) {
        return prose[b.to] - prose[b.from];
    }

    int proseCount(HtmlBox b) {
        return count[b.to] - count[b.from];
    }

    int commas(HtmlBox b) {
        return commas[b.to] - commas[b.from];
    }

    int allProse() {
        return prose[segments.size()];
    }

    int allChars() {
        return chars[segments.size()];
    }

    int allLinked() {
        return linked[segments.size()];
    }

    double linkShare(HtmlBox b) {
        int c = chars(b);
        return c == 0 ? 0 : linked(b) / (double) c;
    }
}
