package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.ledger.SampleLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thirty who were let in, more than the desk has threads, each sends a large form or file byte by byte. */
class SlowClientsTest {

    private static final int MANY = 30;
    private static final int DRIP_MILLIS = 100;
    private static final long MOST_MILLIS = 1_000;
    private static final long RECOVERED_WITHIN_SECONDS = Pace.SECONDS_OF_GRACE + 10;

    @TempDir
    Path folder;

    /** Somebody who drips until he is answered. */
    private static final class Dripping implements AutoCloseable {

        private final Socket socket;
        private final Thread thread = new Thread(this::drip, "dripping");
        private volatile boolean over;

        Dripping(OpenDesk desk, String path, String type, int length) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), desk.port());
            socket.getOutputStream()
                    .write(String.join(
                                    "\r\n",
                                    "POST " + path + " HTTP/1.1",
                                    "Host: 127.0.0.1:" + desk.port(),
                                    "Cookie: " + desk.cookie(),
                                    "Origin: " + desk.home(),
                                    "Sec-Fetch-Site: same-origin",
                                    "Content-Type: " + type,
                                    "Content-Length: " + length,
                                    "",
                                    "--cut\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n_token=")
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            thread.setDaemon(true);
            thread.start();
        }

        private void drip() {
            while (!over) {
                try {
                    socket.getOutputStream().write('x');
                    socket.getOutputStream().flush();
                } catch (IOException e) {
                    over = true; // the desk has given this one up
                }
                Browser.pause(DRIP_MILLIS);
            }
        }

        /** What was answered until now; empty while nothing is. */
        String answer() throws IOException {
            socket.setSoTimeout(200);
            byte[] some = new byte[8_000];
            StringBuilder answer = new StringBuilder();
            try {
                for (int n = socket.getInputStream().read(some);
                        n > 0;
                        n = socket.getInputStream().read(some)) {
                    answer.append(new String(some, 0, n, StandardCharsets.UTF_8));
                }
            } catch (SocketTimeoutException e) {
                return answer.toString();
            } catch (IOException e) {
                return answer.append("reset").toString();
            }
            return answer.toString();
        }

        @Override
        public void close() throws IOException {
            over = true;
            socket.close();
        }
    }

    @Test
    void pages_are_answered_at_once_and_sending_works_again_when_the_slow_are_given_up() throws Exception {
        List<Dripping> all = new ArrayList<>();
        try (OpenDesk desk = OpenDesk.over(SampleLedger.of(folder))) {
            String token = desk.token();
            for (int i = 0; i < MANY; i++) {
                boolean files = i % 2 == 0;
                String type = files ? "multipart/form-data; boundary=cut" : "application/x-www-form-urlencoded";
                all.add(new Dripping(desk, files ? "/add" : "/theme", type, (files ? 60 : 7) << 20));
            }
            Browser.pause(1_000);
            for (String path : List.of("/", "/search?q=said", "/actors", "/static/desk.css", "/article/1")) {
                long start = System.nanoTime();
                assertThat(desk.get(path).statusCode()).as(path).isEqualTo(200);
                assertThat((System.nanoTime() - start) / 1_000_000).as(path).isLessThanOrEqualTo(MOST_MILLIS);
            }
            List<String> answers = new ArrayList<>();
            for (Dripping one : all) {
                answers.add(one.answer());
            }
            assertThat(answers)
                    .filteredOn(a -> a.startsWith("HTTP/1.1 503"))
                    .hasSizeBetween(1, MANY - Bodies.AT_ONCE)
                    .first()
                    .asString()
                    .contains("The desk is still receiving what was sent before", "Send it again in a moment.");
            assertThat(answers).filteredOn(String::isEmpty).hasSize(Bodies.AT_ONCE);
            long until = System.nanoTime() + RECOVERED_WITHIN_SECONDS * 1_000_000_000L;
            Map<String, String> dark = Map.of("theme", "dark", "back", "/", "_token", token);
            int status = desk.post("/theme", dark).statusCode();
            assertThat(status).isEqualTo(503);
            while (status == 503 && System.nanoTime() < until) {
                Browser.pause(500);
                status = desk.post("/theme", dark).statusCode();
            }
            assertThat(status).isEqualTo(200);
            assertThat(desk.log).isEmpty();
        } finally {
            for (Dripping one : all) {
                one.close();
            }
        }
    }
}
