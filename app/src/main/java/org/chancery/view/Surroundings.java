package org.chancery.view;

import java.text.BreakIterator;
import java.util.Locale;
import org.chancery.lexicon.Lexicon;

/** A stretch of an article's text and a place in it come in; the sentences that hold the place go out, never beyond its paragraph and never endless. */
public final class Surroundings {

    /** How far before and behind a place its sentence may reach, in characters. */
    static final int REACH = 500;

    private final Abbreviations abbreviations;

    public Surroundings(Lexicon lexicon) {
        this(new Abbreviations(lexicon));
    }

    Surroundings(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /**
     * From a sentence's beginning to a sentence's end; {@code …} where it had to be cut.
     *
     * @param window the text around the place; {@code before} and {@code behind} whether the article has more of it there
     * @param start where the place begins in the window, in UTF-16; {@code end} where it ends
     */
    public String of(String window, int start, int end, boolean before, boolean behind) {
        int from = window.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
        int line = window.indexOf('\n', Math.max(end - 1, start));
        int to = line < 0 ? window.length() : line;
        String paragraph = window.substring(from, to);
        int first = beginning(paragraph, start - from);
        int last = ending(paragraph, end - from);
        boolean cutBefore = first == 0 && from == 0 && before;
        boolean cutBehind = last == paragraph.length() && line < 0 && behind;
        return (cutBefore ? "…" : "") + paragraph.substring(first, last).strip() + (cutBehind ? "…" : "");
    }

    private int beginning(String paragraph, int place) {
        BreakIterator breaks = sentences(paragraph);
        int at = Math.min(Math.max(place, 0), paragraph.length());
        at = breaks.isBoundary(at) ? at : breaks.preceding(at);
        while (at > 0 && abbreviations.end(paragraph.substring(0, at))) {
            at = breaks.preceding(at);
        }
        return Math.max(at, 0);
    }

    private int ending(String paragraph, int place) {
        BreakIterator breaks = sentences(paragraph);
        int at = Math.min(Math.max(place, 0), paragraph.length());
        at = breaks.isBoundary(at) ? at : breaks.following(at);
        while (at != BreakIterator.DONE && at < paragraph.length() && abbreviations.end(paragraph.substring(0, at))) {
            at = breaks.following(at);
        }
        return at == BreakIterator.DONE ? paragraph.length() : at;
    }

    private static BreakIterator sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        return breaks;
    }
}
