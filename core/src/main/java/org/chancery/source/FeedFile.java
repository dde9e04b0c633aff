package org.chancery.source;

import com.rometools.rome.io.FeedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.jdom2.Document;

/** RSS or Atom as inputs: one capture an entry; its place ends in the entry's number, as a line's does; an entry that cannot be read becomes a failure, and the rest goes on. */
final class FeedFile implements Feed {

    private final String place;
    private final String name;
    private final InputStream stream;
    private final Optional<String> charset;
    private final Optional<URI> address;
    private final Limits limits;
    private Optional<FeedXml> xml = Optional.empty();
    private int number;
    private boolean ended;

    FeedFile(String place, String name, InputStream stream, Limits limits) {
        this(place, name, stream, Optional.empty(), Optional.empty(), limits);
    }

    /** @param address where the feed was fetched from, for relative links */
    FeedFile(
            String place,
            String name,
            InputStream stream,
            Optional<String> charset,
            Optional<URI> address,
            Limits limits) {
        this.place = place;
        this.name = name;
        this.stream = stream;
        this.charset = charset;
        this.address = address;
        this.limits = limits;
    }

    @Override
    public Optional<Input> next() {
        if (ended) {
            return Optional.empty();
        }
        try {
            FeedXml feed = xml.isPresent() ? xml.get() : new FeedXml(stream, charset, limits.fetch());
            xml = Optional.of(feed);
            Optional<Document> entry = feed.next();
            if (entry.isPresent()) {
                number++;
                return Optional.of(read(entry.get(), place + ":" + number));
            }
            ended = true;
            return number > 0
                    ? Optional.empty()
                    : Optional.of(new Failure(place, "the feed has no entries", "there is nothing to read"));
        } catch (IOException e) { // nothing more will come of it
            ended = true;
            Failure why = Unreadable.failure(place, e);
            return Optional.of(
                    number == 0
                            ? why
                            : new Failure(
                                    place,
                                    why.problem() + " (" + number + " entries before it were read)",
                                    why.advice()));
        }
    }

    private Input read(Document entry, String where) {
        try {
            return FeedPage.capture(FeedEntry.of(entry), where, name + "-" + number, address);
        } catch (FeedException | RuntimeException e) { // ROME throws all sorts on odd elements
            return new Failure(
                    where, "the entry cannot be read: " + e.getMessage(), "look at it, or read its page instead");
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
