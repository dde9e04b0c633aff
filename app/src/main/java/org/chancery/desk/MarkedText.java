package org.chancery.desk;

import java.util.ArrayList;
import java.util.List;

/** A text and words in it come in, the text cut where these begin and end goes out. Pieces of the words are parted by {@code  … }. */
final class MarkedText {

    /** A stretch of the text. */
    record Bit(String words, boolean marked) {}

    private MarkedText() {}

    static List<Bit> of(String text, String words) {
        List<Bit> bits = new ArrayList<>();
        int at = 0;
        for (String piece : words.split(" … ", -1)) {
            int start = piece.isBlank() ? -1 : text.indexOf(piece, at);
            if (start >= 0) {
                add(bits, text.substring(at, start), false);
                add(bits, piece, true);
                at = start + piece.length();
            }
        }
        add(bits, text.substring(at), false);
        return bits;
    }

    private static void add(List<Bit> bits, String words, boolean marked) {
        if (!words.isEmpty()) {
            bits.add(new Bit(words, marked));
        }
    }
}
