package org.chancery.duplicates;

import java.util.List;

/**
 * Which words of a running text stand in quotation marks. In: a text and its tokens. Out: for every token whether it is quoted; a mark that nobody closes
 * counts to the end of its paragraph.
 */
final class Quoting {

    private Quoting() {}

    static boolean[] of(String text, List<Token> tokens) {
        boolean[] quoted = new boolean[tokens.size()];
        boolean open = false;
        int at = 0;
        for (int n = 0; n < quoted.length; n++) {
            for (; at < tokens.get(n).span().start(); at++) {
                open = after(text.charAt(at), open);
            }
            quoted[n] = open;
        }
        return quoted;
    }

    private static boolean after(char c, boolean open) {
        return switch (c) {
            case '“', '„', '«' -> true;
            case '”', '»', '\n', '\r' -> false;
            case '"' -> !open;
            default -> open;
        };
    }
}
