package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.source.Tried.capture;
import static org.chancery.source.Tried.failure;
import static org.chancery.source.Tried.read;
import static org.chancery.source.Tried.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.json.Json;
import org.chancery.text.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportsTest {

    @TempDir
    private Path folder;

    private List<Input> inputs(String name, byte[] bytes) throws IOException {
        return read(Files.write(folder.resolve(name), bytes));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> codes(Capture capture) {
        return capture.notes().stream().map(Note::code).toList();
    }

    private static String extra(Capture capture, String name) {
        return capture.given().extra().get(name).flatMap(Json::asText).orElse("");
    }

    private static byte[] nexisUni(String form) {
        return switch (form) {
            case "docx" -> Papers.docx(Papers.nexisUni());
            case "rtf" -> Papers.rtf(Papers.nexisUni());
            default -> utf8(String.join("\n", Papers.nexisUni()));
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "rtf", "txt"})
    void an_export_of_nexis_uni_is_one_article_for_each_document(String form) throws IOException {
        List<Input> all = inputs("silt." + form, nexisUni(form));
        assertThat(all).hasSize(3);
        Capture first = capture(all.get(0));
        assertThat(first.kind()).isEqualTo(Capture.Kind.PLAIN);
        assertThat(first.place()).endsWith("silt." + form + ":1");
        assertThat(first.given().title().orElse("")).contains("Harbour master warns of silt");
        assertThat(first.given().outlet()).contains("The Quayside Courier (Portmouth)");
        assertThat(first.given().published()).contains("2024-01-05");
        assertThat(text(first))
                .isEqualTo(String.join(
                        "\n\n",
                        "The harbour master, Tom Brill, said on Thursday that silt would close the port by May, and that he had written to the council twice.",
                        "“We have asked for dredgers since 2019,” he told the council, which had met to hear of the ferry and not of silt.",
                        "Note: the council meets on Monday."));
        assertThat(extra(first, "author")).isEqualTo("Ada Wren");
        assertThat(extra(first, "section")).isEqualTo("NEWS; Pg. 3");
        assertThat(extra(first, "length")).isEqualTo("41 words");
        assertThat(extra(first, "load_date")).isEqualTo("January 6, 2024");
        assertThat(extra(first, "edition")).isEqualTo("Final Edition");
        assertThat(extra(first, "subject")).contains("DREDGING (78%)");
        assertThat(extra(first, "copyright")).contains("Quayside Media Ltd");
        assertThat(codes(first)).containsExactly("export-unproven", "cover-left-out");
        assertThat(first.notes().get(1).message()).contains("Job Number: 200300400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "rtf"})
    void the_archives_own_name_of_an_article_is_its_id(String form) throws IOException {
        List<Input> all = inputs("silt." + form, nexisUni(form));
        assertThat(capture(all.get(0)).id()).isEqualTo(Papers.URN);
        assertThat(capture(all.get(0)).given().title()).contains("Harbour master warns of silt");
        assertThat(capture(all.get(1)).id()).isEqualTo("silt-2");
    }

    @Test
    void captions_go_beside_the_text_and_an_article_of_captions_alone_is_named() throws IOException {
        List<Input> all = inputs("silt.docx", nexisUni("docx"));
        assertThat(text(all.get(1))).isEqualTo("The ferry sails again, its owner said.");
        assertThat(extra(capture(all.get(1)), "graphic")).contains("Photo: Lee Marsh");
        assertThat(capture(all.get(1)).given().outlet()).contains("Isle Weekly");
        assertThat(failure(all.get(2)).problem()).contains("document 3 (“Silt in pictures”): it has no text");
        assertThat(failure(all.get(2)).place()).endsWith("silt.docx:3");
    }

    @Test
    void without_a_page_break_the_cover_ends_above_the_headline() throws IOException {
        List<String> paragraphs =
                Papers.nexisUni().stream().filter(p -> !p.equals("\f")).toList();
        Capture first = capture(inputs("silt.docx", Papers.docx(paragraphs)).get(0));
        assertThat(first.given().title()).contains("Harbour master warns of silt");
        assertThat(first.given().outlet()).contains("The Quayside Courier (Portmouth)");
    }

    @Test
    void one_document_alone_has_no_cover_and_the_files_own_id() throws IOException {
        List<String> all = Papers.nexisUni();
        List<String> ferry =
                all.subList(all.lastIndexOf("Ferry back in service"), all.lastIndexOf("Silt in pictures") - 1);
        List<Input> inputs = inputs("ferry.docx", Papers.docx(ferry));
        assertThat(inputs).hasSize(1);
        assertThat(capture(inputs.get(0)).id()).isEqualTo("ferry");
        assertThat(capture(inputs.get(0)).given().title()).contains("Ferry back in service");
        assertThat(codes(capture(inputs.get(0)))).containsExactly("export-unproven");
    }

    @Test
    void an_export_that_breaks_off_or_lacks_documents_says_so() throws IOException {
        List<String> all = Papers.nexisUni();
        int second = all.lastIndexOf("The ferry sails again, its owner said.");
        List<Input> cut = inputs("cut.docx", Papers.docx(all.subList(0, second + 1)));
        assertThat(text(cut.get(1))).isEqualTo("The ferry sails again, its owner said.");
        assertThat(codes(capture(cut.get(1)))).contains("export-cut-off");
        List<Input> fewer = inputs("fewer.docx", Papers.docx(all.subList(0, all.lastIndexOf("Ferry back in service"))));
        assertThat(capture(fewer.get(0)).notes())
                .anySatisfy(n -> assertThat(n.message()).contains("it holds 3 documents; 1 were found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void an_older_export_in_text_is_one_article_for_each_document(String charset) throws IOException {
        List<Input> all = inputs("silt.txt", Papers.classic().getBytes(Charset.forName(charset)));
        assertThat(all).hasSize(3);
        Capture first = capture(all.get(0));
        assertThat(first.id()).isEqualTo("silt-1");
        assertThat(first.given().title()).contains("Harbour master warns of silt and asks the council for a dredger");
        assertThat(first.given().outlet()).contains("The Quayside Courier");
        assertThat(first.given().published()).contains("2024-01-05");
        assertThat(text(first))
                .isEqualTo(String.join(
                        "\n\n",
                        "The harbour master, Tom Brill, said on Thursday that silt would close the port by May. He had written to the council twice.",
                        "“We have asked for dredgers since 2019,” he told the council."));
        assertThat(extra(first, "edition")).isEqualTo("Edition 1; National");
        assertThat(extra(first, "dateline")).isEqualTo("PORTMOUTH");
        assertThat(extra(first, "copyright")).contains("Quayside Media Ltd");
        assertThat(extra(first, "publication_type")).isEqualTo("Newspaper");
        assertThat(codes(first)).contains("export-unproven", "cover-left-out").doesNotContain("export-incomplete");
        assertThat(text(all.get(1))).isEqualTo("The ferry sails again, its owner said.");
        assertThat(capture(all.get(1)).given().title()).contains("Ferry back in service");
        assertThat(failure(all.get(2)).problem()).contains("could not deliver");
    }

    @Test
    void german_and_french_exports_are_read_by_their_own_words() throws IOException {
        List<Input> all = inputs("hafen.txt", utf8(Papers.classicInGerman()));
        Capture german = capture(all.get(0));
        assertThat(german.given().title()).contains("Der Hafen versandet");
        assertThat(german.given().outlet()).contains("Der Kaibote");
        assertThat(german.given().published()).contains("2024-01-05");
        assertThat(extra(german, "section")).isEqualTo("LOKALES; S. 3");
        assertThat(extra(german, "load_date")).isEqualTo("6. Januar 2024");
        assertThat(text(german)).isEqualTo("Der Hafenmeister sagte, der Hafen werde im Mai schließen.");
        Capture french = capture(all.get(1));
        assertThat(french.given().title()).contains("Le port s'ensable");
        assertThat(french.given().published()).contains("2024-01-09");
        assertThat(extra(french, "author")).isEqualTo("Ada Wren");
        assertThat(text(french)).isEqualTo("Le capitaine du port a dit que le port fermerait en mai.");
    }

    @Test
    void an_older_export_in_html_is_one_article_for_each_document() throws IOException {
        List<Input> all = inputs("silt.HTML", utf8(Papers.classicHtml()));
        assertThat(all).hasSize(2);
        Capture first = capture(all.get(0));
        assertThat(first.kind()).isEqualTo(Capture.Kind.PLAIN);
        assertThat(first.given().title()).contains("Silt & sand");
        assertThat(first.given().published()).contains("2024-01-05");
        assertThat(extra(first, "edition")).isEqualTo("Final Edition");
        assertThat(text(first))
                .isEqualTo(String.join(
                        "\n\n",
                        "The harbour master said that silt would close the port.",
                        "Rank\tPort",
                        "1\tPortmouth",
                        "“Dredgers”, he told the council – twice."));
        assertThat(codes(first)).contains("cover-left-out");
        assertThat(text(all.get(1))).isEqualTo("The ferry sails again.");
    }

    @Test
    void an_older_export_in_rtf_is_one_article_for_each_document() throws IOException {
        List<String> paragraphs = List.of(
                "1 of 1 DOCUMENTS",
                "",
                "Isle Weekly",
                "",
                "January 6, 2024",
                "",
                "Ferry back in service",
                "",
                "LENGTH: 8 words",
                "",
                "The ferry sails again, its owner said.",
                "",
                "LOAD-DATE: January 7, 2024",
                "",
                "Copyright 2024 Isle Weekly");
        List<Input> all = inputs("ferry.rtf", Papers.rtf(paragraphs));
        assertThat(all).hasSize(1);
        assertThat(text(all.get(0))).isEqualTo("The ferry sails again, its owner said.");
        assertThat(capture(all.get(0)).given().outlet()).contains("Isle Weekly");
        assertThat(extra(capture(all.get(0)), "copyright")).isEqualTo("Copyright 2024 Isle Weekly");
    }

    @Test
    void no_sample_is_taken_for_an_export_or_a_table() throws IOException {
        Path samples = Path.of("../samples");
        List<Path> files;
        try (Stream<Path> all = Files.walk(samples)) {
            files = all.filter(p -> p.toString().matches(".*\\.(txt|html|md)"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(15);
        for (Path file : files) {
            List<Input> inputs = read(file);
            assertThat(inputs).as(file.toString()).hasSize(1);
            assertThat(capture(inputs.get(0)).bytes())
                    .as(file.toString())
                    .isEqualTo(Bytes.of(Files.readAllBytes(file)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A talk\n\nLength: 40 minutes\n\nBody\n\nThe speaker said that drafts end badly.\n\nThe end of document formats is near.",
                "1 of 3 documents\n\nThe clerk read the first of three documents aloud.",
                "LENGTH: 300 metres\n\nLANGUAGE: the ferry's crew spoke Finnish.\n\nThe mayor spoke.",
                "Body\n\nThe mayor said that the body was found.\n\nEnd of Document",
                "text, title, and other words\nwere on the poster.",
                "Source, said the mayor, was the press\nof the day",
                "Text, title\nand picture, said the mayor, were wrong."
            })
    void texts_that_use_the_same_words_are_texts(String text) throws IOException {
        List<Input> inputs = inputs("talk.txt", utf8(text));
        assertThat(inputs).hasSize(1);
        assertThat(text(inputs.get(0))).isEqualTo(text);
        assertThat(capture(inputs.get(0)).given()).isEqualTo(Given.nothing());
    }
}
