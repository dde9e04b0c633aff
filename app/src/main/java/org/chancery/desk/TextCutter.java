package org.chancery.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.page.BlockKind;
import org.chancery.text.Span;
import org.chancery.view.Reading;

/**
 * Cuts an article's text for the page. In: a reading, and what the label of a record says. Out: paragraphs of pieces which together are the text, blank lines
 * between paragraphs left out. What is said within what is said gets a lane of its own under the line, so that overlapping contents stay apart.
 */
final class TextCutter {

    private static final int LANES = 5;

    /** Some characters of a record. */
    private record Mark(Span span, String id, String look) {}

    private record Block(Span span, String kind) {}

    private final Reading reading;
    private final Map<String, Integer> lanes;
    private final Function<String, ArticleText.Tag> tags;
    private final TreeMap<Integer, List<Mark>> opening = new TreeMap<>();
    private final TreeMap<Integer, List<Mark>> closing = new TreeMap<>();
    private final Map<Integer, List<ArticleText.Tag>> before = new TreeMap<>();
    private final Map<Integer, List<ArticleText.Tag>> behind = new TreeMap<>();

    private TextCutter(Reading reading, Function<String, ArticleText.Tag> tags) {
        this.reading = reading;
        this.tags = tags;
        lanes = Lanes.of(reading.said(), LANES);
        reading.said().forEach(this::said);
        reading.done().forEach(this::done);
    }

    static ArticleText cut(Reading reading, Function<String, ArticleText.Tag> tags) {
        return new TextCutter(reading, tags).all();
    }

    private void said(Reading.Said s) {
        String look = "l" + lanes.getOrDefault(s.id(), 1) + s.mode().label().charAt(0);
        s.content().forEach(span -> mark(span, s.id(), look));
        s.cue().forEach(span -> mark(span, s.id(), "cue"));
        before.computeIfAbsent(s.content().get(0).start(), at -> new ArrayList<>())
                .add(tags.apply(s.id()));
    }

    private void done(Reading.Done e) {
        mark(e.trigger(), e.id(), "deed " + Looks.factuality(e.factuality()));
        behind.computeIfAbsent(e.trigger().end(), at -> new ArrayList<>()).add(tags.apply(e.id()));
    }

    private void mark(Span span, String id, String look) {
        if (!span.isEmpty()) {
            Mark mark = new Mark(span, id, look);
            opening.computeIfAbsent(span.start(), at -> new ArrayList<>()).add(mark);
            closing.computeIfAbsent(span.end(), at -> new ArrayList<>()).add(mark);
        }
    }

    private ArticleText all() {
        TreeSet<Integer> cuts = new TreeSet<>(opening.keySet());
        cuts.addAll(closing.keySet());
        Set<Mark> open = new LinkedHashSet<>();
        List<ArticleText.Paragraph> paragraphs = new ArrayList<>();
        for (Block block : blocks()) {
            List<ArticleText.Piece> pieces = new ArrayList<>();
            int at = block.span.start();
            while (at < block.span.end()) {
                Integer next = cuts.higher(at);
                int end = next == null ? block.span.end() : Math.min(next, block.span.end());
                turn(open, at);
                pieces.add(piece(new Span(at, end), open));
                at = end;
            }
            paragraphs.add(paragraph(block, pieces));
        }
        return new ArticleText(paragraphs);
    }

    /** Opens and closes all that begins and ends up to here. */
    private void turn(Set<Mark> open, int at) {
        while ((!closing.isEmpty() && closing.firstKey() <= at) || (!opening.isEmpty() && opening.firstKey() <= at)) {
            boolean closes = opening.isEmpty() || (!closing.isEmpty() && closing.firstKey() <= opening.firstKey());
            if (closes) {
                open.removeAll(closing.pollFirstEntry().getValue());
            } else {
                opening.pollFirstEntry().getValue().stream()
                        .sorted(Comparator.comparing(Mark::span))
                        .forEach(open::add);
            }
        }
    }

    private ArticleText.Piece piece(Span span, Set<Mark> open) {
        String look = open.stream().map(Mark::look).distinct().collect(Collectors.joining(" "));
        String records = open.stream().map(Mark::id).distinct().collect(Collectors.joining(" "));
        return new ArticleText.Piece(
                span.in(reading.text()),
                look,
                records,
                before.getOrDefault(span.start(), List.of()),
                behind.getOrDefault(span.end(), List.of()));
    }

    private static ArticleText.Paragraph paragraph(Block block, List<ArticleText.Piece> pieces) {
        boolean ours = java.util.Arrays.stream(BlockKind.values())
                .filter(kind -> kind.label().equals(block.kind))
                .allMatch(BlockKind::isArticle);
        String label = block.kind.equals(BlockKind.BODY.label()) ? "" : English.capital(block.kind);
        return new ArticleText.Paragraph(
                block.kind, ours ? label : label + ", not the article’s", block.span.start(), ours, pieces);
    }

    /** The parts, line by line, and what lies between them; nothing is lost but blanks. */
    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        List<Reading.Part> parts = reading.parts().stream()
                .sorted(Comparator.comparing(Reading.Part::span))
                .toList();
        for (Reading.Part part : parts) {
            int start = Math.max(at, part.span().start());
            lines(new Span(at, start), BlockKind.OTHER.label(), blocks);
            if (part.span().end() > start) {
                lines(new Span(start, part.span().end()), part.kind(), blocks);
                at = part.span().end();
            }
        }
        lines(new Span(at, reading.text().length()), BlockKind.OTHER.label(), blocks);
        return blocks;
    }

    private void lines(Span span, String kind, List<Block> blocks) {
        int start = span.start();
        while (start < span.end()) {
            int line = reading.text().indexOf('\n', start);
            int end = line < 0 || line > span.end() ? span.end() : line;
            if (!new Span(start, end).in(reading.text()).isBlank()) {
                blocks.add(new Block(new Span(start, end), kind));
            }
            start = end + 1;
        }
    }
}
