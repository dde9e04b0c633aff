package org.chancery.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;
import org.chancery.text.Span;

/** Finds the quotation marks of a paragraph and leaves out apostrophes and inch marks. */
final class Marks {

    private final Set<String> elided = new HashSet<>();

    Marks(Lexicon lexicon) {
        for (Table.Row row : lexicon.table("elisions.tsv").rows()) {
            elided.add(row.get("word"));
        }
    }

    List<Mark> in(String text, Span paragraph) {
        List<Mark> found = new ArrayList<>();
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            Optional<Mark> mark = at(text, i, paragraph);
            if (mark.isPresent()) {
                found.add(mark.get());
                i = mark.get().end() - 1;
            }
        }
        return found;
    }

    private Optional<Mark> at(String text, int i, Span within) {
        char c = text.charAt(i);
        return switch (c) {
            case '“', '‟', '❝', '〝' -> Optional.of(curly(text, i, within, Mark.Family.DOUBLE, true));
            case '”', '❞', '〞' -> Optional.of(curly(text, i, within, Mark.Family.DOUBLE, false));
            case '„' -> Optional.of(new Mark(i, 1, Mark.Family.DOUBLE, Mark.Side.OPENS, true));
            case '"', '＂', '″' -> straight(text, i, 1, within, Mark.Family.DOUBLE);
            case '«' -> Optional.of(curly(text, i, within, Mark.Family.GUILLEMET, true));
            case '»' -> Optional.of(curly(text, i, within, Mark.Family.GUILLEMET, false));
            case '‹' -> Optional.of(curly(text, i, within, Mark.Family.SINGLE_GUILLEMET, true));
            case '›' -> Optional.of(curly(text, i, within, Mark.Family.SINGLE_GUILLEMET, false));
            case '「', '『' -> Optional.of(
                    new Mark(i, 1, c == '「' ? Mark.Family.CORNER : Mark.Family.WHITE_CORNER, Mark.Side.OPENS, true));
            case '」', '』' -> Optional.of(
                    new Mark(i, 1, c == '」' ? Mark.Family.CORNER : Mark.Family.WHITE_CORNER, Mark.Side.CLOSES, true));
            case '`' -> twice(text, i, within)
                    ? Optional.of(new Mark(i, 2, Mark.Family.DOUBLE, Mark.Side.OPENS, true))
                    : single(text, i, within);
            case '\'', '’', '‘' -> twice(text, i, within)
                    ? straight(text, i, 2, within, Mark.Family.DOUBLE)
                    : single(text, i, within);
            case '‚', '‛' -> c == '‛' || before(text, i, within) == ' ' ? single(text, i, within) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean twice(String text, int i, Span within) {
        return i + 1 < within.end() && text.charAt(i + 1) == text.charAt(i);
    }

    /** The character before, a blank where the paragraph begins. */
    private static char before(String text, int i, Span within) {
        return i > within.start() ? blankAsSpace(text.charAt(i - 1)) : ' ';
    }

    private static char after(String text, int i, Span within) {
        return i < within.end() ? blankAsSpace(text.charAt(i)) : ' ';
    }

    private static char blankAsSpace(char c) {
        return Letters.isBlank(c) ? ' ' : c;
    }

    private static boolean leadsIn(char c) {
        return c == ' ' || "([{—–-/“‘\"'«‹„`".indexOf(c) >= 0;
    }

    private static boolean leadsOut(char c) {
        return c == ' ' || ".,;:!?)]}—–-/”’\"'»›…".indexOf(c) >= 0;
    }

    /** A mark whose sign has a side; the surroundings may say that it was typed wrongly. */
    private static Mark curly(String text, int i, Span within, Mark.Family family, boolean opens) {
        char before = before(text, i, within);
        char after = after(text, i + 1, within);
        boolean looksOpening = leadsIn(before) && !leadsOut(after);
        boolean looksClosing = !leadsIn(before) && leadsOut(after);
        boolean wrong = opens ? looksClosing : looksOpening && before == ' ';
        return new Mark(i, 1, family, opens ? Mark.Side.OPENS : Mark.Side.CLOSES, !wrong);
    }

    private static Optional<Mark> straight(String text, int i, int length, Span within, Mark.Family family) {
        char before = before(text, i, within);
        char after = after(text, i + length, within);
        if (isInch(text, i, length, within)) {
            return Optional.empty();
        }
        boolean in = leadsIn(before);
        boolean out = leadsOut(after);
        if (before == ' ' && after != ' ') {
            return Optional.of(new Mark(i, length, family, Mark.Side.OPENS, !out));
        }
        if (before != ' ' && after == ' ') {
            return Optional.of(new Mark(i, length, family, Mark.Side.CLOSES, true));
        }
        Mark.Side side = in == out ? Mark.Side.EITHER : in ? Mark.Side.OPENS : Mark.Side.CLOSES;
        return Optional.of(new Mark(i, length, family, side, false));
    }

    /** {@code 6'2"} and {@code a 12" record}: a digit before, and a word that goes on behind. */
    private static boolean isInch(String text, int i, int length, Span within) {
        if (!Character.isDigit(before(text, i, within))) {
            return false;
        }
        int digits = i;
        while (digits > within.start() && i - digits < 6 && "0123456789./½".indexOf(text.charAt(digits - 1)) >= 0) {
            digits--;
        }
        char lead = before(text, digits, within);
        if ((lead == '\'' || lead == '’' || lead == '′')
                && digits - 2 >= within.start()
                && Character.isDigit(text.charAt(digits - 2))) {
            return true;
        }
        char next = after(text, i + length + 1, within);
        return after(text, i + length, within) == ' '
                && Character.isLowerCase(next)
                && lead == ' '
                && !hasMarkBefore(text, i, within);
    }

    /** Whether a straight mark stands shortly before; no further, so that many marks take no longer than their number. */
    private static boolean hasMarkBefore(String text, int i, Span within) {
        for (int k = i - 1; k >= within.start() && i - k < 300; k--) {
            if ("\"″".indexOf(text.charAt(k)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private Optional<Mark> single(String text, int i, Span within) {
        char c = text.charAt(i);
        char before = before(text, i, within);
        char after = after(text, i + 1, within);
        boolean letterBefore = Character.isLetterOrDigit(before);
        boolean letterAfter = Character.isLetterOrDigit(after);
        if (letterBefore && letterAfter) {
            return Optional.empty();
        }
        if (leadsIn(before) && after != ' ' && !(before != ' ' && leadsOut(after))) {
            if ((c != '‘' && isElision(text, i + 1, within)) || isDecade(text, i + 1, within)) {
                return Optional.empty();
            }
            return c == '’'
                    ? Optional.of(new Mark(i, 1, Mark.Family.SINGLE, Mark.Side.EITHER, false))
                    : Optional.of(new Mark(i, 1, Mark.Family.SINGLE, Mark.Side.OPENS, c == '‘' || c == '`'));
        }
        if (before == ' ' || c == '`') {
            return Optional.empty();
        }
        boolean sure = !letterBefore && leadsOut(after);
        return Optional.of(new Mark(i, 1, Mark.Family.SINGLE, Mark.Side.CLOSES, sure));
    }

    private static boolean isDecade(String text, int i, Span within) {
        return i + 1 < within.end()
                && Character.isDigit(text.charAt(i))
                && Character.isDigit(text.charAt(i + 1))
                && (i + 2 >= within.end() || !Character.isDigit(text.charAt(i + 2)));
    }

    private boolean isElision(String text, int i, Span within) {
        int end = i;
        while (end < within.end() && end - i < 8 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return elided.contains(Letters.lower(text.substring(i, end)));
    }
}
