package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * More than 200 attempts to be more than text, in every field of articles and in every question: none may run a script, open a dialog, ask a foreign server or
 * become markup. {@code -Dchancery.payloads=all} opens every article in the browser too, and not only some.
 */
class PayloadsTest {

    private static final boolean ALL =
            System.getProperty("chancery.payloads", "").equals("all");
    private static final int ARTICLES = ALL ? Integer.MAX_VALUE : 24;
    private static final int QUESTIONS = ALL ? Integer.MAX_VALUE : 24;
    private static final List<String> PAYLOADS = Payloads.all();

    @TempDir
    static Path folder;

    private static OpenDesk desk;

    @BeforeAll
    static void open() throws Exception {
        desk = OpenDesk.over(Poisoned.ledger(folder, PAYLOADS));
        Lived.settleIn(desk);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static List<String> articles() {
        return java.util.stream.IntStream.rangeClosed(1, PAYLOADS.size() * 3)
                .mapToObj(n -> "/article/" + n)
                .toList();
    }

    /** Every question that an address can ask, with a payload for the answer. */
    private static List<String> questions() {
        List<String> questions = new ArrayList<>();
        List<Filter> filters = List.of(Filter.values());
        List<String> paths = Stream.concat(
                        desk.routes().stream()
                                .filter(route -> route.method() == Route.Method.GET)
                                .map(Route::path)
                                .filter(path -> !path.contains("{")),
                        Stream.of("/nowhere", "/static/x"))
                .toList();
        for (int i = 0; i < PAYLOADS.size(); i++) {
            String payload = URLEncoder.encode(PAYLOADS.get(i), StandardCharsets.UTF_8);
            String path = paths.get(i % paths.size());
            questions.add(path + "?" + filters.get(i % filters.size()).key() + "=" + payload + "&either=" + payload
                    + "&with=a" + payload + "&at=" + payload + "&did=" + payload + "&record=" + payload + "&article="
                    + payload + "&" + payload + "=" + payload);
            questions.add(path + "?q=" + payload);
            questions.add("/search?q=" + payload);
            questions.add("/article/"
                    + payload.replace("%2F", "_").replace("+", "%20").replace(".", "%2E"));
        }
        return questions;
    }

    @Test
    void there_are_two_hundred() {
        assertThat(PAYLOADS).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    }

    @Test
    void what_comes_from_articles_is_text_on_every_page() {
        List<String> wrong = new ArrayList<>();
        for (String address : addresses(Integer.MAX_VALUE)) {
            wrong.addAll(wrong(address));
        }
        assertThat(wrong).isEmpty();
        assertThat(desk.log).isEmpty();
    }

    @Test
    void what_is_asked_is_text_in_the_answer() {
        List<String> wrong = new ArrayList<>();
        for (String address : questions()) {
            wrong.addAll(wrong(address));
        }
        assertThat(wrong).isEmpty();
        assertThat(desk.log).isEmpty();
    }

    @Test
    void in_a_browser_no_script_runs_no_dialog_opens_and_nobody_else_is_asked() {
        List<String> addresses = new ArrayList<>(addresses(ARTICLES));
        List<String> questions = questions();
        addresses.addAll(questions.subList(0, Math.min(questions.size(), QUESTIONS)));
        try (Browser browser = Browser.start();
                Tab tab = browser.tab()) {
            tab.open(desk.address());
            tab.settleIn();
            for (String address : addresses) {
                visit(tab, address);
            }
            assertThat(tab.dialogs).isEmpty();
            assertThat(tab.requests).hasSizeGreaterThan(addresses.size());
            assertThat(tab.foreign(desk.home())).isEmpty();
        }
    }

    /** The pages that links lead to, and articles. */
    private static List<String> addresses(int articles) {
        List<String> found =
                Addresses.of(desk, 6, "/search?what=events", "/network?what=events", "/dyads?what=actors")
                        .all()
                        .stream()
                        .filter(f -> f.kind() != Addresses.Kind.FILE)
                        .map(Addresses.Found::address)
                        .collect(Collectors.toCollection(ArrayList::new));
        List<String> all = articles();
        int step = Math.max(1, all.size() / Math.min(articles, all.size()));
        for (int i = 0; i < all.size(); i += step) {
            found.add(all.get(i));
        }
        return found;
    }

    private static void visit(Tab tab, String address) {
        tab.open(desk.home() + address);
        tab.press("Escape", "j", "j");
        Browser.pause(60); // what the keys made come
        assertThat(tab.is("window.__ran")).as("a script ran at " + address).isFalse();
        assertThat(tab.errors.stream().filter(e -> !e.contains("the server responded with a status of 4")))
                .as(address)
                .isEmpty();
    }

    /** What is on a page that no template of ours has. */
    private static List<String> wrong(String address) {
        HttpResponse<String> answer = desk.get(address);
        List<String> wrong = new ArrayList<>();
        if (answer.statusCode() >= 500) {
            wrong.add(address + " answers " + answer.statusCode());
        }
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            return wrong;
        }
        Document page = Jsoup.parse(answer.body());
        for (Element element : page.getAllElements()) {
            if (isForeign(element)) {
                String shown = element.outerHtml();
                wrong.add(address + " has " + shown.substring(0, Math.min(200, shown.length())));
            }
        }
        return wrong;
    }

    private static boolean isForeign(Element element) {
        boolean script =
                element.normalName().equals("script") && !element.attr("src").matches("/static/[a-z.-]+\\.js");
        boolean sheet =
                element.normalName().equals("link") && !element.attr("href").startsWith("/static/");
        boolean meta = element.normalName().equals("meta") && element.hasAttr("http-equiv");
        return script || sheet || meta || FOREIGN.contains(element.normalName()) || hasForeign(element);
    }

    private static final List<String> FOREIGN = List.of(
            "iframe",
            "object",
            "embed",
            "base",
            "frameset",
            "style",
            "img",
            "video",
            "audio",
            "marquee",
            "math",
            "foreignobject",
            "animate",
            "set",
            "portal",
            "xmp",
            "plaintext",
            "listing",
            "noembed",
            "template",
            "area",
            "font");

    private static boolean hasForeign(Element element) {
        return element.attributes().asList().stream().anyMatch(a -> {
            String name = a.getKey().toLowerCase(Locale.ROOT);
            String value = a.getValue().strip().toLowerCase(Locale.ROOT).replaceAll("[\\x00-\\x20]", "");
            boolean address = List.of("href", "src", "action", "formaction", "xlink:href", "hx-get", "hx-post", "data")
                    .contains(name);
            boolean own = value.startsWith("/") && !value.startsWith("//") && !value.startsWith("/\\");
            boolean link = element.normalName().equals("a")
                    && value.matches("https?://.*")
                    && element.attr("rel").contains("noreferrer")
                    && element.attr("rel").contains("noopener");
            return name.startsWith("on")
                    || name.startsWith("hx-on")
                    || name.equals("style")
                    || name.contains("<")
                    || (address && !(own || link || value.startsWith("#") || value.startsWith("?")));
        });
    }
}
