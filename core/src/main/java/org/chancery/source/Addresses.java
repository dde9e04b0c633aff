package org.chancery.source;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Addresses as they are written in, as URIs that may be fetched out: http and https with a host in ASCII, no user name, no fragment. */
final class Addresses {

    private static final String ILLEGAL = " \"<>\\^`{|}";

    private Addresses() {}

    static boolean isAddress(String place) {
        String lower = place.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    /** The host in lower case; empty where the place is no address that may be fetched. */
    static String host(String place) {
        try {
            return isAddress(place) ? of(place).getHost().toLowerCase(Locale.ROOT) : "";
        } catch (Unreadable e) {
            return ""; // told when its turn comes to be read
        }
    }

    /** The hosts that more than one of the places are on. */
    static Set<String> hostsOfSeveral(List<String> places) {
        Set<String> once = new HashSet<>();
        return places.stream()
                .map(Addresses::host)
                .filter(host -> !host.isEmpty() && !once.add(host))
                .collect(Collectors.toSet());
    }

    /** Refused where it is no address that may be fetched. */
    static URI of(String place) throws Unreadable {
        URI uri = written(place);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new Unreadable("'" + scheme + "' addresses are not fetched", "only http and https are");
        }
        if (uri.getRawUserInfo() != null
                || String.valueOf(uri.getRawAuthority()).contains("@")) {
            throw new Unreadable("the address carries a user name", "leave it out");
        }
        if (uri.getHost() == null) {
            throw new Unreadable("the address names no host", "write https://host/path");
        }
        if (uri.getPort() == 0 || uri.getPort() > 65_535) {
            throw new Unreadable("there is no port " + uri.getPort(), "check the address");
        }
        return uri;
    }

    /** Where {@code target}, whole or relative, leads when it stands at {@code base}. */
    static URI resolve(URI base, String target) throws Unreadable {
        return of(base.resolve(written(target)).toString());
    }

    private static URI written(String place) throws Unreadable {
        String clean = place.strip();
        int fragment = clean.indexOf('#');
        clean = fragment < 0 ? clean : clean.substring(0, fragment);
        try {
            return new URI(asciiHost(legal(clean))).parseServerAuthority();
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new Unreadable("no address can be written so: " + e.getMessage(), "check the spelling");
        }
    }

    /** Characters that browsers forgive are written as RFC 3986 wants them. */
    private static String legal(String address) {
        StringBuilder out = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (ILLEGAL.indexOf(c) >= 0) {
                out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String asciiHost(String place) {
        int start = place.indexOf("://");
        if (start < 0) {
            return place;
        }
        int end = start + 3;
        while (end < place.length() && "/?:[@".indexOf(place.charAt(end)) < 0) {
            end++;
        }
        return place.substring(0, start + 3) + IDN.toASCII(place.substring(start + 3, end)) + place.substring(end);
    }
}
