package org.chancery.desk;

import java.util.List;
import java.util.Optional;

/**
 * What stands around every view.
 *
 * @param section which part of the navigation is lit
 * @param token what a form carries as {@code _token}, so that only our own pages change something
 * @param here the address of this page, to come back to
 * @param words what was searched for, for the search box
 */
record Frame(
        String title,
        Optional<Section> section,
        List<Section> sections,
        String token,
        Theme theme,
        boolean readOnly,
        String ledger,
        String here,
        String words) {

    Frame {
        sections = List.copyOf(sections);
    }

    boolean isLit(Section one) {
        return section.filter(one::equals).isPresent();
    }

    /** For htmx, which sends it with every request that changes something. */
    String headers() {
        return "{\"" + Guard.TOKEN_HEADER + "\": \"" + token + "\"}";
    }
}
