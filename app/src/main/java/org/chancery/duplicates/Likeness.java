package org.chancery.duplicates;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How two who speak or act may be one. */
enum Likeness {
    /** The same identity or full name. */
    SAME,
    /** A surname and a full name that ends in it, an initial and a name. */
    COMPATIBLE,
    /** One is not known, or a body may speak through a person. */
    UNKNOWN,
    /** Two that are not one. */
    DIFFERENT;

    /** Letters that two names may share before one is the short form of the other: <em>Joe</em>, <em>Joseph</em>. */
    private static final int SHORT_FORM = 2;
    /** A word of so many letters may be written otherwise in one of them: <em>Mohammed</em>, <em>Muhammed</em>. */
    private static final int LONG_WORD = 5;

    /** Of the two as speakers or actors. */
    static Likeness of(Who a, Who b) {
        if (a.identity().isPresent() && b.identity().isPresent()) {
            return a.identity().equals(b.identity()) ? SAME : DIFFERENT;
        }
        if (a.name().isEmpty() || b.name().isEmpty()) {
            return UNKNOWN;
        }
        Likeness names = ofNames(words(a.name().get()), words(b.name().get()));
        return names == DIFFERENT && a.kind() != b.kind() ? UNKNOWN : names;
    }

    /** A name's words as they are compared. */
    static List<String> words(String name) {
        return Stream.of(name.split("[\\s\\-–.,]+"))
                .map(w -> Tokens.folded(w).replace("'", ""))
                .filter(w -> !w.isEmpty())
                .limit(8)
                .toList();
    }

    private static Likeness ofNames(List<String> a, List<String> b) {
        List<String> longer = a.size() >= b.size() ? a : b;
        List<String> shorter = a.size() >= b.size() ? b : a;
        if (shorter.isEmpty()) {
            return UNKNOWN;
        }
        if (shorter.size() == 1) {
            boolean part = alike(shorter.get(0), longer.get(longer.size() - 1)) || alike(shorter.get(0), longer.get(0));
            return part ? COMPATIBLE : DIFFERENT;
        }
        boolean ends = alike(last(shorter), last(longer));
        if (ends && alike(shorter.get(0), longer.get(0)) && isWithin(shorter, longer)) {
            return SAME;
        }
        boolean begins = isShortForm(shorter.get(0), longer.get(0));
        return isWithin(shorter, longer) || (ends && begins) ? COMPATIBLE : DIFFERENT;
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    /** Whether the words stand in the longer name in the same order. */
    private static boolean isWithin(List<String> shorter, List<String> longer) {
        int at = 0;
        for (String word : longer) {
            at += at < shorter.size() && alike(shorter.get(at), word) ? 1 : 0;
        }
        return at == shorter.size();
    }

    private static boolean isShortForm(String a, String b) {
        String longer = a.length() >= b.length() ? a : b;
        String shorter = a.length() >= b.length() ? b : a;
        boolean initial = shorter.length() == 1 && longer.startsWith(shorter);
        boolean begun = shorter.length() > SHORT_FORM - 1
                && longer.length() >= shorter.length() + 2
                && longer.startsWith(shorter.substring(0, SHORT_FORM));
        return initial || begun;
    }

    /** Equal, or of the same first letter and one letter apart. */
    private static boolean alike(String a, String b) {
        return a.equals(b)
                || (Math.min(a.length(), b.length()) >= LONG_WORD
                        && a.charAt(0) == b.charAt(0)
                        && isOneLetterApart(a, b));
    }

    private static boolean isOneLetterApart(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int shared = (int) IntStream.range(0, Math.min(a.length(), b.length()))
                .takeWhile(i -> a.charAt(i) == b.charAt(i))
                .count();
        String restOfA = a.substring(Math.min(a.length(), shared + (a.length() >= b.length() ? 1 : 0)));
        String restOfB = b.substring(Math.min(b.length(), shared + (b.length() >= a.length() ? 1 : 0)));
        return restOfA.equals(restOfB);
    }
}
