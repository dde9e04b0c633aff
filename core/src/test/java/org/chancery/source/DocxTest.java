package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.source.Tried.capture;
import static org.chancery.source.Tried.failure;
import static org.chancery.source.Tried.read;
import static org.chancery.source.Tried.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.chancery.text.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxTest {

    private static final String OPEN = "<w:document xmlns:w=\"urn:w\" xmlns:r=\"urn:r\" xmlns:mc=\"urn:mc\"><w:body>";
    private static final String CLOSE = "</w:body></w:document>";

    @TempDir
    private Path folder;

    private Input read(byte[] bytes) throws IOException {
        List<Input> all = Tried.read(Files.write(folder.resolve("minutes.docx"), bytes));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private Input body(String body) throws IOException {
        return read(Papers.docx(body, "<Relationship Id=\"r1\" Target=\"https://e.org\"/>"));
    }

    private static String p(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    private static String t(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    @Test
    void a_docx_that_is_no_export_is_one_article() throws IOException {
        Capture c = capture(read(Papers.docx(List.of("The mayor spoke", "", "“We will build,” she said & left."))));
        assertThat(c.id()).isEqualTo("minutes");
        assertThat(c.kind()).isEqualTo(Capture.Kind.PLAIN);
        assertThat(text(c)).isEqualTo("The mayor spoke\n\n“We will build,” she said & left.");
        assertThat(c.notes()).extracting(Note::code).containsExactly("from-document");
    }

    @Test
    void runs_links_breaks_and_tabs_come_in_their_order() throws IOException {
        assertThat(text(body(p(t("The ") + "<w:r><w:rPr><w:b/></w:rPr><w:t>mayor</w:t></w:r>" + t(" ")
                                + "<w:hyperlink r:id=\"r1\">" + t("spoke") + "</w:hyperlink>" + t(" and")
                                + "<w:r><w:br/></w:r>" + t("left")
                                + "<w:r><w:noBreakHyphen/></w:r>" + t("early."))
                        + "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>" + t("Second.") + "</w:p>")))
                .isEqualTo("The mayor spoke and\nleft-early.\n\nSecond.");
    }

    @Test
    void what_was_deleted_hidden_behind_fields_or_doubled_is_left_out() throws IOException {
        assertThat(text(body(p(t("Kept.") + "<w:del><w:r><w:delText>Gone.</w:delText></w:r></w:del><w:ins>"
                        + t(" Added.") + "</w:ins>"
                        + "<w:r><w:instrText>HYPERLINK \"https://e.org\"</w:instrText></w:r>"
                        + "<mc:AlternateContent><mc:Choice>" + t(" New.") + "</mc:Choice><mc:Fallback>" + t(" Old.")
                        + "</mc:Fallback></mc:AlternateContent>"))))
                .isEqualTo("Kept. Added. New.");
    }

    @Test
    void a_row_is_a_line_and_a_table_for_layout_keeps_its_paragraphs() throws IOException {
        String cell = "<w:tc>" + p(t("a")) + p(t("b")) + "</w:tc>";
        assertThat(text(body("<w:tbl><w:tr>" + cell + "<w:tc>" + p(t("c")) + "</w:tc></w:tr></w:tbl>" + "<w:tbl><w:tr>"
                        + cell + "</w:tr></w:tbl>" + p(t("End.")))))
                .isEqualTo("a b\tc\n\na\n\nb\n\nEnd.");
    }

    @Test
    void a_text_box_stands_before_the_paragraph_around_it() throws IOException {
        assertThat(text(body(
                        p(t("Around ") + "<w:r><w:txbxContent>" + p(t("Box.")) + "</w:txbxContent></w:r>" + t("it.")))))
                .isEqualTo("Box.\n\nAround it.");
    }

    @Test
    void damaged_empty_and_encrypted_files_are_named() throws IOException {
        byte[] good = Papers.docx(List.of("The mayor spoke at length about the harbour and its silt."));
        assertThat(failure(read(Arrays.copyOf(good, good.length / 3))).problem())
                .contains("damaged");
        assertThat(failure(read(Papers.docx("", ""))).problem()).contains("holds no text");
        assertThat(failure(read(Papers.zip("word/document.xml", OPEN + "<w:p>")))
                        .problem())
                .contains("damaged");
        byte[] ole = new byte[600];
        System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, ole, 0, 4);
        assertThat(failure(read(ole)).problem()).contains("with a password");
        byte[] locked = good.clone();
        locked[6] |= 1; // the flag of an encrypted part
        assertThat(failure(read(locked)).problem()).contains("damaged or encrypted");
    }

    @Test
    void other_archives_are_named_for_what_they_are() throws IOException {
        assertThat(failure(read(Papers.zip("xl/workbook.xml", "<x/>"))).advice())
                .contains("CSV");
        assertThat(failure(read(Papers.zip("content.xml", "<x/>"))).problem()).contains("OpenDocument");
        assertThat(failure(read(Papers.zip("a.docx", "x", "b.docx", "y"))).problem())
                .contains("ZIP archive of 2 files");
        assertThat(failure(read(Papers.zip("a.docx", "x", "b.docx", "y"))).advice())
                .contains("give the folder");
    }

    @Test
    void a_document_type_and_its_entities_are_refused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        String declared = "<!DOCTYPE w [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        assertThat(failure(read(Papers.zip("word/document.xml", declared + OPEN + p(t("&e;")) + CLOSE)))
                        .problem())
                .contains("declares a document type");
        StringBuilder laughs = new StringBuilder("<!DOCTYPE w [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"&l")
                    .append(i - 1)
                    .append(";&l")
                    .append(i - 1)
                    .append(";\">");
        }
        assertThat(failure(read(Papers.zip("word/document.xml", laughs + "]>" + OPEN + p(t("&l29;")) + CLOSE)))
                        .problem())
                .contains("document type");
        assertThat(failure(read(Papers.zip("word/document.xml", OPEN + p(t("&e;")) + CLOSE)))
                        .problem())
                .contains("damaged");
    }

    @Test
    void traps_are_refused_with_the_limit_named() throws IOException {
        String zeros = "0".repeat(60 << 20);
        assertThat(failure(read(Papers.zip("word/media/a.bin", zeros, "word/document.xml", OPEN + p(t("A")) + CLOSE)))
                        .problem())
                .contains("more than")
                .contains("packed ones");
        assertThat(failure(body("<w:smartTag>".repeat(5_000))).problem()).contains(DocxBody.DEEPEST + " deep");
        assertThat(failure(body("<w:p w:a=\"" + "b".repeat(11 << 20) + "\"/>")).problem())
                .contains("more than " + XmlPieces.LONGEST);
        String[] parts = new String[2 * ZipParts.MOST_PARTS + 4];
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = "a" + i;
            parts[i + 1] = "";
        }
        assertThat(failure(read(Papers.zip(parts))).problem()).contains("more than " + ZipParts.MOST_PARTS + " parts");
    }

    @Test
    void one_asked_for_by_its_bytes_alone_is_read_too() throws IOException {
        Capture c = Whole.capture("https://e.org/a", "a", "", Papers.docx(List.of("The mayor spoke.")));
        assertThat(c.bytes().decode(StandardCharsets.UTF_8)).isEqualTo("The mayor spoke.");
    }
}
