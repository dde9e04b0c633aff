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
import org.chancery.text.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RtfTest {

    @TempDir
    private Path folder;

    private Input rtf(String rtf) throws IOException {
        return read(Files.write(folder.resolve("note.rtf"), rtf.getBytes(StandardCharsets.ISO_8859_1)))
                .get(0);
    }

    private String text(String rtf) throws IOException {
        return Tried.text(rtf(rtf));
    }

    @Test
    void paragraphs_marks_and_characters_are_read() throws IOException {
        assertThat(
                        text(
                                "{\\rtf1\\ansi {\\b The mayor} spoke.\\par\n\\ldblquote Yes\\rdblquote\\emdash she\\~said\\line twice \\{x\\}\\par}"))
                .isEqualTo("The mayor spoke.\n\n“Yes”—she said\ntwice {x}");
    }

    @Test
    void characters_are_read_by_number_and_what_stands_in_for_them_is_passed_over() throws IOException {
        assertThat(
                        text(
                                "{\\rtf1\\ansi caf\\u233?, caf\\u233\\'e9, {\\uc0 caf\\u233  x} \\u-10179?\\u-8704? \\uc2 \\u8211--\\par}"))
                .isEqualTo("café, café, café x \uD83D\uDE00 –");
    }

    @Test
    void bytes_are_read_by_the_code_page_of_document_and_font() throws IOException {
        assertThat(text("{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2\\par}"))
                .isEqualTo("Привет");
        assertThat(text(
                        "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset128 C;}}"
                                + "\\f0 \\'e9 \\f1 \\'cf\\plain  \\'e9 {\\f2 \\'93\\'fa\\'96\\'7b}\\par}"))
                .isEqualTo("é П é 日本");
        assertThat(capture(rtf("{\\rtf1\\ansi\\ansicpg77777 A\\par}")).notes())
                .extracting(Note::code)
                .contains("unknown-code-page");
    }

    @Test
    void what_is_no_text_of_the_document_is_left_out() throws IOException {
        assertThat(
                        text(
                                "{\\rtf1{\\fonttbl{\\f0 Times;}}{\\info{\\title T}}{\\header head\\par}{\\footer foot\\par}{\\*\\unknown u}"
                                        + "{\\pict\\pngblip 89504e47}{\\pict\\bin5 }}}}}}Kept{\\v hidden}{\\footnote note}.\\par}"))
                .isEqualTo("Kept.");
    }

    @Test
    void links_keep_their_words_and_rows_are_lines() throws IOException {
        assertThat(text("{\\rtf1 See {\\field{\\*\\fldinst{HYPERLINK \"https://e.org\"}}{\\fldrslt{the page}}}.\\par"
                        + "\\trowd a\\cell b\\cell\\row\\pard End\\par}"))
                .isEqualTo("See the page.\n\na\tb\n\nEnd");
    }

    @Test
    void one_that_breaks_off_is_read_as_far_as_it_goes() throws IOException {
        Capture c = capture(rtf("{\\rtf1 The mayor {\\b spoke"));
        assertThat(Tried.text(c)).isEqualTo("The mayor spoke");
        assertThat(c.notes()).extracting(Note::code).contains("document-cut-off");
        assertThat(failure(rtf("{\\rtf1{\\fonttbl{\\f0 ")).problem()).contains("holds no text");
    }

    @Test
    void groups_too_deep_are_refused_with_the_limit_named() throws IOException {
        assertThat(failure(rtf("{\\rtf1" + "{".repeat(2_000_000) + "x")).problem())
                .contains(Rtf.DEEPEST + " deep");
        assertThat(failure(rtf("{\\rtf1 " + "word ".repeat(5_000_000) + "}")).problem())
                .contains(ParagraphWriter.MOST_CHARACTERS + " characters");
        assertThat(text("{\\rtf1 A\\bin2147483647 x}")).isEqualTo("A");
    }
}
