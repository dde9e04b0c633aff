package org.chancery.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.chancery.analysis.Tag;

/**
 * Sets the ends of spans that a trained reader chose where readers of newspapers set them: no loose marks at the edges, quotations with their marks,
 * and whole where most of one was taken.
 */
final class Extents {

    /** How much of a quotation must have been taken for all of it to be. */
    private static final double MOST = 0.5;

    private final Scene scene;

    Extents(Scene scene) {
        this.scene = scene;
    }

    /** The source without commas, dashes and unpaired marks at its ends. */
    Piece source(Piece p) {
        int first = p.first();
        int end = p.end();
        while (first < end - 1 && loose(first) && !scene.word(first).equals("(")) {
            first++;
        }
        while (end - 1 > first && loose(end - 1) && !closesBracket(first, end)) {
            end--;
        }
        while (end < scene.size()
                && scene.is(end - 1, Tag.PROPN)
                && scene.is(end, Tag.PROPN)
                && scene.phrase(end) >= 0
                && scene.phrase(end) == scene.phrase(end - 1)) {
            end++; // no name is cut in two
        }
        return new Piece(first, end);
    }

    /** The content's pieces in order, none of them marks alone. */
    List<Piece> content(List<Piece> pieces, Answer answer) {
        Piece cue = answer.cue();
        BitSet words = new BitSet();
        pieces.forEach(p -> words.set(p.first(), p.end()));
        completeQuotations(words, answer);
        List<Piece> found = new ArrayList<>();
        for (int from = words.nextSetBit(0); from >= 0; from = words.nextSetBit(from)) {
            int end = words.nextClearBit(from);
            for (Piece paragraph : byParagraph(from, end)) {
                trimmed(paragraph, cue, found);
            }
            from = end;
        }
        return found;
    }

    /** Takes a quotation whole where most of its words were taken, and leaves its loose mark where hardly any were. */
    private void completeQuotations(BitSet words, Answer answer) {
        for (int at = words.nextSetBit(0); at >= 0; at = words.nextSetBit(at + 1)) {
            if (scene.quoted(at)) {
                Piece all = new Piece(scene.quotationStart(at), scene.quotationEnd(at));
                int end = all.end();
                if (!all.overlaps(answer.cue()) && share(words, all) >= MOST) {
                    end = endOfQuotation(all, answer.end());
                    words.set(all.first(), end);
                }
                at = end - 1;
            }
        }
    }

    /** Where the quotation ends that may go on in paragraphs which the reader could not see. */
    private int endOfQuotation(Piece piece, int unseen) {
        int end = piece.end();
        while (end < scene.size() && end >= unseen && scene.quotation(end) == scene.quotation(piece.first())) {
            end = scene.quotationEnd(end);
        }
        return end;
    }

    private double share(BitSet words, Piece all) {
        int taken = 0;
        int there = 0;
        for (int i = all.first(); i < all.end(); i++) {
            if (!scene.is(i, Tag.PUNCT)) {
                there++;
                taken += words.get(i) ? 1 : 0;
            }
        }
        return there == 0 ? 0 : (double) taken / there;
    }

    /** A content does not run over the end of a paragraph: each has a piece of its own. */
    private List<Piece> byParagraph(int from, int to) {
        List<Piece> cut = new ArrayList<>();
        for (int first = from; first < to; ) {
            int end = Math.min(to, scene.paragraphEnd(first));
            cut.add(new Piece(first, end));
            first = end;
        }
        return cut;
    }

    private void trimmed(Piece p, Piece cue, List<Piece> found) {
        int around = scene.quotation(cue.first()); // whose marks are not the content's
        int first = p.first();
        int end = p.end();
        while (first < end && loose(first) && !opens(first, end, around)) {
            first++;
        }
        while (end > first && loose(end - 1) && !closes(first, end, around)) {
            end--;
        }
        end = end > first ? endOfPhrase(end, cue) : end;
        if (end > first) {
            found.add(new Piece(first, end));
        }
    }

    /** No noun phrase is cut before its last word. */
    private int endOfPhrase(int from, Piece cue) {
        int end = from;
        while (end < scene.size()
                && scene.phrase(end) >= 0
                && scene.phrase(end) == scene.phrase(end - 1)
                && scene.quotation(end) == scene.quotation(end - 1)
                && !cue.holds(end)) {
            end++;
        }
        return end;
    }

    private boolean loose(int i) {
        return scene.is(i, Tag.PUNCT) || scene.isBreak(i);
    }

    /** Whether the mark at the first place opens a quotation or bracket whose words follow. */
    private boolean opens(int first, int end, int around) {
        if (inQuotation(first, around) && scene.quotationStart(first) == first) {
            return end > first + 1;
        }
        return inQuotation(first, around) || (bracket(first, "([") && end > first + 2);
    }

    /** Whether the mark before the end closes a quotation whose words came before, or stands within one. */
    private boolean closes(int first, int end, int around) {
        return inQuotation(end - 1, around)
                || closesBracket(first, end)
                || scene.word(end - 1).equals("?");
    }

    /** Marks within a quotation that is the content's own are its own. */
    private boolean inQuotation(int i, int around) {
        return scene.quoted(i) && scene.quotation(i) != around;
    }

    private boolean bracket(int i, String any) {
        return scene.word(i).length() == 1 && any.indexOf(scene.word(i).charAt(0)) >= 0;
    }

    private boolean closesBracket(int first, int end) {
        if (!bracket(end - 1, ")]")) {
            return false;
        }
        for (int i = end - 2; i >= first; i--) {
            if (bracket(i, "([")) {
                return true;
            }
        }
        return false;
    }
}
