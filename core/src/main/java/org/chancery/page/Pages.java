package org.chancery.page;

import org.chancery.lexicon.Lazy;
import org.chancery.lexicon.Lexicon;
import org.chancery.source.Capture;

/** The room's door: a capture comes in, a page of typed blocks goes out. Odd input becomes a note, never an exception. May be shared by threads. */
public final class Pages {

    private static final Lazy<Pages> BUILT_IN = new Lazy<>(() -> new Pages(Lexicon.english()));

    private final FlatKnown flat;
    private final HtmlKnown html;

    public Pages(Lexicon lexicon) {
        flat = new FlatKnown(lexicon);
        html = new HtmlKnown(lexicon);
    }

    public Page page(Capture capture) {
        Decoded decoded = Charsets.decode(capture);
        return capture.kind() == Capture.Kind.HTML
                ? new HtmlReader(html).read(capture, decoded)
                : new FlatReader(flat).read(capture, decoded);
    }

    /** Reads by the built-in lexicon. */
    public static Page read(Capture capture) {
        return BUILT_IN.get().page(capture);
    }
}
