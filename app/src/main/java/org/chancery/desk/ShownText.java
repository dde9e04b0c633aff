package org.chancery.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.review.Finding;
import org.chancery.review.ReadArticle;
import org.chancery.review.Window;
import org.chancery.text.Span;

/** A stretch of an article for the review, line by line, word by word, with what the record rests on marked and named. */
record ShownText(List<List<Shown>> lines, boolean before, boolean behind) {

    /**
     * A word.
     *
     * @param look the style sheet's names for what it is part of
     * @param gap the blank behind it; {@code within} the same where the next word is part of the same
     * @param tag what begins with it, in a word; blank where nothing does
     */
    record Shown(int number, String text, String within, String gap, String look, String tag) {}

    static ShownText of(Window window, ReadArticle article, Optional<Finding> finding) {
        Map<String, List<Span>> marks = finding.map(f -> marks(article, f)).orElse(Map.of());
        List<List<Shown>> lines = new ArrayList<>();
        List<Shown> line = new ArrayList<>();
        for (Window.Word word : window.words()) {
            String gap = word.gap().isEmpty() ? "" : " ";
            boolean goesOn = goesOn(word.span(), marks);
            line.add(new Shown(
                    word.number(),
                    word.text(),
                    goesOn ? gap : "",
                    goesOn ? "" : gap,
                    look(word.span(), marks),
                    tag(word.span(), marks)));
            if (word.endsLine()) {
                lines.add(line);
                line = new ArrayList<>();
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return new ShownText(lines, window.before(), window.behind());
    }

    private static Map<String, List<Span>> marks(ReadArticle article, Finding finding) {
        Map<String, List<Span>> marks = new LinkedHashMap<>();
        if (finding.ref().event()) {
            marks.put("trigger", finding.spans("trigger"));
            for (ReadArticle.Party party : article.parties().getOrDefault(finding.id(), List.of())) {
                boolean stands = finding.names(party.side()).contains(party.name());
                String name = party.side().equals("actors") ? "actor" : "recipient";
                if (stands) {
                    marks.computeIfAbsent(name, n -> new ArrayList<>()).add(party.span());
                }
            }
        } else {
            marks.put("content", finding.spans("content"));
            marks.put("cue", finding.spans("cue"));
            marks.put("source", finding.spans("source"));
        }
        return marks;
    }

    private static boolean goesOn(Span word, Map<String, List<Span>> marks) {
        return marks.values().stream().flatMap(List::stream).anyMatch(s -> s.overlaps(word) && word.end() < s.end());
    }

    private static String look(Span word, Map<String, List<Span>> marks) {
        StringBuilder look = new StringBuilder("w");
        marks.forEach((name, spans) -> look.append(spans.stream().anyMatch(word::overlaps) ? " " + name : ""));
        return look.toString();
    }

    private static String tag(Span word, Map<String, List<Span>> marks) {
        List<String> tags = new ArrayList<>();
        marks.forEach((name, spans) -> {
            if (spans.stream().anyMatch(s -> word.start() <= s.start() && s.start() < word.end())) {
                tags.add(name);
            }
        });
        return String.join(", ", tags);
    }
}
