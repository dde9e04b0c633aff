package org.chancery.export;

import java.util.List;
import java.util.TreeSet;
import org.chancery.standing.Piece;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/** Pieces of a text that one element shows. A stretch of text and its markings come in, HTML goes out in which overlapping ones are nested rightly. */
record Marking(String element, String kind, List<Piece> pieces) {

    Marking {
        pieces = List.copyOf(pieces);
    }

    /** Cut wherever a piece begins or ends, so that every stretch has its own elements and none crosses another. */
    static String marked(Entry entry, Span stretch, List<Marking> markings) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(stretch.start(), stretch.end()));
        for (Marking marking : markings) {
            for (Piece piece : marking.pieces) {
                Span span = utf16(entry.points(), piece);
                cuts.add(Math.max(stretch.start(), Math.min(stretch.end(), span.start())));
                cuts.add(Math.max(stretch.start(), Math.min(stretch.end(), span.end())));
            }
        }
        StringBuilder html = new StringBuilder();
        int from = stretch.start();
        for (int to : cuts.tailSet(from, false)) {
            html.append(stretch(entry, new Span(from, to), markings));
            from = to;
        }
        return html.toString();
    }

    private static String stretch(Entry entry, Span span, List<Marking> markings) {
        String html = Html.text(span.in(entry.text()));
        for (Marking marking : markings) {
            if (marking.pieces.stream().anyMatch(p -> utf16(entry.points(), p).overlaps(span))) {
                html = Html.element(marking.element, marking.kind, html);
            }
        }
        return html;
    }

    private static Span utf16(CodePoints points, Piece piece) {
        return points.toUtf16(new Span(piece.start(), piece.end()));
    }
}
