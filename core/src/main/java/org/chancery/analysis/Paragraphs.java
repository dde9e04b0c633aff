package org.chancery.analysis;

import java.util.ArrayList;
import java.util.List;
import org.chancery.article.Article;
import org.chancery.article.Part;
import org.chancery.text.Span;

/** Cuts an article's parts into paragraphs: a part is one, or one for each of its lines unless the lines are only wrapped. */
final class Paragraphs {

    private static final int SHORTEST_WRAP = 40;
    private static final int LONGEST_WRAP = 100;

    private Paragraphs() {}

    static List<Paragraph> of(Article article) {
        List<Paragraph> found = new ArrayList<>();
        String text = article.words();
        for (Part part : article.parts()) {
            if (isRead(part)) {
                for (Span span : cut(text, part.span())) {
                    found.add(new Paragraph(found.size(), part.kind(), span));
                }
            }
        }
        return found;
    }

    private static boolean isRead(Part part) {
        return switch (part.kind()) {
            case BYLINE, CREDIT, DATE, RELATED, COMMENT, OTHER -> false;
            default -> true;
        };
    }

    private static List<Span> cut(String text, Span part) {
        List<Span> lines = lines(text, part);
        int width = lines.stream().mapToInt(Span::length).max().orElse(0);
        boolean mayWrap = lines.size() > 2 && width >= SHORTEST_WRAP && width <= LONGEST_WRAP;
        List<Span> out = new ArrayList<>();
        for (Span line : lines) {
            if (line.isEmpty()) {
                continue;
            }
            Span last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null && continues(text, last, line, mayWrap ? width : Integer.MAX_VALUE)) {
                out.set(out.size() - 1, new Span(last.start(), line.end()));
            } else {
                out.add(line);
            }
        }
        return out;
    }

    /** Whether the line goes on with the paragraph before: only one break between, and it stands where a wrapped line would break. */
    private static boolean continues(String text, Span before, Span line, int width) {
        int breaks = 0;
        for (int i = before.end(); i < line.start(); i++) {
            breaks += text.charAt(i) == '\n' ? 1 : 0;
        }
        if (breaks > 1) {
            return false;
        }
        if (Character.isLowerCase(text.charAt(line.start())) && !endsSentence(text.charAt(before.end() - 1))) {
            return true;
        }
        int lastBreak = text.lastIndexOf('\n', before.end() - 1);
        int lastLine = before.end() - Math.max(before.start(), lastBreak + 1);
        int word = line.start();
        while (word < line.end() && !Character.isWhitespace(text.charAt(word))) {
            word++;
        }
        return (long) lastLine + 1 + word - line.start() > width;
    }

    private static boolean endsSentence(char c) {
        return ".!?:;\"”’»".indexOf(c) >= 0;
    }

    private static List<Span> lines(String text, Span part) {
        List<Span> lines = new ArrayList<>();
        int start = part.start();
        for (int i = part.start(); i <= part.end(); i++) {
            if (i == part.end() || isBreak(text.charAt(i))) {
                lines.add(new Span(start, i).trim(text));
                start = i + 1;
            }
        }
        return lines;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
    }
}
