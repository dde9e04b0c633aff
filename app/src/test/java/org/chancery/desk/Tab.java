package org.chancery.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;

/** One tab of a {@link Browser}: opens pages, presses keys, tells what it saw, what it asked for, and what went wrong in it. */
final class Tab implements AutoCloseable {

    private static final long SECONDS = 20;
    private static final Map<String, Integer> CODES = Map.of(
            "Enter",
            13,
            "Escape",
            27,
            "Tab",
            9,
            "Backspace",
            8,
            "ArrowUp",
            38,
            "ArrowDown",
            40,
            "ArrowLeft",
            37,
            "ArrowRight",
            39,
            "Delete",
            46,
            "Home",
            36);

    private final Browser browser;
    private final String session;
    private final String context;

    /** Errors of scripts, of the Content-Security-Policy, and of what could not be loaded. */
    final List<String> errors = new CopyOnWriteArrayList<>();

    /** What {@code alert} and the like showed. */
    final List<String> dialogs = new CopyOnWriteArrayList<>();

    /** Every address that was asked for. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    Tab(Browser browser, String session, String context) {
        this.browser = browser;
        this.session = session;
        this.context = context;
        browser.listen(session, this::heard);
        for (String domain : List.of("Page", "Runtime", "Network", "Log", "Performance")) {
            call(domain + ".enable");
        }
        size(1280, 900);
    }

    private void heard(String method, Json.Obj said) {
        switch (method) {
            case "Runtime.exceptionThrown" -> errors.add(JsonWriter.line(said));
            case "Runtime.consoleAPICalled" -> {
                if (said.text("type").filter("error"::equals).isPresent()) {
                    errors.add(JsonWriter.line(said));
                }
            }
            case "Log.entryAdded" -> logged(Browser.object(said, "entry"));
            case "Network.requestWillBeSent" -> Browser.object(said, "request")
                    .text("url")
                    .ifPresent(requests::add);
            case "Page.javascriptDialogOpening" -> {
                dialogs.add(said.text("message").orElse(""));
                new Thread(this::accept, "dialog").start(); // not here, where answers are heard
            }
            default -> {}
        }
    }

    private void accept() {
        call("Page.handleJavaScriptDialog", Json.object().put("accept", true).build());
    }

    private void logged(Json.Obj entry) {
        if (entry.text("level").filter("error"::equals).isPresent()) {
            errors.add(entry.text("text").orElse("") + " " + entry.text("url").orElse(""));
        }
    }

    private Json.Obj call(String method) {
        return call(method, Json.object().build());
    }

    private Json.Obj call(String method, Json parameters) {
        return browser.call(Optional.of(session), method, parameters);
    }

    /** Opens the address and waits until the page with all its files is there. */
    void open(String address) {
        evaluate("window.__left = true");
        call("Page.navigate", Json.object().put("url", address).build());
        await("!window.__left && document.readyState === 'complete'");
    }

    /** What the expression comes to, awaited where it is a promise. */
    Json evaluate(String expression) {
        Json.Obj answer = call(
                "Runtime.evaluate",
                Json.object()
                        .put("expression", expression)
                        .put("returnByValue", true)
                        .put("awaitPromise", true)
                        .put("userGesture", true)
                        .build());
        if (answer.get("exceptionDetails").isPresent()) {
            throw new IllegalStateException(expression + ": " + JsonWriter.line(answer));
        }
        return Browser.object(answer, "result")
                .get("value")
                .orElse(Json.object().build());
    }

    String text(String expression) {
        Json value = evaluate(expression);
        return value.asText().orElseGet(() -> JsonWriter.line(value));
    }

    boolean is(String expression) {
        return text("String(Boolean(" + expression + "))").equals("true");
    }

    /** The texts in an array. */
    List<String> list(String expression) {
        return list(evaluate(expression));
    }

    /** Forgets what was seen so far. */
    void forget() {
        errors.clear();
        dialogs.clear();
        requests.clear();
    }

    /** Waits until the expression is true. */
    void await(String expression) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end) {
            try {
                if (is(expression)) {
                    return;
                }
            } catch (IllegalStateException e) {
                // the page is just being changed for another
            }
            Browser.pause(20);
        }
        throw new IllegalStateException("waited in vain for " + expression + " at " + text("location.href"));
    }

    /** Waits until something matches the selector. */
    void awaitSelector(String selector) {
        await("document.querySelector(" + quoted(selector) + ")");
    }

    /** Waits for another page that is whole: its text to its end, its scripts run. */
    void arrive(String condition) {
        await("document.readyState === 'complete' && " + condition);
    }

    /** The words of the first element that matches. */
    String words(String selector) {
        return text("document.querySelector(" + quoted(selector) + ")?.innerText ?? ''");
    }

    /** One key after the other: {@code j}, {@code Enter}, {@code ?}. */
    void press(String... keys) {
        for (String key : keys) {
            key("keyDown", key);
            key("keyUp", key);
        }
    }

    private void key(String type, String key) {
        int code = CODES.getOrDefault(key, (int) Character.toUpperCase(key.charAt(0)));
        Json.Builder event = Json.object()
                .put("type", type)
                .put("key", key.equals("Space") ? " " : key)
                .put("windowsVirtualKeyCode", code);
        String text = key.equals("Enter") ? "\r" : key.equals("Space") ? " " : key.length() == 1 ? key : "";
        if (type.equals("keyDown") && !text.isEmpty()) {
            event.put("text", text);
        }
        call("Input.dispatchKeyEvent", event.build());
    }

    /** Writes into what has the focus. */
    void type(String words) {
        call("Input.insertText", Json.object().put("text", words).build());
    }

    /** A real click into the middle of the first element that matches. */
    void click(String selector) {
        awaitSelector(selector);
        String at = text("(() => { const e = document.querySelector(" + quoted(selector)
                + "); e.scrollIntoView({block: 'center'}); const r = e.getBoundingClientRect();"
                + " return (r.x + r.width / 2) + ' ' + (r.y + r.height / 2); })()");
        double x = Double.parseDouble(at.split(" ", -1)[0]);
        double y = Double.parseDouble(at.split(" ", -1)[1]);
        for (String type : List.of("mousePressed", "mouseReleased")) {
            call(
                    "Input.dispatchMouseEvent",
                    Json.object()
                            .put("type", type)
                            .put("x", Json.of(x))
                            .put("y", Json.of(y))
                            .put("button", "left")
                            .put("clickCount", 1)
                            .build());
        }
    }

    /** The window's inside, in CSS pixels. */
    void size(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Json.object()
                        .put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false)
                        .build());
    }

    /** As if the machine were set to {@code light} or {@code dark}. */
    void scheme(String scheme) {
        Json feature = Json.object()
                .put("name", "prefers-color-scheme")
                .put("value", scheme)
                .build();
        call(
                "Emulation.setEmulatedMedia",
                Json.object().put("features", Json.array(List.of(feature))).build());
    }

    /** The whole page as a PNG, at most so many pixels high. */
    void screenshot(Path file, int width, int highest) {
        size(width, 900);
        int height = (int) Double.parseDouble(text("String(document.documentElement.scrollHeight)"));
        size(width, Math.max(600, Math.min(highest, height)));
        Browser.pause(100);
        String png = Browser.need(
                call(
                        "Page.captureScreenshot",
                        Json.object().put("format", "png").build()),
                "data");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, Base64.getDecoder().decode(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What axe-core finds that is serious or critical: rule, and where. */
    List<String> axe() {
        if (!is("window.axe")) {
            evaluate(axeSource() + "; true");
        }
        Json found = evaluate("axe.run(document, {resultTypes: ['violations']}).then(r => r.violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".flatMap(v => v.nodes.map(n => v.id + ': ' + n.target + ': ' + n.failureSummary)))");
        return list(found);
    }

    private static List<String> list(Json texts) {
        return ((Json.Arr) texts)
                .items().stream().map(Json::asText).flatMap(Optional::stream).toList();
    }

    private static String axeSource() {
        try (InputStream in = Tab.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe.min.js is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes that scripts hold after a collection. */
    long heap() {
        call("HeapProfiler.collectGarbage");
        return call("Runtime.getHeapUsage")
                .get("usedSize")
                .map(n -> (long) ((Json.Num) n).value())
                .orElse(0L);
    }

    /** What makes the page wider than its window; empty where it is not. */
    List<String> tooWide() {
        return isTooWide()
                ? list("(() => { const w = window.innerWidth; const wide = [...document.querySelectorAll('body *')]"
                        + ".filter(e => e.getBoundingClientRect().right > w + 1).map(e => e.tagName + '.' + e.className)"
                        + ".slice(0, 5); return wide.length ? wide : ['the page']; })()")
                : List.of();
    }

    /** Gives the browser a reviewer's name, as the form on the page Review does. */
    void settleIn() {
        evaluate(
                "fetch('/review/name', {method: 'POST', body: new URLSearchParams({name: 'Ada Quist', back: '/', _token:"
                        + " document.querySelector('[name=_token]').value})}).then(r => r.status)");
    }

    /** What was asked of others than the server at the address. */
    List<String> foreign(String home) {
        return requests.stream()
                .filter(address -> !address.startsWith(home + "/") && !address.startsWith("data:"))
                .toList();
    }

    /** Whether the page is wider than its window. */
    boolean isTooWide() {
        return is("document.documentElement.scrollWidth > window.innerWidth");
    }

    private static String quoted(String words) {
        return JsonWriter.line(Json.of(words));
    }

    @Override
    public void close() {
        browser.call(
                "Target.disposeBrowserContext",
                Json.object().put("browserContextId", context).build());
    }
}
