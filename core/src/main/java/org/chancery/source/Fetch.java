package org.chancery.source;

import java.io.IOException;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.text.Note;

/** Fetches one page that was asked for by hand: http and https, public addresses only, few redirects, bounded size and time. */
final class Fetch {

    private final Network network;
    private final Limits limits;

    Fetch(Network network, Limits limits) {
        this.network = network;
        this.limits = limits;
    }

    static boolean isAddress(String place) {
        String lower = place.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    Input fetch(String place) {
        try {
            return page(place);
        } catch (IOException e) {
            return Unreadable.failure(place, e);
        }
    }

    private Input page(String place) throws IOException {
        Deadline deadline = new Deadline(limits.fetchTime());
        URI uri = address(place);
        List<Note> notes = new ArrayList<>();
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            Exchange answer = Exchange.get(uri, network, limits, deadline);
            Optional<String> onward = answer.redirect();
            if (onward.isEmpty()) {
                return capture(place, uri, answer, notes);
            }
            URI next = address(uri.resolve(written(onward.get())).toString());
            notes.add(Note.of("redirected", "from " + uri + " to " + next));
            uri = next;
        }
        throw new Unreadable(
                "more than " + limits.redirects() + " redirects, at last to " + uri, "give the page's own address");
    }

    private Input capture(String place, URI uri, Exchange answer, List<Note> notes) throws IOException {
        if (answer.status() != 200) {
            throw new Unreadable("the server answered " + answer.status(), "open it in a browser and save the page");
        }
        String type = answer.header("content-type").toLowerCase(Locale.ROOT);
        String name = type.contains("html") ? "page.html" : "";
        Capture read = Whole.capture(place, place, name, answer.body().toArray());
        List<Note> all = new ArrayList<>(notes);
        all.addAll(read.notes());
        boolean transcoded = read.charset().isPresent(); // a PDF's text
        return new Capture(
                read.id(),
                place,
                read.kind(),
                read.bytes(),
                Optional.of(uri),
                transcoded ? read.charset() : charset(type),
                read.given(),
                all);
    }

    private static Optional<String> charset(String type) {
        int at = type.indexOf("charset=");
        if (at < 0) {
            return Optional.empty();
        }
        String rest = type.substring(at + 8).strip().replace("\"", "").replace("'", "");
        int end = rest.indexOf(';');
        return Optional.of((end < 0 ? rest : rest.substring(0, end)).strip()).filter(s -> !s.isEmpty());
    }

    /** The address with an ASCII host; refused where it is none that may be fetched. */
    private static URI address(String place) throws Unreadable {
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

    private static URI written(String place) throws Unreadable {
        String clean = place.strip().replace(" ", "%20");
        int fragment = clean.indexOf('#');
        clean = fragment < 0 ? clean : clean.substring(0, fragment);
        try {
            return new URI(asciiHost(clean)).parseServerAuthority();
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new Unreadable("no address can be written so: " + e.getMessage(), "check the spelling");
        }
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
