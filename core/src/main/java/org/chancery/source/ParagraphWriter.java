package org.chancery.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts paragraphs together from pieces as the readers of documents find them: white space run together, empty lines dropped, size bounded. */
final class ParagraphWriter {

    /** Characters of one document; a book of a thousand pages has three million. */
    static final int MOST_CHARACTERS = 20_000_000;

    /** Paragraphs and cells of one document, empty ones too. */
    static final int MOST_PARAGRAPHS = 1_000_000;

    private final List<Paragraph> done = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Optional<String> link = Optional.empty();
    private int gap;
    private long characters;
    private int count;

    void add(CharSequence piece) throws Unreadable {
        characters += piece.length();
        if (characters > MOST_CHARACTERS) {
            throw new Unreadable(
                    "its text has more than " + MOST_CHARACTERS + " characters", "split it; no export is that long");
        }
        text.append(piece);
    }

    void breakLine() throws Unreadable {
        add("\n");
    }

    void link(String target) {
        if (link.isEmpty()) {
            link = Optional.of(target);
        }
    }

    /** Counts a paragraph or a cell, whatever becomes of it. */
    void count() throws Unreadable {
        if (++count > MOST_PARAGRAPHS) {
            throw new Unreadable(
                    "it has more than " + MOST_PARAGRAPHS + " paragraphs and cells",
                    "split it; no export is that long");
        }
    }

    void end() throws Unreadable {
        count();
        List<String> lines = new ArrayList<>();
        text.toString()
                .lines()
                .map(ParagraphWriter::tidy)
                .filter(l -> !l.isEmpty())
                .forEach(lines::add);
        if (lines.isEmpty()) {
            gap = Math.min(gap + 1, 2 * Paragraph.PAGE);
        } else {
            done.add(new Paragraph(lines, link, gap));
            gap = 0;
        }
        text.setLength(0);
        link = Optional.empty();
    }

    /** Ends the paragraph, if one is begun, and the page. */
    void endPage() throws Unreadable {
        if (!text.isEmpty()) {
            end();
        }
        gap = Paragraph.PAGE;
    }

    List<Paragraph> paragraphs() throws Unreadable {
        if (!text.isEmpty()) {
            end();
        }
        return List.copyOf(done);
    }

    /** What is being written, to be taken up again by {@link #resume}: a text box stands inside of another paragraph. */
    String suspend() {
        String begun = text.toString();
        text.setLength(0);
        return begun;
    }

    void resume(String begun) throws Unreadable {
        if (!text.isEmpty()) {
            end();
        }
        text.append(begun);
    }

    /** Tabs stay, they part the cells of a row; other white space runs together. */
    private static String tidy(String line) {
        StringBuilder tidy = new StringBuilder(line.length());
        boolean space = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                tidy.append(c);
                space = false;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
            } else if (c >= ' ' && c != '\u00ad' && c != '\ufeff' && c != '\u200b') {
                if (space && !tidy.isEmpty() && tidy.charAt(tidy.length() - 1) != '\t') {
                    tidy.append(' ');
                }
                space = false;
                tidy.append(c);
            }
        }
        return tidy.toString().strip();
    }
}
