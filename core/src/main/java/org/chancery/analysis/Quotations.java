package org.chancery.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.chancery.text.Note;
import org.chancery.text.Span;

/**
 * Pairs quotation marks within and across paragraphs.
 *
 * @param found in the order of their first marks
 * @param openers where marks stand that open or take up a quotation, {@code closers} where they close one
 */
record Quotations(List<Quotation> found, List<Note> notes, BitSet openers, BitSet closers) {

    static Quotations of(String text, List<Paragraph> paragraphs, Marks reader) {
        Pairing pairing = new Pairing(text);
        List<Mark> marks = paragraphs.isEmpty()
                ? List.of()
                : reader.in(text, paragraphs.get(0).span());
        for (int p = 0; p < paragraphs.size(); p++) {
            boolean last = p + 1 == paragraphs.size();
            List<Mark> next =
                    last ? List.of() : reader.in(text, paragraphs.get(p + 1).span());
            pairing.paragraph(paragraphs.get(p), marks);
            if (last) {
                pairing.endOfParagraph(paragraphs.get(p), java.util.Optional.empty(), next);
            } else {
                pairing.endOfParagraph(paragraphs.get(p), java.util.Optional.of(paragraphs.get(p + 1)), next);
            }
            marks = next;
        }
        return pairing.finish();
    }

    /** A quotation without its number. */
    record Draft(List<Span> pieces, int depth, boolean closed) {}

    static Quotations numbered(List<Draft> drafts, List<Note> notes, BitSet openers, BitSet closers) {
        List<Draft> sorted = new ArrayList<>(drafts);
        sorted.sort(Comparator.comparing((Draft d) -> d.pieces().get(0)));
        List<Quotation> found = new ArrayList<>();
        for (Draft d : sorted) {
            found.add(new Quotation(found.size(), d.pieces(), d.depth(), d.closed()));
        }
        return new Quotations(found, notes, openers, closers);
    }
}
