package org.chancery.source;

import java.io.IOException;
import java.io.InputStream;
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

    private static final int MOST_LINKS = 50_000;
    private static final int LONGEST_LINK = 1_000;

    private Docx() {}

    static boolean is(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    static Document read(byte[] bytes, Limits limits) throws IOException {
        ZipParts parts = ZipParts.of(bytes, limits);
        String main = name(parts, MAIN).orElseThrow(() -> refused(parts.names()));
        Optional<String> relations = name(parts, RELATIONS);
        try {
            Map<String, String> links = relations.isPresent() ? links(parts.open(relations.get())) : Map.of();
            DocxBody body = new DocxBody(SafeXml.reader(parts.open(main)), links);
            return new Document("DOCX", body.paragraphs(), false, List.of());
        } catch (XMLStreamException | RuntimeException e) { // the parser's own slips on hostile names among them
            if (e instanceof XMLStreamException x && x.getNestedException() instanceof Unreadable limit) {
                throw limit;
            }
            throw new Unreadable(
                    "the DOCX is damaged: " + Unreadable.said(e), "open it in its program and save it anew");
        }
    }

    private static Optional<String> name(ZipParts parts, Pattern pattern) {
        return parts.names().stream()
                .filter(name -> pattern.matcher(name).matches())
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
    private static Map<String, String> links(InputStream relations) throws XMLStreamException, Unreadable {
        Map<String, String> links = new HashMap<>();
        XMLStreamReader xml = SafeXml.reader(relations);
        while (xml.hasNext()) {
            int event = xml.next();
            DocxBody.refuseEntities(event);
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                String id = xml.getAttributeValue(null, "Id");
                String target = xml.getAttributeValue(null, "Target");
                if (id != null && target != null && target.length() < LONGEST_LINK && links.size() < MOST_LINKS) {
                    links.put(id, target);
                }
            }
        }
        return links;
    }
}
