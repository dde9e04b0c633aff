package org.chancery.review;

/** Words come in; whether they stand between quotation marks goes out, as the guideline has modes: all of them, some, or none. */
final class Quoting {

    private static final String OPENING = "“\"«„‘";
    private static final String CLOSING = "”\"»“’";

    private Quoting() {}

    static String mode(String words) {
        String said = words.strip();
        if (said.length() > 1
                && OPENING.indexOf(said.charAt(0)) >= 0
                && CLOSING.indexOf(said.charAt(said.length() - 1)) >= 0) {
            return "direct";
        }
        return said.chars().anyMatch(c -> "“\"«„".indexOf(c) >= 0) ? "mixed" : "indirect";
    }
}
