package org.chancery.memory;

import java.util.ArrayList;
import java.util.List;
import org.chancery.text.AlignedText;
import org.chancery.text.Alignment;

/**
 * The form of an alignment without its texts. Of the page comes back what the article's text knows of it: the text's characters at their places, blanks
 * for all else, and as many code points before every place as the page has.
 */
final class Outline {

    /** Longer than any page that is read. */
    private static final int MOST = 100_000_000;

    private static final char BLANK = ' ';
    /** Any character beyond the Basic Multilingual Plane: where the page has one that is not in the text. */
    private static final String ASTRAL = "\uD800\uDC00";

    private Outline() {}

    static void write(Out out, AlignedText text) {
        List<Alignment.Step> steps = text.alignment().steps();
        out.list(steps, (o, s) -> {
            o.number(s.originalLength() * 2L + (s.equal() ? 1 : 0));
            if (!s.equal()) {
                o.number(s.derivedLength());
            }
        });
        String known = known(text.alignment(), text.derived());
        List<Integer> pairs = new ArrayList<>();
        for (int at : pairs(text.original())) {
            if (!isPair(known, at)) {
                pairs.add(at);
            }
        }
        out.number(pairs.size());
        int last = 0;
        for (int at : pairs) {
            out.number(at - last);
            last = at;
        }
    }

    static AlignedText read(In in, String derived) {
        Alignment.Builder alignment = new Alignment.Builder();
        in.list(i -> {
            long step = i.number();
            int length = Math.toIntExact(step >>> 1);
            return (step & 1) == 1 ? alignment.equal(length) : alignment.replace(length, i.small());
        });
        Alignment built = alignment.build();
        if (built.originalLength() > MOST) {
            throw new IllegalArgumentException(
                    "a page of " + built.originalLength() + " characters, more than " + MOST);
        }
        if (built.derivedLength() != derived.length()) {
            throw new IllegalArgumentException(
                    "an alignment of " + built.derivedLength() + " characters for a text of " + derived.length());
        }
        StringBuilder page = new StringBuilder(known(built, derived));
        int at = 0;
        for (int pairs = in.size(); pairs > 0; pairs--) {
            at += in.small();
            page.replace(at, at + ASTRAL.length(), ASTRAL);
        }
        return new AlignedText(page.toString(), derived, built);
    }

    /** The page as far as the text tells. */
    private static String known(Alignment alignment, String derived) {
        StringBuilder page = new StringBuilder();
        int at = 0;
        for (Alignment.Step s : alignment.steps()) {
            String words = derived.substring(at, at + s.derivedLength());
            int end = page.length() + s.originalLength();
            if (s.equal()) {
                page.append(words);
            } else {
                words.chars()
                        .filter(c -> !Character.isSurrogate((char) c))
                        .limit(s.originalLength())
                        .forEach(c -> page.append((char) c));
                page.append(String.valueOf(BLANK).repeat(end - page.length()));
            }
            at += s.derivedLength();
        }
        return page.toString();
    }

    private static List<Integer> pairs(String text) {
        List<Integer> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (isPair(text, i)) {
                pairs.add(i);
                i++;
            }
        }
        return pairs;
    }

    private static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i)) && Character.isLowSurrogate(text.charAt(i + 1));
    }
}
