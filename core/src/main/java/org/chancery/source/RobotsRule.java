package org.chancery.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of a robots.txt that allows or forbids paths (RFC 9309, section 2.2.2).
 *
 * @param pieces what a path must hold, in this order, the first at its beginning; anything may stand between them
 * @param whole whether the last piece must end the path
 * @param length of the pattern in octets, by which rules are ranked
 */
record RobotsRule(boolean allow, List<String> pieces, boolean whole, int length) {

    private static final int LONGEST = 2048;
    private static final String UNRESERVED = "-._~";

    RobotsRule {
        pieces = List.copyOf(pieces);
    }

    /** Empty for a pattern that says nothing; one beyond all measure counts as none. */
    static Optional<RobotsRule> of(boolean allow, String pattern) {
        if (pattern.isEmpty() || pattern.length() > LONGEST) {
            return Optional.empty();
        }
        String normal = normal(pattern);
        boolean whole = normal.endsWith("$");
        String body = whole ? normal.substring(0, normal.length() - 1) : normal;
        return Optional.of(new RobotsRule(allow, Arrays.asList(body.split("\\*", -1)), whole, normal.length()));
    }

    boolean outranks(RobotsRule other) {
        return length > other.length || (length == other.length && allow && !other.allow);
    }

    /** Each piece is looked for behind the one before it, and nowhere twice: no pattern can make this slow. */
    boolean fits(String path) {
        if (!path.startsWith(pieces.get(0))) {
            return false;
        }
        int at = pieces.get(0).length();
        int last = pieces.size() - 1;
        for (int i = 1; i <= last; i++) {
            String piece = pieces.get(i);
            boolean ends = whole && i == last;
            int found = ends ? path.length() - piece.length() : path.indexOf(piece, at);
            if (found < at || !path.startsWith(piece, found)) {
                return false;
            }
            at = found + piece.length();
        }
        return !whole || at == path.length();
    }

    /** Paths and patterns in one spelling: no more percent signs than must be, in capitals. */
    static String normal(String path) {
        StringBuilder out = new StringBuilder(path.length());
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xff;
            int hex = b == '%' ? hex(bytes, i + 1) : -1;
            if (hex >= 0) {
                i += 2;
            }
            boolean plain = hex >= 0 ? isUnreserved(hex) : b > 0x20 && b < 0x7f;
            int octet = hex >= 0 ? hex : b;
            if (plain) {
                out.append((char) octet);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", octet));
            }
        }
        return out.toString();
    }

    private static int hex(byte[] bytes, int at) {
        if (at + 1 >= bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[at], 16);
        int low = Character.digit(bytes[at + 1], 16);
        return high < 0 || low < 0 ? -1 : 16 * high + low;
    }

    private static boolean isUnreserved(int octet) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || UNRESERVED.indexOf(octet) >= 0;
    }
}
