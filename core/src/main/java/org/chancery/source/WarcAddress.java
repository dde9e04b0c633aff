package org.chancery.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Addresses as crawlers write them, who follow links that no standard allows. */
final class WarcAddress {

    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";

    private WarcAddress() {}

    /** Whether pages live at such addresses; {@code dns:} and what a crawler tells about its crawl do not. */
    static boolean isOfPage(String written) {
        String scheme = written.split(":", 2)[0].toLowerCase(Locale.ROOT);
        return scheme.equals("http") || scheme.equals("https") || scheme.equals("ftp") || scheme.equals("file");
    }

    static boolean isRobots(String written) {
        return written.matches("(?i)https?://[^/?#]+/robots\\.txt");
    }

    /** The address, with the characters that may not stand in it as percent signs and numbers; empty where that does not help. */
    static Optional<URI> uri(String written) {
        try {
            return Optional.of(new URI(written));
        } catch (URISyntaxException odd) {
            return escaped(written);
        }
    }

    private static Optional<URI> escaped(String written) {
        StringBuilder out = new StringBuilder();
        for (byte b : written.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            out.append(letter || ALLOWED.indexOf(c) >= 0 ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        try {
            return Optional.of(new URI(out.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25")));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
