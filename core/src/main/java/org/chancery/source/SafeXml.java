package org.chancery.source;

import java.io.InputStream;
import java.io.Reader;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The room's one maker of XML readers, shut against what XML can do to its reader (OWASP ASVS 5.0, 1.5.1): no document types, no entities but
 * the five of XML itself, nothing fetched from anywhere, the JDK's own parser whatever lies on the class path.
 */
final class SafeXml {

    /**
     * The parser's own limits, which differ from one JDK to the next (24 lowered them): above those that the readers keep and name themselves, so
     * that a document is read or refused alike everywhere.
     */
    private static final Map<String, String> LIMITS = Map.of(
            "jdk.xml.maxElementDepth", "5000",
            "jdk.xml.elementAttributeLimit", "10000",
            "jdk.xml.maxXMLNameLimit", "100000",
            "jdk.xml.maxGeneralEntitySizeLimit", "1000000",
            "jdk.xml.totalEntitySizeLimit", "50000000");

    private static final XMLInputFactory BY_PIECES = factory(false);
    private static final XMLInputFactory BY_TEXTS = factory(true);

    private SafeXml() {}

    /** The encoding is that of the byte order mark or the XML declaration; a text may come in pieces. A trouble of the stream is the cause of what is thrown. */
    static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
        synchronized (
                BY_PIECES) { // what a factory makes shares nothing, but itself it is not said to be safe for threads
            return BY_PIECES.createXMLStreamReader(new XmlPieces(bytes));
        }
    }

    /** A text comes as a whole; how long it may be is for the reader of characters to say. */
    static XMLStreamReader reader(Reader characters) throws XMLStreamException {
        synchronized (BY_TEXTS) {
            return BY_TEXTS.createXMLStreamReader(characters);
        }
    }

    private static XMLInputFactory factory(boolean wholeTexts) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, wholeTexts);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        LIMITS.forEach(factory::setProperty);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("it refers to " + systemId + "; nothing is fetched for a document");
        });
        return factory;
    }
}
