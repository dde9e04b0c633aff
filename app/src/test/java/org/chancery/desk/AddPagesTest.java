package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddPagesTest {

    private static final String NEWS = "Mayor Ada Lind said on Tuesday that the bridge would reopen in May.";

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void samples() {
        file = SampleLedger.of(folder);
    }

    /** As a browser sends a form with files; the words of the page when all is read come back. */
    private static String sent(OpenDesk desk, Map<String, String> fields, Map<String, String> files) {
        StringBuilder body = new StringBuilder();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_token", desk.token());
        all.forEach((name, value) ->
                body.append("--cut\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n"));
        files.forEach(
                (name, value) -> body.append("--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                        + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + value + "\r\n"));
        body.append("--cut--\r\n");
        HttpResponse<String> page = desk.send(HttpRequest.newBuilder(URI.create(desk.home() + "/add"))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .header("Origin", desk.home())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)));
        return page.uri().getPath().equals("/add")
                ? words(page)
                : read(desk, page.uri().getPath());
    }

    private static String read(OpenDesk desk, String path) {
        HttpResponse<String> progress = desk.get(path + "/progress");
        for (int i = 0; i < 600 && progress.body().contains("hx-get"); i++) {
            Browser.pause(100);
            progress = desk.get(path + "/progress");
        }
        return words(progress);
    }

    private static String words(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    private List<String> names() {
        try (Ledger ledger = Ledger.read(file)) {
            return Sql.list(ledger.connection(), "SELECT name FROM article ORDER BY id DESC", r -> r.need("name"));
        }
    }

    @Test
    void a_pasted_text_is_an_article_with_what_was_told_of_it() {
        try (OpenDesk desk = OpenDesk.over(file)) {
            Map<String, String> text = Map.of(
                    "text", NEWS, "headline", "Bridge to reopen", "outlet", "The Quay", "published", "2024-03-05");
            assertThat(sent(desk, text, Map.of()))
                    .contains("Done. 1 article added.", "Bridge to reopen", "1 statement");
            assertThat(sent(desk, text, Map.of())).contains("1 there already");
            try (Ledger ledger = Ledger.read(file)) {
                assertThat(Sql.one(
                                ledger.connection(),
                                "SELECT outlet || ' ' || published || ' ' || headline AS told FROM articles WHERE name LIKE 'pasted-%'",
                                r -> r.need("told")))
                        .contains("The Quay 2024-03-05 Bridge to reopen");
            }
            assertThat(desk.log).isEmpty();
        }
    }

    @Test
    void files_are_read_and_those_that_cannot_be_are_told_by_their_names() {
        try (OpenDesk desk = OpenDesk.over(file)) {
            String page = "<html><body><article><h1>Dock strike ends</h1><p>" + NEWS + "</p></article></body></html>";
            String words = sent(desk, Map.of(), Map.of("page.html", page, "../../etc/broken.pdf", "%PDF-1.4 nothing"));
            assertThat(words).contains("1 article added", "1 could not be read", "Dock strike ends", "broken.pdf");
            assertThat(words).doesNotContain("..", "chancery-desk");
            assertThat(names().get(0)).matches("page-[0-9a-f]{8}");
            sent(desk, Map.of(), Map.of("page.html", page.replace("Dock", "Port")));
            assertThat(names())
                    .as("another page of the same name")
                    .filteredOn(n -> n.startsWith("page-"))
                    .hasSize(2);
        }
    }

    @Test
    void lines_keep_the_ids_they_bring() {
        try (OpenDesk desk = OpenDesk.over(file)) {
            String lines = "{\"id\": \"mine-1\", \"text\": \"" + NEWS + "\"}\n{\"id\": \"mine-2\", \"text\": \"" + NEWS
                    + " Yes.\"}\n";
            assertThat(sent(desk, Map.of(), Map.of("feed.jsonl", lines))).contains("2 articles added");
            assertThat(names()).contains("mine-1", "mine-2");
        }
    }

    @Test
    void only_public_addresses_are_fetched_and_never_files_of_this_machine() {
        try (OpenDesk desk = OpenDesk.over(file)) {
            for (String address : List.of(
                    "http://127.0.0.1:" + desk.port() + "/",
                    "http://169.254.169.254/latest",
                    "http://10.0.0.1/",
                    "http://[::1]/")) {
                assertThat(sent(desk, Map.of("addresses", address), Map.of()))
                        .as(address)
                        .contains("1 could not be read", "public");
            }
            for (String address : List.of("file:///etc/passwd", "ftp://example.org/x", "-", "javascript:alert(1)")) {
                assertThat(sent(desk, Map.of("addresses", address), Map.of()))
                        .as(address)
                        .doesNotContainPattern("[1-9]\\d* articles? added");
            }
            assertThat(names()).hasSize(10);
        }
    }

    @Test
    void what_cannot_be_meant_is_refused_in_words() {
        try (OpenDesk desk = OpenDesk.over(file)) {
            assertThat(sent(desk, Map.of(), Map.of())).contains("There is nothing to read.");
            assertThat(sent(desk, Map.of("text", NEWS, "published", "yesterday"), Map.of()))
                    .contains("“yesterday” is no day.");
            assertThat(desk.get("/add/77").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void with_read_only_the_door_is_closed_and_says_so() {
        try (OpenDesk desk = OpenDesk.readOnly(file)) {
            assertThat(desk.get("/add").body()).contains("The door is closed").doesNotContain("<textarea");
            assertThat(desk.post("/add", Map.of("text", NEWS)).statusCode()).isEqualTo(403);
            assertThat(names()).hasSize(10);
        }
    }

    @Test
    void pages_and_decisions_go_on_while_articles_are_read() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            lines.append("{\"id\": \"many-")
                    .append(i)
                    .append("\", \"text\": \"")
                    .append((NEWS + " ").repeat(6))
                    .append(i)
                    .append("\"}\n");
        }
        try (OpenDesk desk = OpenDesk.over(file)) {
            Thread reading = new Thread(() -> sent(desk, Map.of(), Map.of("many.jsonl", lines.toString())));
            reading.start();
            while (reading.isAlive()) {
                assertThat(desk.get("/article/1").statusCode()).isEqualTo(200);
                try (Ledger other = Ledger.open(file)) {
                    Sql.change(other.connection(), "UPDATE run SET command = command");
                }
                Browser.pause(50);
            }
            assertThat(names()).filteredOn(n -> n.startsWith("many-")).hasSize(60);
            assertThat(desk.log).isEmpty();
        }
    }

    @Test
    void nothing_that_was_sent_stays_behind() throws Exception {
        try (OpenDesk desk = OpenDesk.over(file)) {
            sent(desk, Map.of(), Map.of("one.txt", NEWS));
        }
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(p -> String.valueOf(p.getFileName()).startsWith("chancery-desk"))
                            .filter(p -> p.toFile().lastModified() > System.currentTimeMillis() - 5_000))
                    .isEmpty();
        }
    }
}
