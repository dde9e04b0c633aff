package org.chancery.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** What an answer is: a whole page, a part of one, another address, or a file. */
sealed interface Reply {

    /**
     * A page: the template gets {@code frame} (a {@link Frame}) and {@code view}.
     *
     * @param title what the page shows, for the browser's tab
     * @param section which part of the navigation is lit
     */
    record Page(String title, Optional<Section> section, String template, Object view, int status) implements Reply {}

    /** A part that htmx puts into a page; its template gets the same two. */
    record Part(String template, Object view) implements Reply {}

    /** Elsewhere on the desk: a path, never another server. */
    record Redirect(String address) implements Reply {
        public Redirect {
            if (!address.startsWith("/") || address.startsWith("//") || address.contains("\\")) {
                throw new IllegalArgumentException(
                        "an address on the desk begins with one slash, not '" + address + "'");
            }
        }
    }

    /** Bytes to be saved under a name, written as they come. */
    record File(String name, String type, Pouring body) implements Reply {}

    /** Writes a file's bytes. */
    interface Pouring {
        void to(OutputStream out) throws IOException;
    }

    static Reply page(String title, Section section, String template, Object view) {
        return new Page(title, Optional.of(section), template, view, 200);
    }

    static Reply part(String template, Object view) {
        return new Part(template, view);
    }

    static Reply redirect(String address) {
        return new Redirect(address);
    }
}
