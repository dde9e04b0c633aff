package org.chancery.article;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.page.Page;
import org.chancery.source.Capture;
import org.chancery.text.Note;

/** The room's door: a page comes in, an article goes out. */
public final class Articles {

    private Articles() {}

    public static Article from(Page page) {
        Capture capture = page.capture();
        Canonical canonical = Canonical.of(page);
        Resolution resolution = new Resolution(page);
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
                capture.given().extra(),
                notes);
    }
}
