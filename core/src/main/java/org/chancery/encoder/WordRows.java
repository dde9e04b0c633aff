package org.chancery.encoder;

import java.util.List;
import org.chancery.text.Span;

/** What the encoder is told of each word beside its letters: its case, and whether it is quoted. */
final class WordRows {

    private static final int QUOTED = 3;

    private WordRows() {}

    static byte[] of(Passage passage) {
        byte[] rows = new byte[passage.size()];
        List<Span> quoted = passage.quoted().stream().sorted().toList();
        int next = 0;
        int quotedTo = 0;
        int w = 0;
        for (List<Span> paragraph : passage.paragraphs()) {
            for (Span word : paragraph) {
                while (next < quoted.size() && quoted.get(next).start() <= word.start()) {
                    quotedTo = Math.max(quotedTo, quoted.get(next).end());
                    next++;
                }
                rows[w++] = (byte) (letterCase(passage.text(), word) + (word.start() < quotedTo ? QUOTED : 0));
            }
        }
        return rows;
    }

    /** 0 lower or other, 1 capitalised, 2 all capitals (two letters or more). */
    private static int letterCase(String text, Span word) {
        int letters = 0;
        boolean lower = false;
        for (int i = word.start(); i < word.end() && !lower; i++) {
            char c = text.charAt(i);
            lower = Character.isLowerCase(c);
            letters += Character.isLetter(c) ? 1 : 0;
        }
        if (!lower && letters > 1 && hasCapital(text, word)) {
            return 2;
        }
        int c = text.codePointAt(word.start());
        return Character.isUpperCase(c) || Character.isTitleCase(c) ? 1 : 0;
    }

    /** Letters of a script without case are no capitals. */
    private static boolean hasCapital(String text, Span word) {
        for (int i = word.start(); i < word.end(); i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
