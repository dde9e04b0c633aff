package org.chancery.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chancery.text.Note;

/** The text of a PDF in the order it is read: paragraphs with a blank line between them, the lines of each put together. */
final class Pdf {

    private static final String PARAGRAPH = "\u2029";
    private static final Pattern BROKEN_WORD = Pattern.compile("(?<=\\p{Ll})-\n(?=\\p{Ll})");

    private Pdf() {}

    static Capture capture(String place, String id, byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String text = text(document);
            int pages = document.getNumberOfPages();
            if (text.isBlank()) {
                throw new Unreadable(
                        "the PDF has " + pages + " pages and no text; they are pictures",
                        "run OCR over it first (ocrmypdf)");
            }
            Note note = Note.of(
                    "from-pdf", "the text was taken from a PDF of " + pages + " pages; offsets count in that text");
            return new Capture(
                    id,
                    place,
                    Capture.Kind.PLAIN,
                    Bytes.utf8(text),
                    Optional.empty(),
                    Optional.of("UTF-8"),
                    Given.nothing(),
                    List.of(note));
        } catch (InvalidPasswordException e) {
            throw new Unreadable("the PDF is encrypted", "save it without a password");
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) { // PDFBox throws all sorts on broken files
            throw new Unreadable("the PDF is damaged: " + e.getMessage(), "open it in a viewer and save it anew");
        }
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd(PARAGRAPH);
        stripper.setPageEnd("\n");
        String raw = BROKEN_WORD.matcher(stripper.getText(document)).replaceAll("");
        StringBuilder text = new StringBuilder();
        for (String paragraph : raw.split(PARAGRAPH, -1)) {
            String line = paragraph.strip().replaceAll("\\s+", " ");
            if (!line.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n\n").append(line);
            }
        }
        return text.toString();
    }
}
