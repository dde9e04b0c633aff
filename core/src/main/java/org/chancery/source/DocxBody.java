package org.chancery.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The main part of a DOCX (WordprocessingML) as paragraphs. A row of a table is one paragraph, a tab between its cells; one of a single cell, as
 * layouts have, keeps the cell's paragraphs. What was deleted or moved away under review, and the twin of what newer programs show, is left out.
 */
final class DocxBody {

    static final int DEEPEST = 1_000;

    private static final Set<String> PASSED_OVER =
            Set.of("del", "moveFrom", "Fallback", "rt", "rPr", "tblPr", "tcPr", "trPr");

    /** A row that is being read: the paragraphs of its cells. */
    private static final class Row {
        final List<List<String>> cells = new ArrayList<>();

        void add(String paragraph) {
            if (cells.isEmpty()) {
                cells.add(new ArrayList<>());
            }
            cells.get(cells.size() - 1).add(paragraph);
        }
    }

    private final XMLStreamReader xml;
    private final Map<String, String> links;
    private final ParagraphWriter out = new ParagraphWriter();
    private final Deque<String> begun = new ArrayDeque<>();
    private final Deque<Row> rows = new ArrayDeque<>();
    private int depth;
    private int open;
    private boolean inText;
    private boolean sectionEnds;

    DocxBody(XMLStreamReader xml, Map<String, String> links) {
        this.xml = xml;
        this.links = links;
    }

    static void refuseEntities(int event) throws Unreadable {
        if (event == XMLStreamConstants.DTD) {
            throw new Unreadable("its XML declares a document type, as no DOCX does", "save it anew in its program");
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Unreadable(
                    "the DOCX is damaged: it refers to an entity of its own", "save it anew in its program");
        }
    }

    List<Paragraph> paragraphs() throws XMLStreamException, Unreadable {
        while (xml.hasNext()) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText) {
                        out.add(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return out.paragraphs();
    }

    private int next() throws XMLStreamException, Unreadable {
        int event = xml.next();
        refuseEntities(event);
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
            throw new Unreadable(
                    "its elements stand in each other more than " + DEEPEST + " deep",
                    "no program writes a document so");
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return event;
    }

    private void start(String name) throws XMLStreamException, Unreadable {
        if (PASSED_OVER.contains(name)) {
            passOver();
            return;
        }
        switch (name) {
            case "p" -> {
                if (open++ > 0) {
                    begun.push(out.suspend());
                }
            }
            case "pPr" -> sectionEnds |= passOver().contains("sectPr");
            case "t" -> inText = true;
            case "tab", "ptab" -> out.add("\t");
            case "cr" -> out.breakLine();
            case "noBreakHyphen" -> out.add("-");
            case "br" -> {
                if ("page".equals(attribute("type")) && rows.isEmpty()) {
                    out.endPage();
                } else {
                    out.breakLine();
                }
            }
            case "hyperlink" -> link(links.getOrDefault(attribute("id"), ""));
            case "fldSimple" -> link(HyperlinkField.target(attribute("instr")));
            case "instrText" -> link(HyperlinkField.target(String.join("", passOver())));
            case "tr" -> rows.push(new Row());
            case "tc" -> {
                if (!rows.isEmpty()) {
                    out.count();
                    rows.peek().cells.add(new ArrayList<>());
                }
            }
            default -> {}
        }
    }

    private void end(String name) throws Unreadable {
        switch (name) {
            case "p" -> endParagraph();
            case "t" -> inText = false;
            case "tr" -> endRow(rows.pop());
            default -> {}
        }
    }

    private void endParagraph() throws Unreadable {
        if (rows.isEmpty()) {
            out.end();
        } else {
            out.count();
            rows.peek().add(out.suspend());
        }
        if (--open > 0) {
            out.resume(begun.pop());
        }
        if (sectionEnds && open == 0) {
            out.endPage();
            sectionEnds = false;
        }
    }

    private void endRow(Row row) throws Unreadable {
        List<String> paragraphs = row.cells.size() == 1
                ? row.cells.get(0)
                : List.of(row.cells.stream()
                        .map(cell -> String.join(" ", cell).replace('\n', ' '))
                        .collect(Collectors.joining("\t")));
        for (String paragraph : paragraphs) {
            if (!rows.isEmpty()) {
                rows.peek().add(paragraph);
            } else {
                String around = out.suspend();
                out.add(paragraph);
                out.end();
                out.resume(around);
            }
        }
    }

    private void link(String target) {
        if (!target.isEmpty()) {
            out.link(target);
        }
    }

    /** Reads on to the end of the element; its text and the names of the elements in it. */
    private List<String> passOver() throws XMLStreamException, Unreadable {
        List<String> seen = new ArrayList<>();
        int outside = depth - 1;
        while (depth > outside) {
            int event = next();
            if (seen.size() < 100 && event == XMLStreamConstants.START_ELEMENT) {
                seen.add(xml.getLocalName());
            } else if (seen.size() < 100 && event == XMLStreamConstants.CHARACTERS) {
                seen.add(xml.getText());
            }
        }
        return seen;
    }

    private String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
