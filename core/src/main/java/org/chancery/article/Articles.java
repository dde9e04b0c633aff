package org.chancery.article;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.lexicon.Lazy;
import org.chancery.lexicon.Lexicon;
import org.chancery.page.Page;
import org.chancery.source.Capture;
import org.chancery.text.Note;

/** The room's door: a page comes in, an article goes out. May be shared by threads. */
public final class Articles {

    private static final Lazy<Articles> BUILT_IN = new Lazy<>(() -> new Articles(Lexicon.english()));

    private final Known known;

    public Articles(Lexicon lexicon) {
        known = new Known(lexicon);
    }

    /** Reads by the built-in lexicon. */
    public static Article from(Page page) {
        return BUILT_IN.get().article(page);
    }

    public Article article(Page page) {
        Capture capture = page.capture();
        Canonical canonical = Canonical.of(page);
        Resolution resolution = new Resolution(page, known);
        var published = resolution.published();
        var modified = resolution.modified();
        List<Note> notes = Stream.concat(page.notes().stream(), resolution.notes().stream())
                .toList();
        return new Article(
                capture.id(),
                capture.place(),
                resolution.uri(),
                canonical.text(),
                canonical.parts(),
                canonical.dropped(),
                resolution.headline(),
                resolution.author(),
                resolution.outlet(),
                published,
                modified,
                resolution.language(),
                page.verdict(),
                new Origin(
                        page.charset(), page.charsetEvidence(), capture.bytes().sha256()),
                capture.given().extra(),
                notes);
    }
}
