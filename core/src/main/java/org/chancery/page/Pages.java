package org.chancery.page;

import org.chancery.source.Capture;

/** The room's door: a capture comes in, a page of typed blocks goes out. Odd input becomes a note, never an exception. */
public final class Pages {

    private Pages() {}

    public static Page read(Capture capture) {
        Decoded decoded = Charsets.decode(capture);
        return capture.kind() == Capture.Kind.HTML
                ? HtmlReader.read(capture, decoded)
                : FlatReader.read(capture, decoded);
    }
}
