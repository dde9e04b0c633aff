package org.chancery.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;
import org.chancery.json.JsonWriter;

/**
 * A real Chromium without a window, spoken to by the Chrome DevTools Protocol over Java's own WebSocket. To be closed, which ends the process and removes
 * what it kept. {@code CHROMIUM} may name the program.
 */
final class Browser implements AutoCloseable {

    private static final long SECONDS = 30;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Json.Obj>> waiting = new ConcurrentHashMap<>();
    private final Map<String, BiConsumer<String, Json.Obj>> sessions = new ConcurrentHashMap<>();

    private Browser(String program) throws IOException {
        profile = Files.createTempDirectory("chancery-browser");
        process = new ProcessBuilder(List.of(
                        program,
                        "--headless=new",
                        "--no-sandbox", // the tests run as root in containers; they open our own pages only
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-extensions",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "--font-render-hinting=none",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address()), new Hearing())
                .join();
    }

    /** Empty where this machine has no Chromium. */
    static Optional<String> program() {
        String named = System.getenv().getOrDefault("CHROMIUM", "");
        return Stream.of(named, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(path -> !path.isBlank() && Files.isExecutable(Path.of(path)))
                .findFirst();
    }

    static Browser start() {
        try {
            return new Browser(program()
                    .orElseThrow(() -> new IllegalStateException(
                            "no Chromium: 'apt-get install chromium', or name one in CHROMIUM")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where Chromium listens, which it writes into a file once it does. */
    private String address() throws IOException {
        Path file = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() > 1) {
                return "ws://127.0.0.1:" + lines.get(0) + lines.get(1);
            }
            pause(50);
        }
        throw new IllegalStateException("Chromium did not start");
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A tab with cookies of its own. */
    Tab tab() {
        String context = need(call("Target.createBrowserContext", Json.object().build()), "browserContextId");
        String target = need(
                call(
                        "Target.createTarget",
                        Json.object()
                                .put("url", "about:blank")
                                .put("browserContextId", context)
                                .build()),
                "targetId");
        String session = need(
                call(
                        "Target.attachToTarget",
                        Json.object()
                                .put("targetId", target)
                                .put("flatten", true)
                                .build()),
                "sessionId");
        return new Tab(this, session, context);
    }

    void listen(String session, BiConsumer<String, Json.Obj> listener) {
        sessions.put(session, listener);
    }

    Json.Obj call(String method, Json parameters) {
        return call(Optional.empty(), method, parameters);
    }

    Json.Obj call(Optional<String> session, String method, Json parameters) {
        int number = numbers.incrementAndGet();
        CompletableFuture<Json.Obj> answer = new CompletableFuture<>();
        waiting.put(number, answer);
        Json.Builder message =
                Json.object().put("id", number).put("method", method).put("params", parameters);
        session.ifPresent(id -> message.put("sessionId", id));
        synchronized (socket) {
            socket.sendText(JsonWriter.line(message.build()), true).join();
        }
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(method + ": " + e, e);
        }
    }

    static String need(Json.Obj answer, String name) {
        return answer.text(name).orElseThrow(() -> new IllegalStateException("no " + name + " in " + answer));
    }

    /** Puts messages together and hands them to who waits for them. */
    private final class Hearing implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            message.append(piece);
            if (last) {
                String whole = message.toString();
                message.setLength(0);
                heard(whole);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void heard(String text) {
            try {
                Json.Obj said = JsonReader.read(text).asObject().orElseThrow();
                Optional<CompletableFuture<Json.Obj>> waits =
                        said.get("id").map(n -> waiting.remove((int) ((Json.Num) n).value()));
                if (waits.isPresent()) {
                    said.get("error")
                            .ifPresentOrElse(
                                    e -> waits.get()
                                            .completeExceptionally(new IllegalStateException(JsonWriter.line(e))),
                                    () -> waits.get().complete(object(said, "result")));
                } else {
                    said.text("sessionId")
                            .map(sessions::get)
                            .ifPresent(l -> l.accept(said.text("method").orElse(""), object(said, "params")));
                }
            } catch (JsonException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static Json.Obj object(Json.Obj of, String name) {
        return of.get(name).flatMap(Json::asObject).orElse(Json.object().build());
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            pause(200); // its helpers write into the folder until they are gone
            try (Stream<Path> files = Files.walk(profile)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
