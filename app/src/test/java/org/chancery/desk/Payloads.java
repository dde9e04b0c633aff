package org.chancery.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The attempts of {@code payloads.txt} to be more than text. */
final class Payloads {

    /** Nobody answers there. */
    static final String HOST = "evil.invalid";

    static final String RUN = "window.__ran=1,alert(1)";

    private Payloads() {}

    static List<String> all() {
        try (InputStream in = Payloads.class.getResourceAsStream("payloads.txt")) {
            if (in == null) {
                throw new IllegalStateException("payloads.txt is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# ") && !line.isBlank())
                    .map(Payloads::meant)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String meant(String line) {
        StringBuilder meant = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char next = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
            if (line.charAt(i) != '\\' || "untr\\".indexOf(next) < 0) {
                meant.append(line.charAt(i));
            } else if (next == 'u') {
                meant.append((char) Integer.parseInt(line.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                meant.append(next == 'n' ? '\n' : next == 't' ? '\t' : next == 'r' ? '\r' : '\\');
                i++;
            }
        }
        return meant.toString().replace("RUN", RUN).replace("HOST", HOST);
    }
}
