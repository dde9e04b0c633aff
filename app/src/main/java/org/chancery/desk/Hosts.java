package org.chancery.desk;

import java.util.Locale;
import java.util.Set;

/**
 * The names under which a desk answers: this machine's own with its very port, so that a foreign name made to point here (DNS rebinding) gets nothing.
 * In: what a request calls its host or origin. Out: whether that is us.
 */
record Hosts(int port) {

    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    /** {@code 127.0.0.1:7878}; without a port only where that is HTTP's own. */
    boolean isOurs(String host) {
        String asked = host.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(name -> asked.equals(name + ":" + port) || (port == 80 && asked.equals(name)));
    }

    /** {@code http://127.0.0.1:7878}, of the host that the request itself names. */
    boolean isOrigin(String origin, String host) {
        return isOurs(host) && origin.equalsIgnoreCase("http://" + host);
    }
}
