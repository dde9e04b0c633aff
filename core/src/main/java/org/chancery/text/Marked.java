package org.chancery.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Text with labelled spans in bracket notation: <code>{content:“No,”} {cue:said} {source:the minister}.</code>
 *
 * <p>The one notation of rules, tests, sample gold and docs. Labels may nest. A label is letters, digits, {@code - _ .} and may repeat: the spans
 * of one label, in text order, are the pieces of one finding. A brace that is no label is written twice: <code>{{</code> or <code>}}</code>.
 */
public record Marked(String text, List<Label> labels) {

    /** One labelled stretch of {@link Marked#text}. */
    public record Label(String name, Span span) {}

    public Marked {
        labels = labels.stream()
                .sorted(Comparator.comparing(Label::span).thenComparing(Label::name))
                .toList();
        for (Label label : labels) {
            if (label.span().end() > text.length()) {
                throw new IllegalArgumentException("label " + label + " outside a text of length " + text.length());
            }
        }
    }

    /** Reads the notation. */
    public static Marked parse(String notation) {
        StringBuilder text = new StringBuilder();
        List<Label> labels = new ArrayList<>();
        Deque<Label> open = new ArrayDeque<>();
        int i = 0;
        while (i < notation.length()) {
            char c = notation.charAt(i);
            boolean twice = i + 1 < notation.length() && notation.charAt(i + 1) == c;
            if (c == '{' && twice) {
                text.append('{');
                i += 2;
            } else if (c == '{') {
                int colon = labelEnd(notation, i + 1);
                open.push(new Label(notation.substring(i + 1, colon), new Span(text.length(), text.length())));
                i = colon + 1;
            } else if (c == '}' && open.isEmpty()) {
                if (!twice) {
                    throw new IllegalArgumentException("a closing brace without a label at " + i + " in: " + notation);
                }
                text.append('}');
                i += 2;
            } else if (c == '}') {
                Label label = open.pop();
                labels.add(new Label(label.name(), new Span(label.span().start(), text.length())));
                i++;
            } else {
                text.append(c);
                i++;
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("label '" + open.peek().name() + "' is never closed in: " + notation);
        }
        return new Marked(text.toString(), labels);
    }

    private static int labelEnd(String notation, int start) {
        int i = start;
        while (i < notation.length()
                && (Character.isLetterOrDigit(notation.charAt(i)) || "-_.".indexOf(notation.charAt(i)) >= 0)) {
            i++;
        }
        if (i == start || i == notation.length() || notation.charAt(i) != ':') {
            throw new IllegalArgumentException("a brace at " + (start - 1) + " begins no label in: " + notation);
        }
        return i;
    }

    /** The spans of one label, in text order. */
    public List<Span> spans(String name) {
        return labels.stream()
                .filter(l -> l.name().equals(name))
                .map(Label::span)
                .toList();
    }

    /** Writes the notation; reading it again gives an equal value, provided labels nest and do not cross. */
    public String print() {
        StringBuilder out = new StringBuilder();
        Deque<Label> open = new ArrayDeque<>();
        int next = 0;
        for (int i = 0; i <= text.length(); i++) {
            while (!open.isEmpty()
                    && open.peek().span().end() == i
                    && !(next < labels.size() && emptyAt(labels.get(next), i))) {
                open.pop();
                out.append('}');
            }
            while (next < labels.size() && labels.get(next).span().start() == i) {
                Label label = labels.get(next++);
                Label around = open.peek();
                if (around != null && label.span().end() > around.span().end()) {
                    throw new IllegalStateException("labels cross: " + around + " and " + label);
                }
                out.append('{').append(label.name()).append(':');
                if (label.span().isEmpty()) {
                    out.append('}');
                } else {
                    open.push(label);
                }
            }
            while (!open.isEmpty() && open.peek().span().end() == i) {
                open.pop();
                out.append('}');
            }
            if (i < text.length()) {
                char c = text.charAt(i);
                out.append(c);
                if (c == '{' || (c == '}' && open.isEmpty())) {
                    out.append(c);
                }
            }
        }
        return out.toString();
    }

    private static boolean emptyAt(Label label, int offset) {
        return label.span().isEmpty() && label.span().start() == offset;
    }
}
