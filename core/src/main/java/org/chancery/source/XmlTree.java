package org.chancery.source;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Builds JDOM elements of the events of StAX. In: a reader that stands at the beginning of an element. Out: the element. */
final class XmlTree {

    private XmlTree() {}

    /** The element with its attributes and namespaces alone; the reader stays where it is. */
    static Element element(BoundedXml xml) {
        Element element = new Element(xml.getLocalName(), namespace(xml.getPrefix(), xml.getNamespaceURI()));
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            Namespace declared = namespace(xml.getNamespacePrefix(i), xml.getNamespaceURI(i));
            if (!declared.getPrefix().equals(element.getNamespacePrefix())) {
                element.addNamespaceDeclaration(declared);
            }
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            Namespace its = namespace(xml.getAttributePrefix(i), xml.getAttributeNamespace(i));
            element.setAttribute(new Attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i), its));
        }
        return element;
    }

    /** The element with all that stands in it, or only with those of its children that are {@code kept}; the reader stands at its end. */
    static Element read(BoundedXml xml, Set<String> kept) throws XMLStreamException {
        Element top = element(xml);
        Element at = top;
        int below = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (below == 0 && !kept.isEmpty() && !kept.contains(xml.getLocalName())) {
                    skip(xml);
                    continue;
                }
                Element child = element(xml);
                at.addContent(child);
                at = child;
                below++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (below-- == 0) {
                    return top;
                }
                at = at.getParentElement();
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                at.addContent(xml.getText());
            }
        }
    }

    /** Passes over the element; the reader stands at its end. */
    static void skip(BoundedXml xml) throws XMLStreamException {
        int end = xml.depth() - 1;
        while (xml.depth() > end) {
            xml.next();
        }
    }

    /** StAX says null where there is no prefix or no namespace. */
    private static Namespace namespace(@Nullable String prefix, @Nullable String uri) {
        String name = uri == null ? "" : uri;
        return name.isEmpty() ? Namespace.NO_NAMESPACE : Namespace.getNamespace(prefix == null ? "" : prefix, name);
    }
}
