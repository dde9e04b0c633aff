package org.chancery.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Text comes in, HTML that shows exactly that text goes out, whatever it holds: nothing in it is markup, and characters that would turn the line's direction
 * or not show at all are named.
 */
final class Html {

    private Html() {}

    static String text(String words) {
        StringBuilder out = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '`' -> out.append("&#96;");
                default -> {
                    if (isHidden(c) || isLone(words, i)) {
                        out.append(String.format(Locale.ROOT, "⟦U+%04X⟧", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    /** Controls but tab and line end, and what turns the direction of writing (Unicode's Bidi_Control). */
    private static boolean isHidden(char c) {
        return (c < 0x20 && c != '\t' && c != '\n' && c != '\r')
                || (c >= 0x7f && c <= 0x9f && c != 0x85)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xfffe
                || c == 0xffff;
    }

    private static boolean isLone(String words, int i) {
        char c = words.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == words.length() || !Character.isLowSurrogate(words.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(words.charAt(i - 1)));
    }

    static String element(String name, String kind, String html) {
        return "<" + name + (kind.isEmpty() ? "" : " class=\"" + kind + "\"") + ">" + html + "</" + name + ">";
    }

    /** A link where it is an address of the web, else the text alone. */
    static String link(String address) {
        return web(address)
                .map(uri ->
                        "<a href=\"" + text(uri) + "\" rel=\"noopener noreferrer nofollow\">" + text(address) + "</a>")
                .orElseGet(() -> text(address));
    }

    private static Optional<String> web(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty(); // shown as it is
        }
    }
}
