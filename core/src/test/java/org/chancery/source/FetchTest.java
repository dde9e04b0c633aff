package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.source.Tried.capture;
import static org.chancery.source.Tried.failure;
import static org.chancery.source.Tried.gzip;
import static org.chancery.source.Tried.text;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.text.Note;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetchTest {

    private static final String PAGE = "<!DOCTYPE html><html><body><p>The mayor spoke.</p></body></html>";
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private HttpServer server;
    private ExecutorService threads;
    private final AtomicInteger asked = new AtomicInteger();

    /** Any name leads to this machine, and this machine counts as public. */
    private final Network here = new Network(host -> List.of(LOOPBACK), address -> true);

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

    private void answer(String path, int status, String header, String value, byte[] body) {
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            if (!header.isEmpty()) {
                exchange.getResponseHeaders().add(header, value);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private void page(String path, String type, String text) {
        answer(path, 200, "Content-Type", type, text.getBytes(StandardCharsets.UTF_8));
    }

    private String url(String path) {
        return "http://news.example:" + server.getAddress().getPort() + path;
    }

    private Input fetch(Network network, String place) {
        return Tried.read(Sources.with(new ByteArrayInputStream(new byte[0])).through(network), place)
                .get(0);
    }

    private Input fetch(String path) {
        return fetch(here, url(path));
    }

    @Test
    void a_page_is_fetched_with_its_address_and_charset() {
        page("/a", "text/html; charset=\"iso-8859-2\"; x=y", PAGE);
        Capture c = capture(fetch("/a"));
        assertThat(c.kind()).isEqualTo(Capture.Kind.HTML);
        assertThat(text(c)).isEqualTo(PAGE);
        assertThat(c.charset()).contains("iso-8859-2");
        assertThat(c.uri()).contains(URI.create(url("/a")));
        assertThat(c.id()).isEqualTo(url("/a"));
    }

    @Test
    void text_and_packed_and_chunked_answers_are_read() throws IOException {
        page("/t", "text/plain", "The mayor spoke.");
        assertThat(capture(fetch("/t")).kind()).isEqualTo(Capture.Kind.PLAIN);
        answer("/z", 200, "Content-Encoding", "gzip", gzip(PAGE.getBytes(StandardCharsets.UTF_8)));
        assertThat(text(fetch("/z"))).isEqualTo(PAGE);
        server.createContext("/c", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(PAGE.substring(0, 20).getBytes(StandardCharsets.UTF_8));
                out.flush();
                out.write(PAGE.substring(20).getBytes(StandardCharsets.UTF_8));
            }
        });
        assertThat(text(fetch("/c"))).isEqualTo(PAGE);
    }

    @Test
    void redirects_are_followed_and_noted() {
        page("/there", "text/html", PAGE);
        answer("/here", 302, "Location", "/there", new byte[0]);
        Capture c = capture(fetch("/here"));
        assertThat(c.uri()).contains(URI.create(url("/there")));
        assertThat(c.notes()).extracting(Note::code).containsExactly("redirected");
    }

    @Test
    void redirects_in_a_circle_end() {
        answer("/round", 301, "Location", "/round", new byte[0]);
        assertThat(failure(fetch("/round")).problem()).contains("more than 5 redirects");
        assertThat(asked).hasValue(6);
    }

    @Test
    void this_machine_is_refused_and_never_asked() {
        page("/a", "text/html", PAGE);
        int port = server.getAddress().getPort();
        for (String host : List.of("127.0.0.1", "localhost", "[::1]", "2130706433", "[::ffff:127.0.0.1]", "0.0.0.0")) {
            Failure failure = failure(fetch(Network.open(), "http://" + host + ":" + port + "/a"));
            assertThat(failure.problem()).as(host).contains("not on the public network");
        }
        assertThat(failure(fetch(Network.open(), "http://127.1:" + port + "/a")).problem())
                .contains("no address can be written so");
        assertThat(asked).hasValue(0);
    }

    @Test
    void a_name_with_one_inner_address_among_public_ones_is_refused() throws UnknownHostException {
        List<InetAddress> both = List.of(InetAddress.getByName("9.9.9.9"), InetAddress.getByName("10.0.0.7"));
        Network mixed = new Network(host -> both, PublicAddresses::isPublic);
        assertThat(failure(fetch(mixed, url("/a"))).problem()).contains("10.0.0.7");
    }

    @Test
    void a_redirect_to_an_inner_address_is_refused() {
        page("/secret", "text/plain", "The key.");
        answer(
                "/out",
                302,
                "Location",
                "http://inner.example:" + server.getAddress().getPort() + "/secret",
                new byte[0]);
        Network outside = new Network(
                host -> List.of(host.equals("inner.example") ? InetAddress.getByName("10.0.0.1") : LOOPBACK),
                address -> address.equals(LOOPBACK) || PublicAddresses.isPublic(address));
        assertThat(failure(fetch(outside, url("/out"))).problem()).contains("'inner.example' is the address 10.0.0.1");
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_name_that_changes_its_address_is_asked_for_once_a_request() {
        page("/a", "text/html", PAGE);
        AtomicInteger resolved = new AtomicInteger();
        Network turning = new Network(
                host -> List.of(resolved.getAndIncrement() == 0 ? LOOPBACK : InetAddress.getByName("10.0.0.1")),
                address -> address.equals(LOOPBACK));
        assertThat(text(fetch(turning, url("/a")))).isEqualTo(PAGE);
        assertThat(resolved).hasValue(1);
    }

    @Test
    void only_http_without_user_names_is_fetched() {
        answer("/file", 302, "Location", "file:///etc/passwd", new byte[0]);
        assertThat(failure(fetch("/file")).problem()).contains("'file' addresses are not fetched");
        assertThat(failure(fetch(here, "http://me:key@news.example/")).problem())
                .contains("user name");
        assertThat(failure(fetch(here, "http:///nowhere")).place()).isEqualTo("http:///nowhere");
        assertThat(failure(fetch(here, "http://news.example:99999/")).problem()).isNotBlank();
    }

    @Test
    void an_answer_that_is_no_page_says_so() {
        answer("/gone", 404, "", "", PAGE.getBytes(StandardCharsets.UTF_8));
        assertThat(failure(fetch("/gone")).problem()).isEqualTo("the server answered 404");
        answer("/none", 200, "Content-Type", "text/html", new byte[0]);
        assertThat(failure(fetch("/none")).problem()).isEqualTo("it is empty");
        Network nowhere = new Network(
                host -> {
                    throw new UnknownHostException(host);
                },
                address -> true);
        assertThat(failure(fetch(nowhere, url("/a"))).problem()).contains("no address is known");
    }

    @Test
    void a_page_over_the_size_is_refused_however_it_is_sent() throws IOException {
        byte[] large = new byte[11 << 20];
        java.util.Arrays.fill(large, (byte) 'a');
        answer("/large", 200, "", "", large);
        assertThat(failure(fetch("/large")).problem()).contains("larger than");
        answer("/packed", 200, "Content-Encoding", "gzip", gzip(large));
        assertThat(failure(fetch("/packed")).problem()).contains("larger than");
        server.createContext("/chunked", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(large);
            exchange.close();
        });
        assertThat(failure(fetch("/chunked")).problem()).contains("larger than");
    }

    @Test
    void a_sender_of_one_byte_at_a_time_is_given_up() {
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 1000; i++) {
                    out.write('a');
                    out.flush();
                    Thread.sleep(20);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Limits s = Limits.standard();
        Limits hasty = new Limits(
                s.file(),
                s.line(),
                s.ratio(),
                s.ratioFrom(),
                s.record(),
                s.fetch(),
                Duration.ofMillis(400),
                s.redirects());
        long start = System.nanoTime();
        Input input = Tried.read(Tried.SOURCES.within(hasty).through(here), url("/slow"))
                .get(0);
        assertThat(failure(input).problem()).contains("did not come within");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
}
