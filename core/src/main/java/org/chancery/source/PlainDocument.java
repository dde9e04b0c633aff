package org.chancery.source;

import java.util.List;
import org.chancery.text.Note;

/** The paragraphs of a text file: parted by empty lines where its lines are wrapped, else a line each. */
final class PlainDocument {

    private static final int WIDEST_WRAPPED = 100;

    private PlainDocument() {}

    static Document read(byte[] bytes) throws Unreadable {
        Characters characters = Characters.of(bytes);
        boolean wrapped = isWrapped(characters.text());
        ParagraphWriter out = new ParagraphWriter();
        for (String line : (Iterable<String>) () -> characters.text().lines().iterator()) {
            boolean blank = line.isBlank();
            if (line.indexOf('\f') >= 0) {
                out.endPage();
            }
            if (!wrapped || blank) {
                out.add(line);
                out.end();
            } else {
                out.add(line);
                out.breakLine();
            }
        }
        List<Note> notes = characters.guessed()
                ? List.of(Note.of("read-as-windows-1252", "its bytes are no UTF-8 and were read as Windows-1252"))
                : List.of();
        return new Document("text file", out.paragraphs(), wrapped, notes);
    }

    /** Whether hardly any of it stands in lines wider than a typewriter's. */
    private static boolean isWrapped(String text) {
        long all = 0;
        long wide = 0;
        for (String line : (Iterable<String>) () -> text.lines().iterator()) {
            all += line.length();
            wide += line.length() > WIDEST_WRAPPED ? line.length() : 0;
        }
        return wide * 10 < all;
    }
}
