package org.chancery.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Three secrets of one run: one stands in the start address, one in the cookie that it is exchanged for, one in every page that can change something. Each of
 * 192 random bits; none can be told from another.
 */
record Keys(String start, String cookie, String page) {

    private static final int BYTES = 24;

    static Keys random() {
        SecureRandom random = new SecureRandom();
        return new Keys(one(random), one(random), one(random));
    }

    private static String one(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether these are the same, in a time that does not tell how far they are. */
    static boolean same(String key, Optional<String> given) {
        return given.isPresent()
                && MessageDigest.isEqual(
                        key.getBytes(StandardCharsets.UTF_8), given.get().getBytes(StandardCharsets.UTF_8));
    }
}
