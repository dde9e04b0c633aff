package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.source.Tried.capture;
import static org.chancery.source.Tried.failure;
import static org.chancery.source.Tried.text;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.json.Json;
import org.chancery.text.Note;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedVisitTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final String PAGE = "<!DOCTYPE html><html><body><p>The pilot spoke of %s.</p></body></html>";
    private static final Duration PAUSE = Duration.ofMillis(30);

    /** Any name leads to this machine, except one that leads inside. */
    private final Network here = new Network(
            host -> List.of(host.equals("inner.example") ? InetAddress.getByName("10.0.0.1") : LOOPBACK),
            address -> address.equals(LOOPBACK));

    private final Politeness brisk = new Politeness(PAUSE, Duration.ofMillis(1200), 50);
    private final Sources sources = Tried.SOURCES.through(here).politely(brisk);
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger busiest = new AtomicInteger();
    private HttpServer server;
    private ExecutorService threads;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Answers what an exchange asks. */
    private interface Answering {
        void to(HttpExchange exchange) throws IOException;
    }

    private void at(String path, Answering answering) {
        server.createContext(path, exchange -> {
            busiest.accumulateAndGet(busy.incrementAndGet(), Math::max);
            asked.add(exchange.getRequestURI().getPath());
            answering.to(exchange);
            busy.decrementAndGet();
            exchange.close();
        });
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void serve(String path, int status, String body) {
        at(path, exchange -> send(exchange, status, body));
    }

    private void page(String name) {
        serve("/" + name, 200, String.format(PAGE, name));
    }

    private String url(String path) {
        return url("quay.example", path);
    }

    private String url(String host, String path) {
        return "http://" + host + ":" + server.getAddress().getPort() + path;
    }

    private String item(String link, String text) {
        return "<item><title>t</title><link>" + link
                + "</link><pubDate>2 Nov 2026 10:00 GMT</pubDate><description><![CDATA[" + text
                + "]]></description></item>";
    }

    private static String rss(String... items) {
        return "<rss version=\"2.0\"><channel><title>Quay</title>" + String.join("", items) + "</channel></rss>";
    }

    private List<Input> visit(Sources with, String... feeds) {
        List<Input> all = new ArrayList<>();
        try (Inputs inputs = with.open(List.of(), List.of(feeds))) {
            inputs.forEachRemaining(all::add);
        }
        return all;
    }

    @Test
    void the_page_of_each_entry_is_fetched_once_and_one_at_a_time() {
        serve("/robots.txt", 404, "");
        page("a");
        page("b");
        serve("/feed", 200, rss(item("/a", "A line."), item(url("/b"), ""), item("/a#top", "")));
        serve("/second", 200, rss(item("/b", "")));
        long start = System.nanoTime();
        List<Input> inputs = visit(sources, url("/feed"), url("/second"));
        assertThat(inputs).hasSize(2);
        Capture a = capture(inputs.get(0));
        assertThat(a.id()).isEqualTo(url("/a"));
        assertThat(a.place()).isEqualTo(url("/a"));
        assertThat(text(a)).contains("spoke of a");
        assertThat(a.given().published()).as("the page speaks for itself").isEmpty();
        assertThat(a.given().extra().get("feed").flatMap(Json::asText)).contains(url("/feed"));
        assertThat(a.given().extra().get("feed_published").flatMap(Json::asText))
                .contains("2026-11-02");
        assertThat(asked).containsExactly("/robots.txt", "/feed", "/a", "/b", "/second");
        assertThat(busiest).hasValue(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(PAUSE.multipliedBy(4));
    }

    @Test
    void chancery_says_who_it_is() {
        List<String> agents = new ArrayList<>();
        at("/", exchange -> {
            agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            send(exchange, 404, "");
        });
        visit(sources, url("/feed"));
        assertThat(agents).hasSize(2).allMatch(agent -> agent.startsWith("Chancery/"));
    }

    @Test
    void what_robots_txt_forbids_is_not_asked_for() {
        serve("/robots.txt", 200, "User-agent: *\nDisallow: /secret");
        page("secret");
        page("a");
        String whole = "<p>The pilot told the council that the tide would turn.</p>".repeat(30);
        serve("/feed", 200, rss(item("/secret?1", "A line."), item("/secret?2", whole), item("/a", "")));
        List<Input> inputs = visit(sources, url("/feed"));
        assertThat(failure(inputs.get(0)).problem()).contains("robots.txt").contains("asks that it not be fetched");
        assertThat(text(inputs.get(1))).contains("the tide would turn");
        assertThat(capture(inputs.get(1)).notes()).extracting(Note::code).containsExactly("page-not-fetched");
        assertThat(text(inputs.get(2))).contains("spoke of a");
        assertThat(asked).doesNotContain("/secret");
    }

    @Test
    void a_robots_txt_that_moved_is_followed_and_one_in_trouble_closes_the_host() {
        at("/robots.txt", exchange -> {
            exchange.getResponseHeaders().add("Location", url("other.example", "/rules"));
            send(exchange, 301, "");
        });
        serve("/rules", 200, "User-agent: Chancery\nDisallow: /feed");
        assertThat(failure(visit(sources, url("/feed")).get(0)).problem()).contains("asks that it not be fetched");
        server.removeContext("/robots.txt");
        serve("/robots.txt", 500, "");
        serve("/feed", 200, rss(item("/a", "")));
        asked.clear();
        List<Input> inputs = visit(sources, url("/feed"), url("/feed2"));
        assertThat(inputs).allMatch(i -> failure(i).problem().contains("cannot be read (the server answered 500)"));
        assertThat(asked).containsExactly("/robots.txt");
    }

    @Test
    void a_redirect_is_checked_before_it_is_followed() {
        serve("/robots.txt", 200, "User-agent: *\nDisallow: /secret");
        page("secret");
        for (String to : List.of("/secret", url("inner.example", "/key"))) {
            String from = "/to" + to.length();
            at(from, exchange -> {
                exchange.getResponseHeaders().add("Location", to);
                send(exchange, 302, "");
            });
        }
        serve(
                "/feed",
                200,
                rss(
                        item("/to" + 7, ""),
                        item("/to" + url("inner.example", "/key").length(), "")));
        List<Input> inputs = visit(sources, url("/feed"));
        assertThat(failure(inputs.get(0)).problem()).contains("asks that it not be fetched");
        assertThat(failure(inputs.get(1)).problem()).contains("10.0.0.1");
        assertThat(asked).doesNotContain("/secret", "/key");
    }

    @Test
    void the_pause_that_a_host_asks_for_is_kept_within_bounds() {
        serve("/robots.txt", 200, "User-agent: *\nCrawl-delay: 0.3");
        serve("/feed", 200, rss(item("/a", ""), item("/b", "")));
        page("a");
        page("b");
        long start = System.nanoTime();
        assertThat(visit(sources, url("/feed"))).hasSize(2);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(600), Duration.ofSeconds(5));
        server.removeContext("/robots.txt");
        serve("/robots.txt", 200, "User-agent: *\nCrawl-delay: 86400");
        Politeness hasty = new Politeness(PAUSE, Duration.ofMillis(60), 50);
        long again = System.nanoTime();
        assertThat(visit(sources.politely(hasty), url("/feed"))).hasSize(2);
        assertThat(Duration.ofNanos(System.nanoTime() - again)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_busy_host_is_asked_again_when_it_says_and_else_left_alone() {
        AtomicInteger times = new AtomicInteger();
        at("/a", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "1");
            send(exchange, times.getAndIncrement() == 0 ? 503 : 200, "The pilot spoke at last.");
        });
        at("/b", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "3600");
            send(exchange, 429, "");
        });
        serve("/feed", 200, rss(item("/a", ""), item("/b", ""), item("/c", "")));
        List<Input> inputs = visit(sources, url("/feed"));
        assertThat(text(inputs.get(0))).contains("at last");
        assertThat(failure(inputs.get(1)).problem()).isEqualTo("the server answered 429");
        assertThat(failure(inputs.get(2)).problem()).contains("asks to be left alone for another 35");
        assertThat(asked).doesNotContain("/c");
    }

    /** Keeps validators as a ledger would. */
    private static final class Kept implements Validators {
        private final Map<String, Validator> known = new HashMap<>();
        private final List<String> unchanged = new ArrayList<>();

        @Override
        public Optional<Validator> of(String address) {
            return Optional.ofNullable(known.get(address));
        }

        @Override
        public void keep(String address, Validator validator) {
            known.put(address, validator);
        }

        @Override
        public void unchanged(String address) {
            unchanged.add(address);
        }
    }

    /** Answers as a server that knows the versions of its pages. */
    private void versioned(String path, String tag, String body) {
        at(path, exchange -> {
            exchange.getResponseHeaders().add("ETag", tag);
            exchange.getResponseHeaders().add("Last-Modified", "Mon, 02 Nov 2026 10:00:00 GMT");
            boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                    && "Mon, 02 Nov 2026 10:00:00 GMT"
                            .equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            send(exchange, same ? 304 : 200, same ? "" : body);
        });
    }

    @Test
    void what_has_not_changed_is_passed_over() {
        Kept kept = new Kept();
        versioned("/a", "\"v1\"", String.format(PAGE, "a"));
        versioned("/feed", "W/\"f1\"", rss(item("/a", "")));
        assertThat(visit(sources.remembering(kept), url("/feed"))).hasSize(1);
        assertThat(kept.known.keySet()).containsExactlyInAnyOrder(url("/a"), url("/feed"));
        assertThat(visit(sources.remembering(kept), url("/feed"))).isEmpty();
        assertThat(kept.unchanged).containsExactly(url("/feed"));
        kept.known.remove(url("/feed"));
        assertThat(visit(sources.remembering(kept), url("/feed"))).isEmpty();
        assertThat(kept.unchanged).containsExactly(url("/feed"), url("/a"));
        assertThat(Tried.read(sources.remembering(kept), url("/a"))).isEmpty();
        assertThat(Tried.read(sources, url("/a"))).hasSize(1);
    }

    @Test
    void a_feed_counts_as_read_only_when_all_its_pages_were() {
        Kept kept = new Kept();
        versioned("/feed", "\"f1\"", rss(item("/gone", ""), item("/a", "")));
        page("a");
        assertThat(visit(sources.remembering(kept), url("/feed"))).hasSize(2);
        assertThat(kept.known).isEmpty();
        serve("/gone", 200, "It came back.");
        assertThat(visit(sources.remembering(kept), url("/feed"))).hasSize(2);
        assertThat(kept.known.keySet()).containsExactly(url("/feed"));
    }

    @Test
    void an_unasked_for_304_and_a_page_that_is_no_feed_are_failures() {
        serve("/same", 304, "");
        page("site");
        List<Input> inputs =
                visit(sources, url("/same"), url("/site"), "ftp://quay.example/f", url("inner.example", "/f"));
        assertThat(failure(inputs.get(0)).problem()).isEqualTo("the server answered 304");
        assertThat(failure(inputs.get(1)).problem()).isEqualTo("it is neither RSS nor Atom");
        assertThat(failure(inputs.get(2)).problem()).contains("'ftp' addresses are not fetched");
        assertThat(failure(inputs.get(3)).problem()).contains("10.0.0.1");
    }

    @Test
    void a_feed_without_end_is_read_up_to_a_number() {
        String[] items = new String[8];
        for (int i = 0; i < items.length; i++) {
            items[i] = "<item><title>" + i + "</title></item>";
        }
        serve("/feed", 200, rss(items));
        List<Input> inputs = visit(sources.politely(new Politeness(PAUSE, PAUSE, 5)), url("/feed"));
        assertThat(inputs).hasSize(6);
        assertThat(failure(inputs.get(5)).problem()).contains("more than 5 entries");
        assertThatThrownBy(() -> new Politeness(PAUSE, Duration.ZERO, 5)).hasMessageContaining("PT0.03S");
    }

    @Test
    void one_address_given_by_hand_is_fetched_as_before_and_several_of_a_host_politely() {
        serve("/robots.txt", 200, "User-agent: *\nDisallow: /a");
        page("a");
        page("b");
        assertThat(text(Tried.read(sources, url("/a")).get(0))).contains("spoke of a");
        assertThat(asked).containsExactly("/a");
        List<Input> both = Tried.read(sources, url("/a"), url("/b"), url("other.example", "/a"));
        assertThat(failure(both.get(0)).problem()).contains("asks that it not be fetched");
        assertThat(text(both.get(1))).contains("spoke of b");
        assertThat(text(both.get(2))).contains("spoke of a");
    }

    @Test
    void a_feed_given_by_hand_gives_its_entries_as_its_file_would() {
        serve("/feed", 200, rss(item("/a", "A line."), item("/b", "Another.")));
        List<Input> inputs = Tried.read(sources, url("/feed"));
        assertThat(inputs).hasSize(2);
        assertThat(capture(inputs.get(1)).id()).isEqualTo(url("/b"));
        assertThat(capture(inputs.get(1)).place()).isEqualTo(url("/feed") + ":2");
        assertThat(asked).containsExactly("/feed");
    }

    @Test
    void a_validator_that_would_break_out_of_its_line_is_no_validator() {
        assertThat(Validator.sent("\"a\"\rX-Evil: 1", "")).isEmpty();
        assertThat(Validator.sent("x".repeat(2000), "today"))
                .contains(new Validator(Optional.empty(), Optional.of("today")));
        assertThatThrownBy(() -> new Validator(Optional.of("a\nb"), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
