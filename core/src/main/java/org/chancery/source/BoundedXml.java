package org.chancery.source;

import java.io.Reader;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * XML that cannot hurt: no document type and so no entity of its own, nothing deeper, wider or of more pieces than an article can be.
 * In: characters. Out: the events of StAX; an {@link XMLStreamException} that names the limit.
 */
final class BoundedXml extends StreamReaderDelegate {

    static final int DEEPEST = 200;
    static final int MOST_ATTRIBUTES = 1_000;
    static final int MOST_EVENTS = 200_000;

    private int depth;
    private int events;

    BoundedXml(Reader characters) throws XMLStreamException {
        super(SafeXml.reader(characters));
    }

    /** Begins to count pieces anew. */
    void restart() {
        events = 0;
    }

    /** How many elements are open. */
    int depth() {
        return depth;
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        if (event == XMLStreamConstants.DTD) {
            throw refused("it declares a document type (DOCTYPE), which may hide anything");
        }
        if (++events > MOST_EVENTS) {
            throw refused("one entry has more than " + MOST_EVENTS + " pieces");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
            if (++depth > DEEPEST) {
                throw refused("elements stand in each other more than " + DEEPEST + " deep");
            }
            if (getAttributeCount() + getNamespaceCount() > MOST_ATTRIBUTES) {
                throw refused("an element has more than " + MOST_ATTRIBUTES + " attributes");
            }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return event;
    }

    private XMLStreamException refused(String what) {
        return new XMLStreamException(
                String.format(Locale.ROOT, "in line %d, %s", getLocation().getLineNumber(), what));
    }
}
