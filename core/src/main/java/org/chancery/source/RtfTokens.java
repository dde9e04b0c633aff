package org.chancery.source;

import java.nio.charset.StandardCharsets;

/** Cuts the bytes of an RTF into what they are made of: groups, control words and symbols, bytes of text (RTF Specification 1.9.1, "Contents of an RTF File"). */
final class RtfTokens {

    enum Kind {
        OPEN,
        CLOSE,
        /** A control word: {@link #word()} and, if it has one, {@link #number(int)}. */
        WORD,
        /** A control symbol: {@link #value()}. */
        SYMBOL,
        /** A byte of text, written as it is or in hexadecimal: {@link #value()}. */
        TEXT,
        END
    }

    private static final int LONGEST_WORD = 32;

    private final byte[] bytes;
    private int at;
    private String word = "";
    private int number;
    private boolean numbered;
    private int value;

    RtfTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    String word() {
        return word;
    }

    /** The control word's number, or what stands for none. */
    int number(int without) {
        return numbered ? number : without;
    }

    int value() {
        return value;
    }

    Kind next() {
        while (at < bytes.length) {
            int c = bytes[at++] & 0xff;
            switch (c) {
                case '{' -> {
                    return Kind.OPEN;
                }
                case '}' -> {
                    return Kind.CLOSE;
                }
                case '\\' -> {
                    return control();
                }
                case '\r', '\n', 0 -> {} // the writer's own lines
                default -> {
                    value = c;
                    return Kind.TEXT;
                }
            }
        }
        return Kind.END;
    }

    private Kind control() {
        if (at >= bytes.length) {
            return Kind.END;
        }
        int c = bytes[at] & 0xff;
        if (isLetter(c)) {
            return controlWord();
        }
        at++;
        if (c == '\'') {
            value = hexadecimal();
            return Kind.TEXT;
        }
        value = c;
        return Kind.SYMBOL;
    }

    private Kind controlWord() {
        int start = at;
        while (at < bytes.length && isLetter(bytes[at] & 0xff)) {
            at++;
        }
        int length = Math.min(at - start, LONGEST_WORD);
        word = new String(bytes, start, length, StandardCharsets.US_ASCII);
        boolean negative = at + 1 < bytes.length && bytes[at] == '-' && isDigit(bytes[at + 1]);
        at += negative ? 1 : 0;
        long digits = 0;
        numbered = at < bytes.length && isDigit(bytes[at]);
        while (at < bytes.length && isDigit(bytes[at])) {
            digits = Math.min(digits * 10 + (bytes[at++] - '0'), Integer.MAX_VALUE);
        }
        number = (int) (negative ? -digits : digits);
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        if (word.equals("bin")) {
            at = (int) Math.min(bytes.length, at + (long) Math.max(number(0), 0)); // raw bytes, whatever they look like
        }
        return Kind.WORD;
    }

    private int hexadecimal() {
        int read = 0;
        for (int i = 0; i < 2 && at < bytes.length; i++) {
            int digit = Character.digit(bytes[at], 16);
            if (digit < 0) {
                return '?';
            }
            read = read * 16 + digit;
            at++;
        }
        return read;
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
