package org.chancery.score;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.json.Json;
import org.chancery.text.Span;

/** A gold article's text in code points: which words spans hold, how they are shown, and where lines about it are written down. */
final class ShownText {

    private final String id;
    private final int[] points;
    private final List<String> lines;

    ShownText(String id, String text, List<String> lines) {
        this.id = id;
        this.points = text.codePoints().toArray();
        this.lines = lines;
    }

    void say(String line) {
        lines.add(id + ": " + line);
    }

    /** Where words begin inside the spans; a span's edge cuts a word. */
    BitSet words(List<Span> spans) {
        BitSet starts = new BitSet();
        for (Span span : spans) {
            for (int i = span.start(); i < Math.min(span.end(), points.length); i++) {
                if (Characters.isWord(points[i]) && (i == span.start() || !Characters.isWord(points[i - 1]))) {
                    starts.set(i);
                }
            }
        }
        return starts;
    }

    boolean meet(List<Span> a, List<Span> b) {
        return words(a).intersects(words(b));
    }

    String cut(Span span) {
        int start = Math.min(span.start(), points.length);
        return new String(points, start, Math.min(span.end(), points.length) - start);
    }

    /** The words of the spans on one line, at most ninety characters. */
    String show(List<Span> spans) {
        String all =
                spans.stream().map(this::cut).collect(Collectors.joining(" … ")).replace('\n', ' ');
        int[] shown = all.codePoints().limit(90).toArray();
        return new String(shown, 0, shown.length);
    }

    /** The start of a statement's content. */
    String content(Json.Obj statement) {
        return show(Fields.spans(statement, "content"));
    }
}
