package org.chancery.source;

import com.rometools.rome.io.XmlReader;
import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jdom2.Document;
import org.jdom2.Element;

/**
 * Cuts a feed into small feeds of one entry each, so that one of any size, or one that breaks off, is read as far as it goes. In: the bytes of
 * RSS (0.9x, 1.0, 2.0) or Atom (0.3, RFC 4287). Out: documents with what is kept of the feed's head and of one entry.
 */
final class FeedXml implements Closeable {

    /** All else (pictures, players, trackers, counters) is passed over, and with it what ROME could stumble at. */
    private static final Set<String> KEPT = Set.of(
            "title",
            "link",
            "guid",
            "id",
            "description",
            "encoded",
            "summary",
            "content",
            "pubDate",
            "date",
            "published",
            "issued",
            "created",
            "updated",
            "modified",
            "author",
            "creator",
            "language");

    private static final int MOST_IN_HEAD = 32;

    private final MeteredReader characters;
    private final BoundedXml xml;
    private final Element root;
    private Optional<Element> channel = Optional.empty();

    /** @param charset as a transport header named it; a byte order mark goes before it, the XML declaration after it (RFC 7303) */
    FeedXml(InputStream bytes, Optional<String> charset, int entryLimit) throws IOException {
        XmlReader decoded = decoded(bytes, charset);
        characters = new MeteredReader(decoded, "ISO-8859-1".equalsIgnoreCase(decoded.getEncoding()), entryLimit);
        try {
            xml = new BoundedXml(new XmlFixerReader(characters));
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                characters.restart(); // comments and instructions before the root
            }
            root = XmlTree.element(xml);
            if (root.getName().equals("rss")) {
                root.setAttribute("version", "2.0"); // which holds all that its forerunners do
            }
        } catch (XMLStreamException | RuntimeException e) { // the parser's own slips on hostile names among them
            throw refused(e);
        }
    }

    private static XmlReader decoded(InputStream bytes, Optional<String> charset) throws IOException {
        try {
            return charset.isPresent()
                    ? new XmlReader(bytes, "application/xml;charset=" + charset.get(), true)
                    : new XmlReader(bytes, true);
        } catch (UnsupportedEncodingException | IllegalArgumentException e) {
            throw new Unreadable("no encoding is called '" + e.getMessage() + "'", "save the feed as UTF-8");
        }
    }

    /** The next entry, in a feed of its own. */
    Optional<Document> next() throws IOException {
        try {
            while (xml.depth() > 0) {
                xml.restart();
                characters.restart();
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    Optional<Element> entry = piece(xml.getLocalName());
                    if (entry.isPresent()) {
                        return Optional.of(feed(entry.get()));
                    }
                }
            }
            return Optional.empty();
        } catch (XMLStreamException | RuntimeException e) {
            throw refused(e);
        }
    }

    /** Reads what begins here: an entry is handed out, a word of the head is kept, the rest is passed over. */
    private Optional<Element> piece(String name) throws XMLStreamException {
        if (name.equals("item") || name.equals("entry")) {
            return Optional.of(XmlTree.read(xml, KEPT));
        }
        if (name.equals("channel") && channel.isEmpty() && !isAtom()) {
            openChannel(XmlTree.element(xml));
        } else if (KEPT.contains(name) && head().getContentSize() < MOST_IN_HEAD) {
            head().addContent(XmlTree.read(xml, Set.of()));
        } else {
            XmlTree.skip(xml);
        }
        return Optional.empty();
    }

    private Document feed(Element entry) {
        if (!isAtom() && channel.isEmpty()) {
            openChannel(new Element("channel", entry.getNamespace()));
        }
        Element home = root.getName().equals("rss") ? head() : root;
        home.addContent(entry);
        Document small = new Document(root.clone());
        entry.detach();
        return small;
    }

    private void openChannel(Element opened) {
        root.addContent(opened);
        channel = Optional.of(opened);
    }

    private Element head() {
        return channel.orElse(root);
    }

    private boolean isAtom() {
        return root.getName().equals("feed");
    }

    private static Unreadable refused(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable limit) {
                return limit;
            }
        }
        String said = String.valueOf(e.getMessage())
                .replaceFirst("(?s)^ParseError at \\[row,col\\]:\\[(\\d+),\\d+\\]\\s+Message: ", "in line $1, ");
        return new Unreadable("the feed cannot be read on: " + said, "save it anew, or tell its publisher");
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }
}
