package org.chancery.source;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chancery.text.Note;

/**
 * One input as it came: its bytes, where they were found, and what the caller said about them.
 *
 * @param id as the caller gave it, else its URI, else its relative path without extensions
 * @param place where a person would look for it: {@code articles/a.html.gz}, {@code feed.jsonl:17}, {@code stdin}
 * @param kind what the bytes hold
 * @param charset as a transport header named it
 * @param fetched when it came from its server, as the archive or the fetch tells; empty where nobody knows
 * @param notes what was odd about reading it
 */
public record Capture(
        String id,
        String place,
        Kind kind,
        Bytes bytes,
        Optional<URI> uri,
        Optional<String> charset,
        Optional<Instant> fetched,
        Given given,
        List<Note> notes)
        implements Input {

    /** What the bytes hold. A PDF's text arrives as {@code PLAIN}. */
    public enum Kind {
        HTML,
        PLAIN
    }

    public Capture {
        notes = List.copyOf(notes);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a capture needs an id; that of " + place + " is blank");
        }
    }

    /** One of which nobody knows when it was fetched: a file, a line, a text in hand. */
    public Capture(
            String id,
            String place,
            Kind kind,
            Bytes bytes,
            Optional<URI> uri,
            Optional<String> charset,
            Given given,
            List<Note> notes) {
        this(id, place, kind, bytes, uri, charset, Optional.empty(), given, notes);
    }

    /** A text in hand, without a file. */
    public static Capture ofText(String id, String text) {
        return new Capture(
                id,
                id,
                Kind.PLAIN,
                Bytes.utf8(text),
                Optional.empty(),
                Optional.of("UTF-8"),
                Given.nothing(),
                List.of());
    }

    /** A page in hand, without a file. */
    public static Capture ofHtml(String id, String html) {
        return new Capture(
                id,
                id,
                Kind.HTML,
                Bytes.utf8(html),
                Optional.empty(),
                Optional.of("UTF-8"),
                Given.nothing(),
                List.of());
    }

    public Capture with(Given given) {
        return new Capture(given.id().orElse(id), place, kind, bytes, uri, charset, fetched, given, notes);
    }
}
