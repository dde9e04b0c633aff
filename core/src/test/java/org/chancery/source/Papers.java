package org.chancery.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Own-written exports and the office files to put them in. They follow public descriptions, see {@link NexisUni} and {@link NexisClassic}; no line of
 * them is from an archive. A paragraph {@code \f} is a new page; {@code [text](address)} is a link.
 */
final class Papers {

    static final String URN = "urn:contentItem:6AAA-BBB1-DYR7-C000-00000-00";

    private Papers() {}

    /** A cover page and three articles in the form of Nexis Uni; the second has a picture, the third no text. */
    static List<String> nexisUni() {
        List<String> all = new ArrayList<>(List.of(
                "User Name: Reader of Harbours",
                "Date and Time: Friday, January 12, 2024 9:01:00 AM GMT",
                "Job Number: 200300400",
                "",
                "Documents (3)",
                "1. Harbour master warns of silt",
                "Client/Matter: -None-",
                "Search Terms: harbour AND silt",
                "Search Type: Terms and Connectors",
                "Narrowed by:",
                "2. Ferry back in service",
                "3. Silt in pictures",
                "\f"));
        all.addAll(List.of(
                "[Harbour master warns of silt](https://advance.example/api/document?collection=news&id=" + URN
                        + "&context=1)",
                "",
                "The Quayside Courier (Portmouth)",
                "January 5, 2024 Friday 10:12 AM GMT",
                "Final Edition",
                "",
                "Copyright 2024 Quayside Media Ltd All Rights Reserved",
                "",
                "Section: NEWS; Pg. 3",
                "Length: 41 words",
                "Byline: Ada Wren",
                "Highlight: Dredging is late again.",
                "",
                "Body",
                "",
                "The harbour master, Tom Brill, said on Thursday that silt would close the port by May, and that he had written to the council twice.",
                "“We have asked for dredgers since 2019,” he told the council, which had met to hear of the ferry and not of silt.",
                "Note: the council meets on Monday.",
                "",
                "Classification",
                "",
                "Language: ENGLISH",
                "Publication-Type: Newspaper",
                "Subject: PORTS & HARBORS (90%); DREDGING (78%)",
                "Geographic: PORTMOUTH (79%)",
                "Load-Date: January 6, 2024",
                "",
                "End of Document",
                "\f"));
        all.addAll(List.of(
                "Ferry back in service",
                "Isle Weekly",
                "5 January 2024",
                "Copyright 2024 Isle Weekly",
                "Length: 12 words",
                "Link to Image",
                "Body",
                "The ferry sails again, its owner said.",
                "Graphic",
                "The ferry at its berth. Photo: Lee Marsh",
                "Load-Date: January 6, 2024",
                "End of Document",
                "\f",
                "Silt in pictures",
                "Isle Weekly",
                "January 7, 2024 Sunday",
                "Length: 2 words",
                "Body",
                "Graphic",
                "A dredger",
                "Load-Date: January 8, 2024",
                "End of Document"));
        return all;
    }

    static byte[] docx(List<String> paragraphs) {
        StringBuilder body = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        int links = 0;
        for (String p : paragraphs) {
            if (p.equals("\f")) {
                body.append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
            } else if (p.startsWith("[")) {
                String text = p.substring(1, p.indexOf(']'));
                String target = p.substring(p.indexOf('(') + 1, p.length() - 1);
                String id = "rId" + (100 + links++);
                relations
                        .append("<Relationship Id=\"")
                        .append(id)
                        .append("\" TargetMode=\"External\" Type=\"hyperlink\" Target=\"")
                        .append(escaped(target))
                        .append("\"/>");
                body.append("<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:hyperlink r:id=\"")
                        .append(id)
                        .append("\"><w:r><w:t>")
                        .append(escaped(text))
                        .append("</w:t></w:r></w:hyperlink></w:p>");
            } else {
                body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                        .append(escaped(p))
                        .append("</w:t></w:r></w:p>");
            }
        }
        return docx(body.toString(), relations.toString());
    }

    /** A DOCX with this in its body. */
    static byte[] docx(String body, String relations) {
        return zip(
                "[Content_Types].xml",
                "<Types/>",
                "word/document.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"urn:w\" xmlns:r=\"urn:r\" xmlns:mc=\"urn:mc\"><w:body>"
                        + body + "</w:body></w:document>",
                "word/_rels/document.xml.rels",
                "<Relationships>" + relations + "</Relationships>",
                "word/footer1.xml",
                "<w:ftr xmlns:w=\"urn:w\"><w:p><w:r><w:t>Page 1 of 3</w:t></w:r></w:p></w:ftr>");
    }

    static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        return bytes.toByteArray();
    }

    static byte[] rtf(List<String> paragraphs) {
        StringBuilder rtf = new StringBuilder(
                "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}}"
                        + "{\\stylesheet{\\s0 Normal;}}{\\footer \\pard Page {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par}\n");
        for (String p : paragraphs) {
            if (p.equals("\f")) {
                rtf.append("\\page\n");
            } else if (p.startsWith("[")) {
                rtf.append("\\pard{\\field{\\*\\fldinst{HYPERLINK \"")
                        .append(p, p.indexOf('(') + 1, p.length() - 1)
                        .append("\"}}{\\fldrslt{\\b ")
                        .append(rtf(p.substring(1, p.indexOf(']'))))
                        .append("}}}\\par\n");
            } else {
                rtf.append("\\pard ").append(rtf(p)).append("\\par\n");
            }
        }
        return rtf.append("}").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String rtf(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("\\{}".indexOf(c) >= 0) {
                out.append('\\').append(c);
            } else if (c < 128) {
                out.append(c);
            } else {
                out.append("\\u").append((short) c).append('?');
            }
        }
        return out.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** A cover page and three documents in the form of the older exports, lines wrapped; the third could not be delivered. */
    static String classic() {
        return """



                Download Request: Selected Items: 1-3
                Time Of Request: Friday, January 12, 2024  09:01:00

                Send To:
                HARBOUR LIBRARY
                QUAY STREET 1

                Terms: (harbour and silt)

                Source: The Quayside Courier;Isle Weekly
                Project ID: None



                                               1 of 3 DOCUMENTS



                                         The Quayside Courier

                                        January 5, 2024 Friday
                                               Edition 1;
                                                National

                Harbour master warns of silt and asks the
                council for a dredger

                BYLINE: Ada Wren

                SECTION: NEWS; Pg. 3

                LENGTH: 41 words

                DATELINE: PORTMOUTH


                The harbour master, Tom Brill, said on Thursday that silt would close the port
                by May. He had written to the council twice.

                “We have asked for dredgers since 2019,” he told the council.

                LOAD-DATE: January 6, 2024

                LANGUAGE: ENGLISH

                GRAPHIC: The harbour at low tide

                PUBLICATION-TYPE: Newspaper


                                     Copyright 2024 Quayside Media Ltd
                                            All Rights Reserved

                                               2 of 3 DOCUMENTS



                                              Isle Weekly

                                            January 6, 2024

                Ferry back in service

                LENGTH: 8 words

                The ferry sails again, its owner said.

                LOAD-DATE: January 7, 2024

                LANGUAGE: ENGLISH

                                     Copyright 2024 Isle Weekly
                                            All Rights Reserved

                                               3 of 3 DOCUMENTS

                We are sorry but there is an error in this document and it is not possible to
                display it.
                """;
    }

    /** The older form in German and French. */
    static String classicInGerman() {
        return """
                Ausgabeauftrag: Dokument(e) 1
                Begriffe: Hafen

                                             Dokument 1 von 2

                                             Der Kaibote

                                        Freitag 5. Januar 2024

                Der Hafen versandet

                AUTOR: Ada Wren

                RUBRIK: LOKALES; S. 3

                LÄNGE: 21 Wörter

                Der Hafenmeister sagte, der Hafen werde im Mai schließen.

                UPDATE: 6. Januar 2024

                SPRACHE: GERMAN; DEUTSCH

                PUBLICATION-TYPE: Zeitung

                                       Copyright 2024 Kaibote GmbH
                                          Alle Rechte vorbehalten

                                             Document 2 de 2

                                          Le Courrier du Quai

                                        mardi 9 janvier 2024

                Le port s'ensable

                AUTEUR: Ada Wren

                LONGUEUR: 11 mots

                Le capitaine du port a dit que le port fermerait en mai.

                DATE-CHARGEMENT: 10 janvier 2024

                LANGUE: FRENCH; FRANÇAIS
                """;
    }

    static String classicHtml() {
        StringBuilder html = new StringBuilder(
                """
                <HTML><HEAD><STYLE TYPE="text/css"><!-- .c0 { a: b } --></STYLE><TITLE>&nbsp;</TITLE></HEAD><BODY>
                <DIV CLASS="c5"><P><SPAN>Download Request: Selected Items: 1-2<BR>Terms: silt<BR></SPAN></P></DIV>
                """);
        html.append(
                document(
                        1,
                        "The Quayside Courier",
                        "<SPAN>January</SPAN><SPAN> 5, 2024 Friday</SPAN><SPAN>&nbsp;<BR>Final Edition</SPAN>",
                        "Silt &amp; sand",
                        "<P>The harbour master said that silt would close the port.</P></DIV><TABLE><TR><TD><P>Rank</P></TD><TD><P>Port</P></TD></TR><TR><TD>1</TD><TD>Portmouth</TD></TR></TABLE><DIV><P>&ldquo;Dredgers&rdquo;, he told the council &#8211; twice.</P>"));
        html.append(document(
                2, "Isle Weekly", "<SPAN>January 6, 2024</SPAN>", "Ferry back", "<P>The ferry sails again.</P>"));
        return html.append("</BODY></HTML>").toString();
    }

    private static String document(int number, String outlet, String day, String title, String body) {
        return "<A NAME=\"DOC_ID_" + number + "_0\"></A><!-- Hide XML section from browser\n<DOC NUMBER=" + number
                + ">\n<DOCFULL> -->\n"
                + "<BR><DIV><P><SPAN>" + number + " of 2 DOCUMENTS</SPAN></P></DIV>\n<BR><DIV><BR><P><BR><SPAN>"
                + outlet
                + "</SPAN></P></DIV>\n<BR><DIV><P>" + day + "</P></DIV>\n<BR><DIV><P><SPAN>" + title
                + "</SPAN></P></DIV>\n<BR><DIV><P><SPAN>SECTION: </SPAN><SPAN>Pg. B2</SPAN></P></DIV>\n<BR><DIV><P><SPAN>LENGTH: </SPAN><SPAN>44 words</SPAN></P></DIV>\n<BR><DIV>"
                + body
                + "</DIV>\n<BR><DIV><P><SPAN>LOAD-DATE: </SPAN><SPAN>January 7, 2024</SPAN></P></DIV>\n<BR><DIV><P><SPAN>LANGUAGE: </SPAN><SPAN>ENGLISH</SPAN></P></DIV>\n"
                + "<BR><DIV><P><SPAN>Copyright 2024 Quayside Media<BR>All Rights Reserved</SPAN></P></DIV>\n<!-- Hide XML section from browser\n</DOCFULL>\n</DOC> -->\n";
    }
}
