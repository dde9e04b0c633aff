package org.chancery.cli;

/** Puts colour around words for terminals that want it, and takes out of foreign words what would steer a terminal. */
record Style(boolean coloured) {

    private static final String RESET = "\u001b[0m";

    String strong(String words) {
        return in("\u001b[1m", words);
    }

    String faint(String words) {
        return in("\u001b[2m", words);
    }

    String warning(String words) {
        return in("\u001b[33m", words);
    }

    private String in(String start, String words) {
        return coloured && !words.isEmpty() ? start + words + RESET : words;
    }

    /** Foreign words on one line: blanks of every kind as one blank, control and direction characters as U+FFFD. */
    static String line(CharSequence words) {
        StringBuilder out = new StringBuilder(words.length());
        boolean blank = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = true;
            } else {
                if (blank && !out.isEmpty()) {
                    out.append(' ');
                }
                blank = false;
                out.append(steers(c) ? '\uFFFD' : c);
            }
        }
        return out.toString();
    }

    /** At most so many characters, with a mark where some are missing. Never for quotations. */
    static String cut(String words, int length) {
        if (words.length() <= length) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(length - 2)) ? length - 2 : length - 1;
        return words.substring(0, end).stripTrailing() + "…";
    }

    /** At most so many characters, with a mark where some are missing: in the middle, so that both ends are seen. */
    static String cutInside(String words, int length) {
        if (words.length() <= length) {
            return words;
        }
        int head = length / 2;
        int tail = words.length() - (length - head - 1);
        head -= Character.isHighSurrogate(words.charAt(head - 1)) ? 1 : 0;
        tail += Character.isLowSurrogate(words.charAt(tail)) ? 1 : 0;
        return words.substring(0, head).stripTrailing() + "…"
                + words.substring(tail).stripLeading();
    }

    private static boolean steers(char c) {
        return Character.isISOControl(c) || (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    }
}
