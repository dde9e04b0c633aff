package org.chancery.desk;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a desk's views can be asked for, found as a visitor would: from the parts of the desk on, every link, every form that only asks and every piece that
 * htmx would fetch, a few of each kind. Views that come later are found without being named here.
 */
final class Addresses {

    /** What an address answered: a whole page, a piece of one, or a file. */
    enum Kind {
        PAGE,
        PART,
        FILE
    }

    /** One address that answered. */
    record Found(String address, Route route, Kind kind) {

        /** {@code article-1-versions}, for the name of a picture. */
        String name() {
            String name = route.path()
                    .replaceAll("[{}]", "")
                    .replaceAll("[^A-Za-z0-9]+", "-")
                    .replaceAll("^-|-$", "");
            return name.isEmpty() ? "today" : name;
        }
    }

    private final OpenDesk desk;
    private final int each;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<Route, Integer> visits = new HashMap<>();
    private final Map<String, Found> found = new LinkedHashMap<>();

    /** Links that led nowhere: where they stood, what they said, and what was answered. */
    final List<String> broken = new ArrayList<>();

    private Addresses(OpenDesk desk, int each) {
        this.desk = desk;
        this.each = each;
    }

    /** @param each so many addresses of one route at most */
    static Addresses of(OpenDesk desk, int each, String... others) {
        Addresses addresses = new Addresses(desk, each);
        Routes.sections(desk.routes()).forEach(section -> addresses.waiting.add(section.address()));
        addresses.waiting.addAll(Arrays.asList(others));
        while (!addresses.waiting.isEmpty()) {
            addresses.visit(addresses.waiting.poll());
        }
        return addresses;
    }

    List<Found> all() {
        return List.copyOf(found.values());
    }

    List<Found> pages() {
        return all().stream().filter(f -> f.kind == Kind.PAGE).toList();
    }

    /** What can be got, but no link, form or piece led to. */
    List<String> unreached() {
        Set<Route> reached = all().stream().map(Found::route).collect(Collectors.toSet());
        return desk.routes().stream()
                .filter(route -> route.method() == Route.Method.GET && !reached.contains(route))
                .map(Route::path)
                .toList();
    }

    private Optional<Route> route(String address) {
        String path = address.split("[?#]", -1)[0];
        return desk.routes().stream()
                .filter(route -> route.method() == Route.Method.GET && matches(route.path(), path))
                .min(java.util.Comparator.comparingInt(route -> route.path().split("\\{", -1).length));
    }

    private static boolean matches(String pattern, String path) {
        String regex = Arrays.stream(pattern.split("(?=\\{)|(?<=\\})", -1))
                .map(piece -> piece.startsWith("{") ? "[^/]+" : Pattern.quote(piece))
                .collect(Collectors.joining());
        return path.matches(regex);
    }

    /** Addresses that ask for the same kinds of things. */
    private static String shape(Route route, String address) {
        String query = address.contains("?") ? address.split("[?]", 2)[1] : "";
        return route.path() + "?"
                + Arrays.stream(query.split("&", -1))
                        .map(pair ->
                                pair.startsWith("what=") || pair.startsWith("kind=") ? pair : pair.split("=", 2)[0])
                        .sorted()
                        .collect(Collectors.joining("&"));
    }

    private void visit(String address) {
        Optional<Route> route = route(address);
        if (route.isEmpty()
                || !seen.add(shape(route.get(), address))
                || visits.merge(route.get(), 1, Integer::sum) > each) {
            return;
        }
        HttpResponse<String> answer = desk.get(address);
        if (answer.statusCode() >= 400) {
            broken.add(address + " answers " + answer.statusCode());
            return;
        }
        boolean html = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                && answer.headers().firstValue("Content-Disposition").isEmpty();
        Document page = Jsoup.parse(html ? answer.body() : "");
        Kind kind = !html ? Kind.FILE : answer.body().contains("<html") ? Kind.PAGE : Kind.PART;
        found.put(address, new Found(address, route.get(), kind));
        for (Element link : page.select("a[href^=/], area[href^=/]")) {
            follow(link.attr("href"), address);
        }
        for (Element piece : page.select("[hx-get^=/]")) {
            follow(piece.attr("hx-get"), address);
        }
        for (Element form : page.select("form[action^=/]:not([method=post]):not(:has([required]))")) {
            follow(form.attr("action"), address);
        }
        page.select("a[href^=?]").forEach(link -> follow(answer.uri().getPath() + link.attr("href"), address));
    }

    private void follow(String link, String from) {
        String address = link.split("#", -1)[0];
        if (address.startsWith("/static/")) {
            return;
        }
        if (route(address).isEmpty()) {
            String where = address.split("[?]", -1)[0].replaceAll("[0-9]+", "0");
            if (seen.add("broken " + where)) {
                broken.add(from + " leads to " + address + ", which is no view");
            }
            return;
        }
        URI.create(address); // what is no address at all is a mistake of the page
        waiting.add(address);
    }
}
