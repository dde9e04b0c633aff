package org.chancery.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.text.Note;

/** Makes captures of texts that are in hand as characters. */
final class Captures {

    private Captures() {}

    /** @param first the note that comes before the others */
    static Capture plain(String id, String place, String text, Given given, Note first, List<Note> others) {
        List<Note> notes = new ArrayList<>();
        notes.add(first);
        notes.addAll(others);
        return plain(id, place, text, given, notes);
    }

    static Capture plain(String id, String place, String text, Given given, List<Note> notes) {
        List<Note> all = new ArrayList<>(notes);
        Bytes bytes = Bytes.utf8(wellFormed(text, all));
        return new Capture(id, place, Capture.Kind.PLAIN, bytes, Optional.empty(), Optional.of("UTF-8"), given, all);
    }

    /** Half a surrogate pair is no character and has no bytes; what stands for it keeps the count of code points. */
    private static String wellFormed(String text, List<Note> notes) {
        StringBuilder out = new StringBuilder(text);
        int lone = 0;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < out.length() && Character.isLowSurrogate(out.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                out.setCharAt(i, '\uFFFD');
                lone++;
            }
        }
        if (lone == 0) {
            return text;
        }
        notes.add(Note.of("lone-surrogate", lone + " halves of surrogate pairs were read as U+FFFD"));
        return out.toString();
    }
}
