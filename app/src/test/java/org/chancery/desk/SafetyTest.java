package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.ledger.SampleLedger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is not let in, over every route of the table. */
class SafetyTest {

    @TempDir
    static Path folder;

    private static OpenDesk desk;
    private static String cookie;
    private static String token;

    @BeforeAll
    static void open() {
        desk = OpenDesk.over(SampleLedger.of(folder));
        token = desk.token();
        cookie = cookie(RawRequest.send(
                desk.port(),
                "GET /?token=" + desk.address().split("=", -1)[1] + " HTTP/1.1",
                "Host: 127.0.0.1:" + desk.port(),
                "Connection: close"));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static String cookie(RawRequest answer) {
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.answer()).contains("HttpOnly", "SameSite=Strict").doesNotContain("?token=");
        return answer.answer().split("Set-Cookie: ", -1)[1].split(";", -1)[0];
    }

    /** One request by hand, over a connection of its own. */
    private static RawRequest ask(String line, String... headers) {
        List<String> lines = new ArrayList<>(List.of(line + " HTTP/1.1"));
        lines.addAll(List.of(headers));
        lines.add("Connection: close");
        return RawRequest.send(desk.port(), lines.toArray(String[]::new));
    }

    private static String ours() {
        return "Host: 127.0.0.1:" + desk.port();
    }

    /** Every path of the table and of the files, with something for each of its names. */
    private static List<String> paths() {
        List<String> paths = new ArrayList<>(desk.routes().stream()
                .filter(route -> route.method() == Route.Method.GET)
                .map(SafetyTest::path)
                .toList());
        paths.addAll(List.of("/static/desk.css", "/static/keys.js", "/static/nothing.css", "/nowhere", "/static/"));
        return paths;
    }

    private static String path(Route route) {
        return route.path().replaceAll("\\{[^}]+}|<[^>]+>", "1");
    }

    private static List<String> changes() {
        return desk.routes().stream()
                .filter(route -> route.effect() != Route.Effect.NOTHING)
                .map(SafetyTest::path)
                .toList();
    }

    @Test
    void only_our_own_names_are_answered() {
        String port = ":" + desk.port();
        for (String ours : List.of("127.0.0.1" + port, "localhost" + port, "LocalHost" + port, "[::1]" + port)) {
            assertThat(ask("GET /", "Host: " + ours, "Cookie: " + cookie).status())
                    .as(ours)
                    .isEqualTo(200);
        }
        for (String foreign : List.of(
                "evil.example",
                "evil.example" + port,
                "127.0.0.1",
                "127.0.0.1:1",
                "localhost",
                "127.0.0.1." + port,
                "2130706433" + port,
                "0x7f000001" + port,
                "127.1" + port,
                "0.0.0.0" + port,
                "[::ffff:127.0.0.1]" + port,
                "localhost." + port,
                "localhost.evil.example" + port,
                "127.0.0.1" + port + "@evil.example",
                "",
                "127.0.0.1" + port + ",evil")) {
            RawRequest answer = ask("GET /", "Host: " + foreign, "Cookie: " + cookie);
            assertThat(answer.status()).as("Host: " + foreign).isIn(400, 421);
            assertThat(answer.answer()).doesNotContain("Latest articles").doesNotContain(token);
        }
        assertThat(ask("GET /", "Cookie: " + cookie).status()).as("no host").isIn(400, 421);
        assertThat(ask("GET /", ours(), "Host: evil.example", "Cookie: " + cookie)
                        .status())
                .as("two hosts")
                .isIn(400, 421);
        assertThat(ask("GET http://evil.example/", ours(), "Cookie: " + cookie).status())
                .as("whole address")
                .isIn(400, 421);
        assertThat(ask("GET /", "Host: evil.example", "X-Forwarded-Host: 127.0.0.1" + port, "Cookie: " + cookie)
                        .status())
                .isIn(400, 421);
    }

    @Test
    void without_the_cookie_nothing_is_answered_neither_pages_nor_files() {
        for (String path : paths()) {
            for (String given : List.of("", "Cookie: " + cookie.split("=", -1)[0] + "=guessed", "X: y")) {
                RawRequest answer = given.isEmpty() ? ask("GET " + path, ours()) : ask("GET " + path, ours(), given);
                assertThat(answer.status()).as(path).isEqualTo(403);
                assertThat(answer.answer()).contains("has not been let in").doesNotContain(token);
            }
            assertThat(ask("GET " + path + "?token=wrong", ours()).status()).isEqualTo(403);
        }
        for (String path : changes()) {
            assertThat(ask("POST " + path, ours(), "Origin: " + desk.home(), "Content-Length: 0")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void a_change_needs_proof_that_our_own_page_asks() {
        assertThat(changes()).isNotEmpty();
        String[][] strangers = {
            {"Origin: http://evil.example"},
            {"Origin: null"},
            {"Origin: http://127.0.0.1:1"},
            {"Origin: https://127.0.0.1:" + desk.port()},
            {"Sec-Fetch-Site: cross-site"},
            {"Sec-Fetch-Site: same-site", "Origin: " + desk.home()},
            {"Sec-Fetch-Site: none"},
            {"Sec-Fetch-Site: same-origin", "Origin: http://evil.example"},
            {"X: neither origin nor site"},
        };
        for (String path : changes()) {
            for (String[] stranger : strangers) {
                assertThat(post(path, "_token=" + token, stranger))
                        .as(path + " " + String.join(" ", stranger))
                        .isEqualTo(403);
            }
            assertThat(post(path, "", "Origin: " + desk.home()))
                    .as(path + " without the token")
                    .isEqualTo(403);
            assertThat(post(path, "_token=guessed", "Origin: " + desk.home())).isEqualTo(403);
            assertThat(ask("GET " + path, ours(), "Cookie: " + cookie).status())
                    .as("got")
                    .isNotEqualTo(303);
        }
    }

    private static int post(String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(
                ours(),
                "Cookie: " + cookie,
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + body.length()));
        all.addAll(List.of(headers));
        all.add("Connection: close\r\n\r\n" + body);
        return RawRequest.send(
                        desk.port(),
                        java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of("POST " + path + " HTTP/1.1"), all.stream())
                                .toArray(String[]::new))
                .status();
    }

    @Test
    void our_own_page_may_change_something() {
        assertThat(post("/theme", "theme=dark&_token=" + token, "Origin: " + desk.home()))
                .isEqualTo(303);
        assertThat(post("/theme", "theme=dark&_token=" + token, "Sec-Fetch-Site: same-origin", "Origin: null"))
                .as("a form of a page that asks for no referrer")
                .isEqualTo(303);
    }

    @Test
    void other_kinds_of_request_are_refused() {
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "CONNECT")) {
            assertThat(ask(method + " /", ours(), "Cookie: " + cookie, "Content-Length: 0")
                            .status())
                    .as(method)
                    .isIn(400, 405, 501);
        }
    }

    @Test
    void another_page_on_this_machine_cannot_use_what_is_here() {
        for (String path : paths()) {
            assertThat(ask(
                                    "GET " + path,
                                    ours(),
                                    "Cookie: " + cookie,
                                    "Sec-Fetch-Site: same-site",
                                    "Sec-Fetch-Mode: no-cors")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void every_answer_carries_the_headers() {
        List<RawRequest> answers = new ArrayList<>();
        paths().forEach(path -> answers.add(ask("GET " + path, ours(), "Cookie: " + cookie)));
        answers.add(ask("GET /", ours()));
        answers.add(ask("GET /", "Host: evil.example"));
        answers.add(ask("GET /%zz", ours(), "Cookie: " + cookie));
        answers.add(ask("GET /" + "x".repeat(20_000), ours(), "Cookie: " + cookie));
        answers.add(ask("NONSENSE", ours()));
        answers.add(ask("POST /theme", ours(), "Cookie: " + cookie, "Content-Length: 99999999999"));
        for (RawRequest answer : answers) {
            assertThat(answer.status()).as(answer.answer()).isBetween(200, 505);
            for (Map.Entry<String, String> header : Headers.ALL.entrySet()) {
                if (!header.getKey().equals("Cache-Control")) {
                    assertThat(answer.has(header.getKey(), header.getValue()))
                            .as(header.getKey() + " in " + answer.answer())
                            .isTrue();
                }
            }
            assertThat(answer.answer()).doesNotContain("Server:", "at org.", "at java.", "Jetty");
        }
    }

    @Test
    void a_place_to_come_back_to_lies_on_the_desk() {
        for (String back : List.of(
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "",
                "/a\r\nSet-Cookie: x=y")) {
            HttpResponse<String> answer = desk.post("/theme", Map.of("theme", "dark", "back", back));
            assertThat(answer.uri().toString()).as(back).isEqualTo(desk.home() + "/");
        }
    }

    @Test
    void the_desk_is_reached_from_this_machine_alone() throws Exception {
        for (java.net.NetworkInterface card :
                java.util.Collections.list(java.net.NetworkInterface.getNetworkInterfaces())) {
            for (java.net.InetAddress address : java.util.Collections.list(card.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThat(reaches(address)).as(address.toString()).isFalse();
                }
            }
        }
    }

    private static boolean reaches(java.net.InetAddress address) {
        try (java.net.Socket socket = new java.net.Socket()) {
            socket.connect(new java.net.InetSocketAddress(address, desk.port()), 500);
            return true;
        } catch (java.io.IOException e) {
            return false;
        }
    }

    @Test
    void a_read_only_desk_refuses_every_change_of_the_ledger() {
        try (OpenDesk closed = OpenDesk.readOnly(folder.resolve("samples.db"))) {
            closed.routes().stream()
                    .filter(route -> route.effect() == Route.Effect.LEDGER)
                    .forEach(route -> assertThat(
                                    closed.post(path(route), Map.of()).statusCode())
                            .as(route.path())
                            .isEqualTo(403));
        }
    }
}
