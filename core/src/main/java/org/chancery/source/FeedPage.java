package org.chancery.source;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.text.Note;

/** Makes a page of an entry, such as the outlet might have made of it. In: an entry. Out: a capture, noted as a teaser where the feed gives no more than that. */
final class FeedPage {

    /** The note's code of an entry that holds less than its article. */
    static final String TEASER = "feed-teaser";

    private static final int LONGEST_LINK = 2048;

    private FeedPage() {}

    /** @param defaultId of an entry that has neither a link nor an id of its own */
    static Capture capture(FeedEntry entry, String place, String defaultId, Optional<URI> feed) {
        List<Note> notes = new ArrayList<>();
        Optional<URI> link = link(entry, feed, notes);
        Optional<String> guid = Optional.of(entry.guid()).filter(g -> !g.isEmpty() && g.length() <= LONGEST_LINK);
        Optional<LocalDate> day = FeedDay.of(shortened(entry.date()));
        if (day.isEmpty() && !entry.date().isEmpty()) {
            notes.add(Note.of(
                    "published-not-understood", "no day in the entry's date '" + shortened(entry.date()) + "'"));
        }
        if (entry.html().indexOf('\uFFFD') >= 0 || entry.title().indexOf('\uFFFD') >= 0) {
            notes.add(Note.of(
                    "malformed-bytes", "characters that the feed's encoding does not know were read as U+FFFD"));
        }
        Teaser.reason(Markup.words(entry.html()), entry.isSummary()).ifPresent(why -> notes.add(Note.of(TEASER, why)));
        Given given = new Given(
                link.map(URI::toString).or(() -> guid).or(() -> Optional.of(defaultId)),
                given(entry.title()),
                link.map(URI::toString),
                given(entry.outlet()),
                day.map(LocalDate::toString),
                Json.object().build());
        return new Capture(
                given.id().orElse(defaultId),
                place,
                Capture.Kind.HTML,
                Bytes.utf8(html(entry)),
                link,
                Optional.of("UTF-8"),
                given,
                notes);
    }

    private static String html(FeedEntry entry) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html");
        if (!entry.language().isEmpty()) {
            page.append(" lang=\"").append(Markup.escaped(entry.language())).append('"');
        }
        page.append(">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(Markup.escaped(entry.title()))
                .append("</title>\n");
        for (String author : entry.authors()) {
            page.append("<meta name=\"author\" content=\"")
                    .append(Markup.escaped(author))
                    .append("\">\n");
        }
        page.append("</head>\n<body>\n<article>\n");
        if (!entry.title().isEmpty()) {
            page.append("<h1>").append(Markup.escaped(entry.title())).append("</h1>\n");
        }
        return page.append(entry.html())
                .append("\n</article>\n</body>\n</html>\n")
                .toString();
    }

    /** The link, else an id that is an address; relative ones are read from the site's address or the feed's own. */
    private static Optional<URI> link(FeedEntry entry, Optional<URI> feed, List<Note> notes) {
        String written = !entry.link().isEmpty() ? entry.link() : Addresses.isAddress(entry.guid()) ? entry.guid() : "";
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (written.length() > LONGEST_LINK) {
                throw new Unreadable("it has more than " + LONGEST_LINK + " characters", "");
            }
            Optional<URI> base = Addresses.isAddress(entry.base()) ? Optional.of(Addresses.of(entry.base())) : feed;
            return Optional.of(base.isPresent() ? Addresses.resolve(base.get(), written) : Addresses.of(written));
        } catch (Unreadable e) {
            notes.add(Note.of(
                    "link-refused", "the entry's link '" + shortened(written) + "' leads nowhere: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<String> given(String value) {
        return Optional.of(value).filter(v -> !v.isEmpty());
    }

    private static String shortened(String value) {
        return value.length() <= 100 ? value : value.substring(0, 100) + "…";
    }
}
