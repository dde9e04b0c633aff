package org.chancery.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Compares short texts by their words. */
final class Likeness {

    private static final int LONGEST = 1_000;

    private Likeness() {}

    /** Lower-case letters and digits, one blank between words. */
    static String plain(String text) {
        String cut = (text.length() > LONGEST ? text.substring(0, LONGEST) : text).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cut.length(); i++) {
            char c = cut.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ' && c != '\'' && c != '’') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /** The share of words the two have in common, of the words either has. */
    static double of(String a, String b) {
        Set<String> x = words(a);
        Set<String> y = words(b);
        if (x.isEmpty() || y.isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(x);
        both.retainAll(y);
        return both.size() / (double) (x.size() + y.size() - both.size());
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(plain(text).split(" ", -1)));
    }
}
