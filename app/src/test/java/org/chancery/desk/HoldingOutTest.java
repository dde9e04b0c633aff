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
import org.chancery.ledger.SampleLedger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that never end, are too large, or do not say how large they are: the desk goes on answering others. */
class HoldingOutTest {

    private static final int MANY = 200;

    @TempDir
    static Path folder;

    private static OpenDesk desk;

    @BeforeAll
    static void open() {
        desk = OpenDesk.over(SampleLedger.of(folder));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static String head(String line, String... headers) {
        return line + " HTTP/1.1\r\nHost: 127.0.0.1:" + desk.port() + "\r\n"
                + String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList());
    }

    private static Socket begun(String words) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.port());
        socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Others are answered while many wait in the midst of this. */
    private static void others_are_answered_during(String words) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                sockets.add(begun(words));
            }
            for (Socket socket : sockets.subList(0, MANY / 2)) {
                drip(socket);
            }
            assertThat(desk.get("/").statusCode()).isEqualTo(200);
            assertThat(desk.get("/static/desk.css").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    /** One byte more, to whom still listens. */
    private static void drip(Socket socket) {
        try {
            socket.getOutputStream().write('x');
        } catch (IOException e) {
            return; // the desk has given this one up, as it may
        }
    }

    @Test
    void two_hundred_who_never_end_their_first_line_keep_nobody_waiting() throws IOException {
        others_are_answered_during("GET /");
    }

    @Test
    void two_hundred_who_never_end_their_headers_keep_nobody_waiting() throws IOException {
        others_are_answered_during(head("GET /", "X-Slow: "));
    }

    @Test
    void two_hundred_strangers_who_never_end_what_they_send_keep_nobody_waiting() throws IOException {
        others_are_answered_during(head(
                "POST /theme",
                "Origin: " + desk.home(),
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: 1000000",
                "\r\n_token="));
    }

    @Test
    void what_does_not_tell_its_length_is_refused_before_it_is_read() throws IOException {
        try (Socket socket = begun(head(
                        "POST /theme",
                        "Cookie: " + desk.cookie(),
                        "Origin: " + desk.home(),
                        "Content-Type: application/x-www-form-urlencoded",
                        "Transfer-Encoding: chunked")
                + "\r\n5\r\ntheme\r\n")) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 411");
        }
    }

    @Test
    void a_form_that_is_too_large_is_refused_before_it_is_sent() throws IOException {
        for (String type : List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            long length = type.startsWith("multipart") ? 65L << 20 : 9L << 20;
            try (Socket socket = begun(head(
                            "POST /theme",
                            "Cookie: " + desk.cookie(),
                            "Origin: " + desk.home(),
                            "Content-Type: " + type,
                            "Content-Length: " + length)
                    + "\r\n")) {
                assertThat(answer(socket)).as(type).startsWith("HTTP/1.1 413");
            }
        }
    }

    @Test
    void what_is_no_whole_form_is_refused_and_no_error_of_the_desk() throws IOException {
        int before = desk.log.size();
        try (Socket socket = begun(head(
                        "POST /add",
                        "Cookie: " + desk.cookie(),
                        "Origin: " + desk.home(),
                        "Content-Type: multipart/form-data; boundary=cut",
                        "Content-Length: 29")
                + "\r\n--cut\r\nContent-Disposition: f")) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 400");
        }
        assertThat(desk.log).hasSize(before);
    }

    /** Its first line. */
    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        StringBuilder line = new StringBuilder();
        try {
            for (int b = socket.getInputStream().read();
                    b >= 0 && b != '\n';
                    b = socket.getInputStream().read()) {
                line.append((char) b);
            }
        } catch (SocketTimeoutException e) {
            return "no answer";
        }
        return line.toString();
    }
}
