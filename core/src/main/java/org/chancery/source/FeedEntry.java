package org.chancery.source;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * One entry as a feed of any kind gives it. In: a document with this entry alone. Out: its fields; where the feed says nothing they are empty.
 *
 * @param link the page's address as written, relative to {@code base}
 * @param base the address of the site or feed, as the feed gives it
 * @param date of publication, else of the last change, as written
 * @param html the longest text that the entry carries
 * @param isSummary whether that text is given as a summary or description only
 */
record FeedEntry(
        String title,
        String link,
        String base,
        String guid,
        String date,
        List<String> authors,
        String outlet,
        String language,
        String html,
        boolean isSummary) {

    private static final List<String> DATES =
            List.of("published", "pubDate", "issued", "date", "created", "updated", "modified");
    private static final int MOST_AUTHORS = 20;
    private static final int LONGEST_NAME = 300;

    FeedEntry {
        authors = List.copyOf(authors);
    }

    static FeedEntry of(Document document) throws FeedException {
        Element root = document.getRootElement();
        Optional<Element> written = entry(root);
        String date = written.map(FeedEntry::date).orElse("");
        String language =
                written.flatMap(FeedEntry::language).or(() -> language(root)).orElse("");
        SyndFeed feed = new SyndFeedInput().build(document);
        if (feed.getEntries().isEmpty()) {
            throw new FeedException("its elements belong to no kind of RSS or Atom");
        }
        SyndEntry entry = feed.getEntries().get(0);
        Optional<String> content = longest(entry.getContents().stream(), isAtom(root));
        Optional<String> summary = longest(Stream.ofNullable(entry.getDescription()), isAtom(root));
        boolean isSummary = length(summary) > length(content);
        return new FeedEntry(
                Markup.words(text(entry.getTitle())),
                text(entry.getLink()),
                text(feed.getLink()),
                text(entry.getUri()),
                date,
                authors(entry),
                Markup.words(text(feed.getTitle())),
                language.isEmpty() ? text(feed.getLanguage()) : language,
                (isSummary ? summary : content).orElse(""),
                isSummary);
    }

    private static Optional<Element> entry(Element root) {
        return Stream.concat(
                        root.getChildren().stream(), root.getChildren().stream().flatMap(c -> c.getChildren().stream()))
                .filter(e -> e.getName().equals("item") || e.getName().equals("entry"))
                .findFirst();
    }

    private static String date(Element entry) {
        return DATES.stream()
                .flatMap(name ->
                        entry.getChildren().stream().filter(e -> e.getName().equals(name)))
                .map(Element::getTextTrim)
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> language(Element element) {
        return Optional.ofNullable(element.getAttributeValue("lang", Namespace.XML_NAMESPACE));
    }

    private static boolean isAtom(Element root) {
        return root.getName().equals("feed");
    }

    private static Optional<String> longest(Stream<SyndContent> contents, boolean isAtom) {
        return contents.flatMap(c -> html(c, isAtom).stream()).max((a, b) -> Integer.compare(a.length(), b.length()));
    }

    private static int length(Optional<String> html) {
        return html.map(h -> Markup.words(h).length()).orElse(0);
    }

    /** Atom says what its text is; RSS means HTML whatever it says. Pictures and the like are none. */
    private static Optional<String> html(SyndContent content, boolean isAtom) {
        String type = text(content.getType()).toLowerCase(Locale.ROOT);
        String value = text(content.getValue());
        boolean foreign =
                type.contains("/") && !type.startsWith("text/") && !type.contains("html") && !type.contains("xml");
        if (value.isEmpty() || foreign) {
            return Optional.empty();
        }
        boolean plain = isAtom && (type.isEmpty() || type.equals("text") || type.equals("text/plain"));
        return Optional.of(plain ? Markup.paragraphs(value) : value);
    }

    /** RSS writes {@code desk@outlet.example (Jane Roe)}, where only the name is wanted. */
    private static List<String> authors(SyndEntry entry) {
        List<String> written = new ArrayList<>();
        for (SyndPerson person : entry.getAuthors()) {
            written.add(text(person.getName()));
        }
        if (written.isEmpty()) {
            written.add(text(entry.getAuthor()));
        }
        return written.stream()
                .filter(w -> w.length() <= LONGEST_NAME)
                .map(w -> w.replaceFirst("^\\S+@\\S+\\s*+\\((.*)\\)$", "$1"))
                .map(Markup::words)
                .filter(w -> !w.isEmpty())
                .distinct()
                .limit(MOST_AUTHORS)
                .toList();
    }

    /** ROME says null where the feed says nothing. */
    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
