package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds made to hurt, three hundred of them: 240 files of eight kinds and 60 servers of six, each from a seed. None may crash, hang or fill the memory. */
class HostileFeedsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long MEMORY = 400L << 20;
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @TempDir
    private Path folder;

    private static String rss(String items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:c=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Quay</title>"
                + items + "</channel></rss>";
    }

    private static String item(String text) {
        return "<item><title>Tide</title><link>https://quay.example/t</link><description>" + text
                + "</description></item>";
    }

    /** One hostile feed; {@code kind} is 0 to 7. */
    private byte[] feed(int kind, Random random) throws IOException {
        int n = 1 + random.nextInt(20);
        String good = rss(item("The pilot spoke.").repeat(n));
        return switch (kind) {
            case 0 -> laughs(random);
            case 1 -> external(random);
            case 2 -> deep(random);
            case 3 -> wrongEncoding(good, random);
            case 4 -> huge(random);
            case 5 -> good.substring(0, random.nextInt(good.length())).getBytes(StandardCharsets.UTF_8);
            case 6 -> flipped(good, random);
            default -> many(random);
        };
    }

    private static byte[] laughs(Random random) {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            dtd.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(5 + random.nextInt(10)))
                    .append("\">");
        }
        return rss(item("&l9;")).replace("?>", "?>" + dtd + "]>").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] external(Random random) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "THE KEY");
        String dtd = random.nextBoolean()
                ? "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                : "<!DOCTYPE rss SYSTEM \"" + secret.toUri() + "\" [<!ENTITY % p SYSTEM \"" + secret.toUri()
                        + "\"> %p;]>";
        return rss(item("&x;")).replace("?>", "?>" + dtd).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] deep(Random random) {
        int depth = 1 << (4 + random.nextInt(13));
        String nested = random.nextBoolean() ? "<b>".repeat(depth) + "</b>".repeat(depth) : "<b>".repeat(depth);
        String xhtml = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>t</title><content type=\"xhtml\">"
                + nested + "</content></entry></feed>";
        return (random.nextBoolean() ? xhtml : rss(item(nested))).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] wrongEncoding(String good, Random random) {
        List<String> names = List.of(
                "UTF-8", "UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1", "Shift_JIS", "IBM037", "x-none", "../etc");
        String named = good.replace("Tide", "Tïde 港")
                .replace("?>", " encoding=\"" + names.get(random.nextInt(names.size())) + "\"?>");
        String real = names.get(random.nextInt(7));
        return named.getBytes(Charset.forName(real));
    }

    private static byte[] huge(Random random) {
        String long1 = "x".repeat(1 << (10 + random.nextInt(14)));
        String feed =
                switch (random.nextInt(5)) {
                    case 0 -> rss("<item a=\"" + long1 + "\"><title a=\"" + long1 + "\">t</title></item>");
                    case 1 -> rss("<item><" + long1 + "/><title>t</title></item>");
                    case 2 -> rss("<item><link>https://quay.example/" + long1 + "</link><guid>" + long1
                            + "</guid><author>" + "a@".repeat(long1.length() / 2) + "</author><pubDate>"
                            + " ".repeat(long1.length()) + long1 + "</pubDate></item>");
                    case 3 -> {
                        StringBuilder many = new StringBuilder("<item");
                        int most = 1 << (6 + random.nextInt(10));
                        for (int i = 0; i < most; i++) {
                            many.append(random.nextBoolean() ? " a" : " xmlns:a")
                                    .append(i)
                                    .append("=\"u")
                                    .append(i)
                                    .append('"');
                        }
                        yield rss(many.append("><title>t</title></item>").toString());
                    }
                    default -> rss(item("<![CDATA[" + "<script <a &#x41; &nbsp ".repeat(long1.length() / 20) + "]]>"));
                };
        return feed.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] flipped(String good, Random random) {
        byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1 + random.nextInt(30); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] many(Random random) {
        int n = 1 << (10 + random.nextInt(6));
        String feed =
                switch (random.nextInt(4)) {
                    case 0 -> rss("<item>" + "<category/>".repeat(n * 8) + "</item>");
                    case 1 -> rss("<item><description>" + "<b/>".repeat(n * 8) + "</description></item>");
                    case 2 -> rss("<title>q</title><link>u</link>".repeat(n) + item("x"));
                    default -> rss("<item/>".repeat(n));
                };
        return feed.getBytes(StandardCharsets.UTF_8);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void two_hundred_and_forty_files_are_read_or_refused_in_time() throws IOException {
        List<String> problems = new ArrayList<>();
        for (int seed = 0; seed < 240; seed++) {
            byte[] feed = feed(seed % 8, new Random(seed));
            Path path = Files.write(folder.resolve("f.xml"), feed);
            long start = System.nanoTime();
            List<Input> inputs = Tried.read(path);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("seed %d", seed)
                    .isLessThan(PATIENCE);
            assertThat(inputs).as("seed %d", seed).isNotEmpty().allSatisfy(HostileFeedsTest::isSound);
            if (seed % 8 < 2) {
                assertThat(Tried.failure(inputs.get(0)).problem())
                        .as("seed %d", seed)
                        .contains("DOCTYPE");
            }
            inputs.stream()
                    .flatMap(input -> input instanceof Failure f ? Stream.of(f.problem()) : Stream.of())
                    .forEach(problems::add);
        }
        for (String limit : List.of("200 deep", "200000 pieces", "1000 attributes", "10485760 characters")) {
            assertThat(problems).anyMatch(problem -> problem.contains(limit));
        }
    }

    private static void isSound(Input input) {
        if (input instanceof Failure failure) {
            assertThat(failure.problem()).isNotBlank().doesNotContain("null").doesNotContain("THE KEY");
        } else {
            assertThat(Tried.capture(input).id()).isNotBlank().hasSizeLessThan(10_000);
            assertThat(Tried.text(input)).doesNotContain("THE KEY").doesNotContain("hahahaha");
        }
    }

    @Test
    void a_feed_of_any_size_is_read_in_flat_memory() {
        byte[] items = item("The pilot spoke. ".repeat(4000)).repeat(4).getBytes(StandardCharsets.UTF_8);
        InputStream endless = new Repeating(
                rss("").replace("</channel></rss>", "").getBytes(StandardCharsets.UTF_8),
                items,
                Long.getLong("chancery.feed.megabytes", 48) << 20);
        int count = 0;
        long most = 0;
        try (Inputs inputs = Sources.with(endless).open(List.of("-"))) {
            while (inputs.hasNext()) {
                inputs.next();
                if (++count % 200 == 0) {
                    System.gc();
                    most = Math.max(most, used());
                }
            }
        }
        assertThat(count).isGreaterThan(600);
        assertThat(most).isLessThan(MEMORY);
    }

    /** A beginning, and then the same over and over. */
    private static final class Repeating extends InputStream {
        private final byte[] head;
        private final byte[] body;
        private final long total;
        private long at;

        Repeating(byte[] head, byte[] body, long total) {
            this.head = head;
            this.body = body;
            this.total = total;
        }

        @Override
        public int read() {
            if (at >= total) {
                return -1;
            }
            long i = at++;
            return (i < head.length ? head[(int) i] : body[(int) ((i - head.length) % body.length)]) & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int n = 0;
            for (int b = 0; n < length && (b = read()) >= 0; n++) {
                buffer[offset + n] = (byte) b;
            }
            return n == 0 ? -1 : n;
        }
    }

    /** What a server does with each connection. */
    private interface Trick {
        void play(OutputStream out, Random random) throws IOException, InterruptedException;
    }

    private static void head(OutputStream out, String more) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n" + more + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    private static final List<Trick> TRICKS = List.of(
            (out, random) -> { // a feed without end
                head(out, random.nextBoolean() ? "" : "Content-Length: 1073741824\r\n");
                out.write(rss("").replace("</channel></rss>", "").getBytes(StandardCharsets.UTF_8));
                byte[] more = item("The pilot spoke.").repeat(1000).getBytes(StandardCharsets.UTF_8);
                while (true) {
                    out.write(more);
                }
            },
            (out, random) -> { // a length that lies
                byte[] body = rss(item("x")).getBytes(StandardCharsets.UTF_8);
                head(
                        out,
                        "Content-Length: " + (random.nextBoolean() ? body.length * 3 : random.nextInt(body.length))
                                + "\r\n");
                out.write(body);
            },
            (out, random) -> { // a slow sender
                head(out, "");
                for (byte b : rss(item("x")).getBytes(StandardCharsets.UTF_8)) {
                    out.write(b);
                    out.flush();
                    Thread.sleep(20);
                }
            },
            (out, random) -> // a redirect in a circle
            out.write(("HTTP/1.1 302 Found\r\nLocation: /" + random.nextInt(1 << 20) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII)),
            (out, random) -> { // chunks that lie
                head(out, "Transfer-Encoding: chunked\r\n");
                String size = List.of("7fffffff", "ffffffffff", "-1", "", "5;" + "x".repeat(5000))
                        .get(random.nextInt(5));
                out.write((size + "\r\n<rss>\r\n").getBytes(StandardCharsets.US_ASCII));
            },
            (out, random) -> { // no HTTP at all
                byte[] noise = new byte[random.nextInt(200_000)];
                random.nextBytes(noise);
                out.write(noise);
            });

    /** Plays tricks on whoever asks for anything but robots.txt. */
    private static final class Trickster implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, LOOPBACK);
        private final ExecutorService threads = Executors.newCachedThreadPool();

        Trickster(Trick trick, long seed) throws IOException {
            threads.execute(() -> {
                Random random = new Random(seed);
                while (!socket.isClosed()) {
                    try {
                        Socket one = socket.accept();
                        threads.execute(() -> answer(one, trick, new Random(random.nextLong())));
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
        }

        private static void answer(Socket one, Trick trick, Random random) {
            try (one) {
                byte[] request = new byte[4096];
                int n = one.getInputStream().read(request);
                boolean robots = new String(request, 0, Math.max(n, 0), StandardCharsets.US_ASCII)
                        .startsWith("GET /robots.txt ");
                if (robots) {
                    one.getOutputStream().write("HTTP/1.1 404 None\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } else {
                    trick.play(one.getOutputStream(), random);
                }
            } catch (IOException gone) {
                // the guest has left, as it should
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            threads.shutdownNow();
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void sixty_servers_are_left_in_time() throws IOException {
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
        Network here = new Network(host -> List.of(LOOPBACK), address -> true);
        Sources sources =
                Tried.SOURCES.through(here).politely(new Politeness(Duration.ZERO, Duration.ofSeconds(1), 100));
        List<String> problems = new ArrayList<>();
        for (int seed = 0; seed < 60; seed++) {
            int kind = seed % TRICKS.size();
            try (Trickster server = new Trickster(TRICKS.get(kind), seed)) {
                String feed = "http://quay.example:" + server.socket.getLocalPort() + "/feed";
                Sources its = kind == 2 ? sources.within(hasty) : sources;
                long start = System.nanoTime();
                try (Inputs inputs = its.open(List.of(), List.of(feed))) {
                    inputs.forEachRemaining(input -> {
                        isSound(input);
                        problems.add(kind + " " + (input instanceof Failure f ? f.problem() : "read"));
                    });
                }
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .as("seed %d", seed)
                        .isLessThan(PATIENCE);
            }
        }
        assertThat(problems)
                .anyMatch(p -> p.startsWith("0 ") && p.contains("larger than 10485760 bytes"))
                .anyMatch(p -> p.startsWith("1 ") && p.contains("cut off after"))
                .anyMatch(p -> p.startsWith("2 ") && p.contains("did not come within"))
                .anyMatch(p -> p.startsWith("3 ") && p.contains("more than 5 redirects"))
                .anyMatch(p -> p.startsWith("4 "))
                .anyMatch(p -> p.startsWith("5 ") && p.contains("does not speak HTTP"));
    }
}
