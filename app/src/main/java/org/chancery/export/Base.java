package org.chancery.export;

import java.util.List;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.standing.DossierText;
import org.chancery.standing.Facts;
import org.chancery.text.Span;

/**
 * The reading that something comes back to: it knows its text and its findings, so that what is unchanged keeps all that the exchange format leaves out
 * (grounds, reasons, places on the page).
 */
record Base(DossierText text) {

    static Base of(Facts dossier) {
        return new Base(new DossierText(dossier));
    }

    Facts dossier() {
        return text.dossier();
    }

    int length() {
        return text.length();
    }

    Json span(Span span) {
        return text.span(span);
    }

    Json spans(List<Span> spans) {
        return text.spans(spans);
    }

    /** The statement with just this content, cue and source. */
    Optional<Facts> statement(Incoming.Said s) {
        return dossier().all("statements").stream()
                .filter(b -> spans(b, "content").equals(s.content())
                        && spans(b, "cue").equals(s.cue())
                        && spans(b, "source").equals(s.source()))
                .findFirst();
    }

    /** The event of this type with just this trigger. */
    Optional<Facts> event(Incoming.Done e) {
        return dossier().all("events").stream()
                .filter(b -> spans(b, "trigger").equals(List.of(e.trigger()))
                        && b.text("type").equals(Optional.of(e.type())))
                .findFirst();
    }

    static List<Span> spans(Facts from, String member) {
        return DossierText.spans(from, member);
    }
}
