package org.chancery.source;

import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The room's one maker of XML readers, shut against what XML can do to its reader (OWASP ASVS 5.0, 1.5.1): no document types, no entities but
 * the five of XML itself, nothing fetched from anywhere, the JDK's own parser whatever lies on the class path.
 */
final class SafeXml {

    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    /** The encoding is that of the byte order mark or the XML declaration. A trouble of the stream is the cause of what is thrown. */
    static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
        synchronized (
                FACTORY) { // the JDK's factory hands out readers that share nothing, but is not said to be safe for
            // threads itself
            return FACTORY.createXMLStreamReader(new XmlPieces(bytes));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("it refers to " + systemId + "; nothing is fetched for a document");
        });
        return factory;
    }
}
