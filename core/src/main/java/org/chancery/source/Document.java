package org.chancery.source;

import java.util.List;
import java.util.stream.Collectors;
import org.chancery.text.Note;

/**
 * What an office program or an archive's text file holds: its paragraphs in order.
 *
 * @param form what the file is, as a person would say it: {@code DOCX}, {@code RTF}
 * @param wrapped whether lines end where the page was full, so that a paragraph's lines belong together
 * @param notes what was odd about reading it
 */
record Document(String form, List<Paragraph> paragraphs, boolean wrapped, List<Note> notes) {

    Document {
        paragraphs = List.copyOf(paragraphs);
        notes = List.copyOf(notes);
    }

    String text() {
        return text(paragraphs);
    }

    /** Some of its paragraphs as an article's text, an empty line between them. */
    String text(List<Paragraph> some) {
        return some.stream().map(this::text).collect(Collectors.joining("\n\n"));
    }

    private String text(Paragraph paragraph) {
        return String.join(wrapped ? " " : "\n", paragraph.lines());
    }

    /** The document as one article. */
    Capture capture(String place, String id) throws Unreadable {
        if (paragraphs.isEmpty()) {
            throw new Unreadable(
                    "the " + form + " holds no text", "if it holds pictures of pages, run OCR over them first");
        }
        Note note = Note.of(
                "from-document",
                "the text was taken from a " + form + " of " + paragraphs.size()
                        + " paragraphs; offsets count in that text");
        return Captures.plain(id, place, text(), Given.nothing(), note, notes);
    }
}
