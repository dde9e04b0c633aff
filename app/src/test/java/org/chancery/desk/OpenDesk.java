package org.chancery.desk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.lexicon.Lexicon;

/** A real desk on a free port, and somebody who was let in and asks it. To be closed. */
final class OpenDesk implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");
    private static final Lexicon LEXICON = Lexicon.english();

    private final Desk desk;
    private final HttpClient client;
    private final CookieManager cookies = new CookieManager();

    /** What went wrong inside. */
    final List<String> log = new CopyOnWriteArrayList<>();

    private OpenDesk(Path ledger, boolean readOnly) {
        desk = Desk.open(new Setting(ledger, 0, readOnly), LEXICON, log::add);
        client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        get("/?token=" + address().split("=", -1)[1]);
    }

    static OpenDesk over(Path ledger) {
        return new OpenDesk(ledger, false);
    }

    static OpenDesk readOnly(Path ledger) {
        return new OpenDesk(ledger, true);
    }

    /** With the token. */
    String address() {
        return desk.address();
    }

    /** {@code http://127.0.0.1:4711}, to be followed by a path. */
    String home() {
        return desk.home().replaceAll("/$", "");
    }

    int port() {
        return URI.create(home()).getPort();
    }

    List<Route> routes() {
        return desk.routes();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(home() + path)));
    }

    /** As our own page would send it: the token is taken from the first page. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
                .collect(Collectors.joining("&", "_token=" + encoded(token()) + "&", ""));
        return send(HttpRequest.newBuilder(URI.create(home() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", home())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** What lets in who was let in. */
    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("chancery_" + port()))
                .map(c -> c.getName() + "=" + c.getValue())
                .findFirst()
                .orElseThrow();
    }

    /** What every page's forms carry. */
    String token() {
        Matcher token = TOKEN.matcher(get("/").body());
        if (!token.find()) {
            throw new IllegalStateException("the first page carries no token");
        }
        return token.group(1);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        desk.close();
    }
}
