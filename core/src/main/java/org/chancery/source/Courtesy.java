package org.chancery.source;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The manners of one who asks for many pages: robots.txt is heeded, one request at a time goes to a host, and a pause comes after each. */
final class Courtesy implements Manners {

    private final Politeness politeness;
    private final Fetch robotsFetch;
    private final Map<String, Robots> robots = new HashMap<>();
    private final Map<String, Unreadable> closed = new HashMap<>();
    private final Map<String, Long> freeFrom = new HashMap<>();

    /** @param fetching how a fetch is made that keeps the pauses; robots.txt is asked for through it */
    Courtesy(Politeness politeness, Function<Manners, Fetch> fetching) {
        this.politeness = politeness;
        this.robotsFetch = fetching.apply(new Pauses());
    }

    @Override
    public synchronized void before(URI uri) throws IOException {
        Robots asked = robots(uri);
        if (!asked.allows(path(uri))) {
            throw new Unreadable(
                    "the robots.txt of " + uri.getRawAuthority() + " asks that it not be fetched",
                    "open it in a browser and save the page, if you may");
        }
        await(uri, pause(uri));
    }

    @Override
    public synchronized boolean again(URI uri, Exchange answer) {
        return rest(uri, answer, pause(uri));
    }

    /** The pauses alone, for robots.txt itself. */
    private final class Pauses implements Manners {
        @Override
        public void before(URI uri) throws IOException {
            await(uri, politeness.pause());
        }

        @Override
        public boolean again(URI uri, Exchange answer) {
            return rest(uri, answer, politeness.pause());
        }
    }

    private Robots robots(URI uri) throws Unreadable {
        String origin = origin(uri);
        Robots known = robots.get(origin);
        if (known != null) {
            return known;
        }
        Unreadable why = closed.get(origin);
        if (why != null) {
            throw why;
        }
        try {
            Robots read = read(origin);
            robots.put(origin, read);
            return read;
        } catch (IOException e) {
            Unreadable refused = new Unreadable(
                    "the robots.txt of " + uri.getRawAuthority() + " cannot be read (" + e.getMessage()
                            + "), so nothing is fetched there",
                    "try again later, or save the pages and read the files");
            closed.put(origin, refused);
            throw refused;
        }
    }

    /** RFC 9309, section 2.3.1: without the file all is allowed, with a server in trouble nothing. */
    private Robots read(String origin) throws IOException {
        Answer answer = robotsFetch.answer(origin + "/robots.txt", Ask.robots());
        int status = answer.exchange().status();
        if (status >= 500) {
            throw new Unreadable("the server answered " + status, "try again later");
        }
        return status == 200 ? Robots.of(answer.exchange().body(), Exchange.AGENT) : Robots.everything();
    }

    /** Notes from when on the host may be asked again. A server that asks for time gets it, once, if that is not too long. */
    private boolean rest(URI uri, Exchange answer, Duration pause) {
        boolean busy = answer.status() == 429 || answer.status() == 503;
        String after = answer.header("retry-after");
        boolean timed = busy && after.matches("[0-9]{1,9}");
        Duration wanted = timed ? Duration.ofSeconds(Long.parseLong(after)) : Duration.ZERO;
        Duration given = wanted.compareTo(pause) > 0 ? wanted : pause;
        freeFrom.put(host(uri), System.nanoTime() + given.toNanos());
        return timed && wanted.compareTo(politeness.longestPause()) <= 0;
    }

    private void await(URI uri, Duration pause) throws Unreadable {
        long now = System.nanoTime();
        long wait = freeFrom.getOrDefault(host(uri), now) - now;
        if (wait > politeness.longestPause().toNanos()) {
            throw new Unreadable(
                    uri.getHost() + " asks to be left alone for another "
                            + Duration.ofNanos(wait).toSeconds() + " seconds",
                    "try again later; at most " + politeness.longestPause().toSeconds() + " are waited");
        }
        try {
            if (wait > 0) {
                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable("interrupted", "try again");
        }
        freeFrom.put(host(uri), System.nanoTime() + pause.toNanos()); // a request that fails has been one, too
    }

    private Duration pause(URI uri) {
        return Optional.ofNullable(robots.get(origin(uri)))
                .flatMap(Robots::delay)
                .map(seconds -> bounded(Duration.ofMillis((long) (seconds * 1000))))
                .orElse(politeness.pause());
    }

    private Duration bounded(Duration asked) {
        boolean tooLong = asked.compareTo(politeness.longestPause()) > 0;
        return tooLong
                ? politeness.longestPause()
                : asked.compareTo(politeness.pause()) < 0 ? politeness.pause() : asked;
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    private static String origin(URI uri) {
        return (uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT);
    }
}
