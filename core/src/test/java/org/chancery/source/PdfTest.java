package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.source.Tried.capture;
import static org.chancery.source.Tried.failure;
import static org.chancery.source.Tried.read;
import static org.chancery.source.Tried.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.chancery.text.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTest {

    @TempDir
    private Path folder;

    private Path pdf(List<List<String>> paragraphs, String password) throws IOException {
        Path path = folder.resolve("minutes.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.setLeading(14);
                content.newLineAtOffset(72, 700);
                for (List<String> paragraph : paragraphs) {
                    for (String line : paragraph) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.newLineAtOffset(0, -40);
                }
                content.endText();
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.save(path.toFile());
        }
        return path;
    }

    @Test
    void the_lines_of_a_paragraph_are_put_together_and_paragraphs_kept_apart() throws IOException {
        Capture c = capture(read(pdf(
                        List.of(
                                List.of("The mayor said on Tuesday that the har-", "bour would stay open."),
                                List.of("“Nobody told us,” said a fisherman."
                                        .replace('“', '"')
                                        .replace('”', '"'))),
                        ""))
                .get(0));
        assertThat(text(c))
                .isEqualTo("The mayor said on Tuesday that the harbour would stay open.\n\n"
                        + "\"Nobody told us,\" said a fisherman.");
        assertThat(c.id()).isEqualTo("minutes");
        assertThat(c.kind()).isEqualTo(Capture.Kind.PLAIN);
        assertThat(c.notes()).extracting(Note::code).containsExactly("from-pdf");
    }

    @Test
    void a_pdf_without_text_says_that_it_needs_ocr() throws IOException {
        Failure failure = failure(read(pdf(List.of(), "")).get(0));
        assertThat(failure.problem()).contains("no text");
        assertThat(failure.advice()).contains("OCR");
    }

    @Test
    void an_encrypted_pdf_is_an_error_that_says_so() throws IOException {
        assertThat(failure(read(pdf(List.of(List.of("Secret.")), "key")).get(0)).problem())
                .isEqualTo("the PDF is encrypted");
    }

    @Test
    void a_damaged_pdf_is_an_error() throws IOException {
        byte[] whole = Files.readAllBytes(pdf(List.of(List.of("Open.")), ""));
        Path broken = folder.resolve("broken.pdf");
        Files.write(broken, java.util.Arrays.copyOf(whole, 40));
        assertThat(failure(read(broken).get(0)).problem()).contains("PDF");
    }
}
