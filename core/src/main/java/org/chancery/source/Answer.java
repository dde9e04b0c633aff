package org.chancery.source;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.text.Note;

/**
 * What came back from an address.
 *
 * @param ask what was asked for
 * @param uri where it came from at last, redirects followed
 * @param notes the redirects
 */
record Answer(String place, Ask ask, URI uri, Exchange exchange, List<Note> notes) {

    /** Only a server that was told what is known can say so. */
    boolean isUnchanged() {
        return exchange.status() == 304 && ask.known().isPresent();
    }

    boolean isFeed() {
        return exchange.status() == 200 && Sniff.isFeed(exchange.body().toArray());
    }

    Optional<Validator> validator() {
        return Validator.sent(exchange.header("etag"), exchange.header("last-modified"));
    }

    /** The body's charset as the header names it. */
    Optional<String> charset() {
        String type = type();
        int at = type.indexOf("charset=");
        if (at < 0) {
            return Optional.empty();
        }
        String rest = type.substring(at + 8).strip().replace("\"", "").replace("'", "");
        int end = rest.indexOf(';');
        return Optional.of((end < 0 ? rest : rest.substring(0, end)).strip()).filter(s -> !s.isEmpty());
    }

    /** Refused unless the server sent what was asked for. */
    Answer sent() throws Unreadable {
        if (exchange.status() != 200) {
            throw new Unreadable("the server answered " + exchange.status(), "open it in a browser and save the page");
        }
        return this;
    }

    Capture capture() throws IOException {
        sent();
        String name = type().contains("html") ? "page.html" : "";
        Capture read = Whole.capture(place, place, name, exchange.body().toArray());
        List<Note> all = new ArrayList<>(notes);
        all.addAll(read.notes());
        boolean transcoded = read.charset().isPresent(); // a PDF's text
        return new Capture(
                read.id(),
                place,
                read.kind(),
                read.bytes(),
                Optional.of(uri),
                transcoded ? read.charset() : charset(),
                Optional.of(Instant.now()),
                read.given(),
                all);
    }

    private String type() {
        return exchange.header("content-type").toLowerCase(Locale.ROOT);
    }
}
