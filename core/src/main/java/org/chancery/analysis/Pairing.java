package org.chancery.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.chancery.text.Note;
import org.chancery.text.Span;

/** The open quotations while a text is read from left to right; each mark is looked at once, and no more than {@link #DEEPEST} are open. */
final class Pairing {

    private static final int DEEPEST = 6;

    /** A quotation that is not closed yet. */
    private static final class Open {
        final Mark mark;
        final int depth;
        final List<Span> pieces = new ArrayList<>();
        int start;

        Open(Mark mark, int depth) {
            this.mark = mark;
            this.depth = depth;
            this.start = mark.at();
        }
    }

    private final String text;
    private final List<Open> open = new ArrayList<>();
    private final List<Quotations.Draft> drafts = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final BitSet openers = new BitSet();
    private final BitSet closers = new BitSet();

    Pairing(String text) {
        this.text = text;
    }

    void paragraph(Paragraph paragraph, List<Mark> marks) {
        int first = takeUp(paragraph, marks);
        int[] closing = sureClosings(marks);
        for (int m = first; m < marks.size(); m++) {
            Mark mark = marks.get(m);
            boolean isOpen = find(mark.family()) >= 0;
            boolean opens =
                    switch (mark.side()) {
                        case EITHER -> !isOpen;
                        case OPENS -> mark.sure() || !isOpen;
                        case CLOSES -> !mark.sure() && !isOpen && mark.family() != Mark.Family.SINGLE;
                    };
            if (opens) {
                open(mark);
            } else if (isOpen && !isApostrophe(mark, closing[m])) {
                close(mark);
            }
        }
    }

    /** How many sure closings of single marks follow each mark before the next single opening. */
    private static int[] sureClosings(List<Mark> marks) {
        int[] after = new int[marks.size()];
        int count = 0;
        for (int m = marks.size() - 1; m >= 0; m--) {
            after[m] = count;
            Mark mark = marks.get(m);
            if (mark.family() == Mark.Family.SINGLE) {
                if (mark.side() == Mark.Side.OPENS) {
                    count = 0;
                } else if (mark.side() == Mark.Side.CLOSES && mark.sure()) {
                    count++;
                }
            }
        }
        return after;
    }

    /** A single mark right behind a letter is an apostrophe where a surer closing is still to come. */
    private boolean isApostrophe(Mark mark, int sureClosings) {
        return mark.family() == Mark.Family.SINGLE
                && !mark.sure()
                && (sureClosings > 0 || mark.side() == Mark.Side.EITHER);
    }

    private int find(Mark.Family family) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).mark.family() == family) {
                return i;
            }
        }
        return -1;
    }

    private void open(Mark mark) {
        int same = find(mark.family());
        if (same >= 0 && (mark.family() == Mark.Family.SINGLE || same == open.size() - 1 || open.size() >= DEEPEST)) {
            abandon(same, mark.at());
        }
        if (open.size() < DEEPEST) {
            open.add(new Open(mark, open.size()));
            openers.set(mark.at());
        }
    }

    private void close(Mark mark) {
        int at = find(mark.family());
        abandon(at + 1, mark.at());
        Open closing = open.remove(at);
        closing.pieces.add(new Span(closing.start, mark.end()));
        drafts.add(new Quotations.Draft(closing.pieces, closing.depth, true));
        closers.set(mark.at());
    }

    /** Ends every open quotation from this one on before the offset, unclosed. A single mark that nothing closes is no quotation. */
    private void abandon(int from, int before) {
        for (int i = open.size() - 1; i >= from; i--) {
            Open lost = open.remove(i);
            if (lost.mark.family() == Mark.Family.SINGLE && lost.pieces.isEmpty()) {
                openers.clear(lost.mark.at());
                continue;
            }
            Span piece = new Span(lost.start, Math.max(lost.start, before)).trim(text);
            if (!piece.isEmpty()) {
                lost.pieces.add(piece);
            }
            if (lost.pieces.isEmpty()) {
                continue;
            }
            drafts.add(new Quotations.Draft(lost.pieces, lost.depth, false));
            Span mark = new Span(lost.mark.at(), lost.mark.end());
            notes.add(Note.at(
                    lost.pieces.get(0),
                    "quotation-not-closed",
                    "the quotation that opens with " + mark.in(text) + " has no closing mark"));
        }
    }

    /** Lets quotations of the paragraph before go on where this one opens with their marks; gives the first mark that is left. */
    private int takeUp(Paragraph paragraph, List<Mark> marks) {
        int used = 0;
        int at = paragraph.span().start();
        for (Open o : open) {
            if (used < marks.size()
                    && marks.get(used).at() == at
                    && marks.get(used).family() == o.mark.family()
                    && marks.get(used).side() != Mark.Side.CLOSES) {
                o.start = at;
                openers.set(at);
                at = marks.get(used).end();
                used++;
            } else {
                o.start = at;
            }
        }
        return used;
    }

    /** Ends the paragraph: what is open either goes on in the next one or is given up. */
    void endOfParagraph(Paragraph paragraph, Optional<Paragraph> next, List<Mark> nextMarks) {
        int goesOn = next.isPresent() && next.get().part() == paragraph.part() ? goingOn(next.get(), nextMarks) : 0;
        abandon(goesOn, paragraph.span().end());
        for (Open o : open) {
            Span piece = new Span(o.start, paragraph.span().end());
            if (!piece.isEmpty()) {
                o.pieces.add(piece);
            }
        }
    }

    /** How many of the open quotations the next paragraph takes up: by their marks at its beginning, or by closing them first of all. */
    private int goingOn(Paragraph next, List<Mark> marks) {
        int at = next.span().start();
        int used = 0;
        while (used < open.size()
                && used < marks.size()
                && marks.get(used).at() == at
                && marks.get(used).side() != Mark.Side.CLOSES
                && marks.get(used).family() == open.get(used).mark.family()) {
            at = marks.get(used).end();
            used++;
        }
        if (used > 0 || open.isEmpty()) {
            return used;
        }
        Mark.Family family = open.get(0).mark.family();
        if (family == Mark.Family.SINGLE) {
            return 0;
        }
        for (Mark mark : marks) {
            if (mark.family() == family) {
                return mark.side() == Mark.Side.CLOSES && mark.sure() ? 1 : 0;
            }
        }
        return 0;
    }

    Quotations finish() {
        abandon(0, text.length());
        return Quotations.numbered(drafts, notes, openers, closers);
    }
}
