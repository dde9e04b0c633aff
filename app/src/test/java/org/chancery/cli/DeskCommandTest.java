package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk as a command: what it prints, when it answers, how it ends. */
class DeskCommandTest {

    private static final long MOST_MILLIS = 60_000;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private String desk(String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "desk";
        all[1] = "--no-browser";
        System.arraycopy(more, 0, all, 2, more.length);
        Called called = Called.with("", all);
        assertThat(called.exit()).isNotZero();
        assertThat(called.out()).isEmpty();
        return called.err();
    }

    private HttpResponse<String> get(String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void it_prints_one_address_answers_there_and_ends_when_it_is_told_to() throws Exception {
        Path ledger = SampleLedger.of(folder);
        Program program = Program.in(folder);
        Process process = program.start(
                "desk", "desk", "--ledger", ledger.toString(), "--port", "0", "--no-browser", "--read-only");
        try {
            String address = address(process, program);
            assertThat(address).matches("http://127\\.0\\.0\\.1:[0-9]+/\\?token=[A-Za-z0-9_-]{32,}\n");
            HttpResponse<String> page = get(address.strip());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.uri().getQuery()).isNull();
            assertThat(page.body()).contains("Latest articles", "samples.db", "for reading only");
            int port = URI.create(address.strip()).getPort();
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(reaches(port)).isFalse();
        } finally {
            process.destroyForcibly();
        }
        assertThat(program.said("desk.err")).isEmpty();
        assertThat(program.said("desk.out")).hasLineCount(1);
        assertThat(beside(ledger)).as("what it read by is taken away").isEmpty();
        assertThat(Called.with("", "ask", "--ledger", ledger.toString(), "--limit", "1")
                        .exit())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void told_to_end_it_leaves_the_ledger_as_one_file_with_all_that_was_written(String signal) throws Exception {
        Path ledger = SampleLedger.of(folder);
        Program program = Program.in(folder);
        Process process = program.start("desk", "desk", "--ledger", ledger.toString(), "--port", "0", "--no-browser");
        try {
            assertThat(get(address(process, program).strip()).statusCode()).isEqualTo(200);
            try (Ledger other = Ledger.open(ledger)) {
                Sql.change(other.connection(), "UPDATE run SET command = 'while the desk was open'");
            }
            assertThat(beside(ledger)).as("while it is open").hasSize(2);
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(program.said("desk.err")).isEmpty();
        assertThat(beside(ledger)).isEmpty();
        try (Ledger again = Ledger.read(ledger)) {
            assertThat(Sql.list(again.connection(), "SELECT DISTINCT command FROM run", r -> r.need("command")))
                    .containsExactly("while the desk was open");
        }
    }

    /** What else has the ledger's name. */
    private static List<String> beside(Path ledger) throws IOException {
        String name = String.valueOf(ledger.getFileName());
        try (Stream<Path> files = Files.list(ledger.resolveSibling("."))) {
            return files.map(f -> String.valueOf(f.getFileName()))
                    .filter(f -> f.startsWith(name) && !f.equals(name))
                    .toList();
        }
    }

    private static String address(Process process, Program program) throws IOException, InterruptedException {
        long end = System.currentTimeMillis() + MOST_MILLIS;
        while (System.currentTimeMillis() < end && process.isAlive()) {
            String said = program.said("desk.out");
            if (said.endsWith("\n")) {
                return said;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("the desk did not start: " + program.said("desk.err"));
    }

    private static boolean reaches(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void a_port_that_is_taken_is_named_with_a_way_out() throws Exception {
        Path ledger = SampleLedger.of(folder);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(desk("--ledger", ledger.toString(), "--port", port))
                    .contains("port " + port + " cannot be used", "--port 0 takes one that is free")
                    .hasLineCount(1);
        }
    }

    @Test
    void a_ledger_that_is_not_there_is_not_made() {
        Path none = folder.resolve("none.db");
        assertThat(desk("--ledger", none.toString(), "--port", "0"))
                .contains("none.db")
                .hasLineCount(1);
        assertThat(none).doesNotExist();
    }

    @Test
    void a_file_that_is_no_ledger_is_named() throws IOException {
        Path file = Files.writeString(
                folder.resolve("notes.db"), "This is no ledger, but it is long enough to be looked at.");
        assertThat(desk("--ledger", file.toString(), "--port", "0"))
                .contains("notes.db")
                .hasLineCount(1);
    }

    @Test
    void a_port_beyond_all_ports_is_the_callers_mistake() {
        Path ledger = SampleLedger.of(folder);
        assertThat(desk("--ledger", ledger.toString(), "--port", "70000"))
                .contains("there is no port 70000: ports go from 0 (any) to 65535");
    }
}
