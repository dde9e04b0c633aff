package org.chancery.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The paragraphs of a DOCX (Office Open XML, ECMA-376). What stands in headers, footers, notes and comments is left out. */
final class Docx {

    private static final Pattern MAIN = Pattern.compile("(?i)word/document\\d*\\.xml");
    private static final Pattern RELATIONS = Pattern.compile("(?i)word/_rels/document\\d*\\.xml\\.rels");

    /** What else comes as a ZIP archive: a part's name, what it is, what to do. */
    private record Other(String part, String what, String advice) {}

    private static final List<Other> OTHERS = List.of(
            new Other("xl/", "an Excel workbook", "save its sheet as CSV UTF-8"),
            new Other("ppt/", "a PowerPoint file", "save its text"),
            new Other("content.xml", "an OpenDocument file", "save it as DOCX"),
            new Other("META-INF/container.xml", "an EPUB", "save its text"),
            new Other("META-INF/MANIFEST.MF", "a Java archive", "leave it out"));

    private Docx() {}

    static boolean is(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    static Document read(byte[] bytes, Limits limits) throws IOException {
        ZipParts parts = ZipParts.read(
                bytes,
                name -> MAIN.matcher(name).matches() || RELATIONS.matcher(name).matches(),
                limits);
        byte[] main = part(parts, MAIN).orElseThrow(() -> refused(parts.names()));
        try {
            Map<String, String> links = new HashMap<>();
            Optional<byte[]> relations = part(parts, RELATIONS);
            if (relations.isPresent()) {
                links.putAll(links(relations.get()));
            }
            XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(main));
            return new Document("DOCX", new DocxBody(xml, links).paragraphs(), false, List.of());
        } catch (XMLStreamException | RuntimeException e) { // the parser's own slips on hostile names among them
            throw new Unreadable(
                    "the DOCX is damaged: " + Unreadable.said(e), "open it in its program and save it anew");
        }
    }

    private static Optional<byte[]> part(ZipParts parts, Pattern name) {
        return parts.wanted().entrySet().stream()
                .filter(part -> name.matcher(part.getKey()).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Unreadable refused(Set<String> names) {
        for (Other other : OTHERS) {
            if (names.stream().anyMatch(name -> name.startsWith(other.part))) {
                return new Unreadable("it holds " + other.what, other.advice);
            }
        }
        return new Unreadable(
                "it holds a ZIP archive of " + names.size() + " files and no DOCX", "unpack it and give the folder");
    }

    /** Where the links lead, by the ids under which the text names them (Open Packaging Conventions). */
    private static Map<String, String> links(byte[] relations) throws XMLStreamException, Unreadable {
        Map<String, String> links = new HashMap<>();
        XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(relations));
        while (xml.hasNext()) {
            int event = xml.next();
            DocxBody.refuseEntities(event);
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                String id = xml.getAttributeValue(null, "Id");
                String target = xml.getAttributeValue(null, "Target");
                if (id != null && target != null) {
                    links.put(id, target);
                }
            }
        }
        return links;
    }
}
