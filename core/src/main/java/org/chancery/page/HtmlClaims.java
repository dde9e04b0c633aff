package org.chancery.page;

import java.util.List;
import org.chancery.source.Capture;
import org.chancery.text.Note;
import org.jsoup.nodes.Document;

/** Collects what a page says of itself. */
final class HtmlClaims {

    private HtmlClaims() {}

    static List<Claim> of(Document document, Capture capture, List<Note> notes) {
        return List.of();
    }
}
