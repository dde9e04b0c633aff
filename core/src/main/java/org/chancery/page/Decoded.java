package org.chancery.page;

import java.util.List;
import org.chancery.text.Note;

/** A capture's bytes as characters: a byte order mark removed, all else kept; which encoding, and what told. */
record Decoded(String text, String charset, String evidence, List<Note> notes) {

    Decoded {
        notes = List.copyOf(notes);
    }
}
