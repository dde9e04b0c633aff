package org.chancery.page;

/**
 * How much of some bytes reads as UTF-8 beyond ASCII. In: bytes. Out: counts.
 *
 * @param right sequences of several bytes that are UTF-8
 * @param wrong bytes that cannot be
 */
record Utf8(int right, int wrong) {

    static Utf8 of(byte[] bytes) {
        int right = 0;
        int wrong = 0;
        int i = 0;
        while (i < bytes.length) {
            int length = length(bytes[i] & 0xFF);
            if (length == 1) {
                i++;
            } else if (length > 1 && follows(bytes, i, length)) {
                right++;
                i += length;
            } else {
                wrong++;
                i++;
            }
        }
        return new Utf8(right, wrong);
    }

    private static int length(int first) {
        return first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    }

    private static boolean follows(byte[] bytes, int at, int length) {
        if (at + length > bytes.length) {
            return false;
        }
        for (int k = 1; k < length; k++) {
            if ((bytes[at + k] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
