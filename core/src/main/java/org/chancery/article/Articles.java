package org.chancery.article;

import java.time.LocalDate;
import java.util.Optional;
import org.chancery.page.Page;
import org.chancery.source.Capture;

/** The room's door: a page comes in, an article goes out. */
public final class Articles {

    private Articles() {}

    public static Article from(Page page) {
        Capture capture = page.capture();
        Canonical canonical = Canonical.of(page);
        return new Article(
                capture.id(),
                capture.place(),
                capture.given().url(),
                canonical.text(),
                canonical.parts(),
                canonical.dropped(),
                Optional.empty(),
                Optional.empty(),
                capture.given().outlet().map(o -> new Found<>(o, "given", 1)),
                capture.given().published().map(d -> new Found<>(LocalDate.parse(d), "given", 1)),
                Optional.empty(),
                Optional.empty(),
                page.verdict(),
                capture.given().extra(),
                page.notes());
    }
}
