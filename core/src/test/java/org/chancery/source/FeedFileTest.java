package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.source.Tried.capture;
import static org.chancery.source.Tried.failure;
import static org.chancery.source.Tried.gzip;
import static org.chancery.source.Tried.read;
import static org.chancery.source.Tried.readStandardInput;
import static org.chancery.source.Tried.text;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.text.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedFileTest {

    private static final String LONG =
            "<p>The harbour master told the council that the dredger would come in May.</p>".repeat(10);

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String rss(String head, String... items) {
        return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>" + head
                + String.join("\n", items) + "</channel></rss>";
    }

    private static String rdf(String space) {
        return "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"" + space + "\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Quay</title></channel>"
                + "<image><title>Logo</title></image><item><title>Tide</title><link>https://quay.example/t</link>"
                + "<dc:date>2026-11-03T01:00+02:00</dc:date></item></rdf:RDF>";
    }

    private static String cdata(String html) {
        return "<![CDATA[" + html + "]]>";
    }

    private static List<String> codes(Input input) {
        return capture(input).notes().stream().map(Note::code).toList();
    }

    @Test
    void rss_with_full_text_gives_a_page_an_entry() throws IOException {
        List<Input> inputs = read(file(
                "harbour.xml",
                rss(
                        "<title>Harbour &amp; Quay</title><link>https://quay.example/</link><language>en-gb</language>",
                        "<item><title>Dredger &amp;#8216;to come&amp;#8217;</title><link>https://quay.example/1</link>"
                                + "<guid isPermaLink=\"false\">q-1</guid><dc:creator>Ada Moss</dc:creator>"
                                + "<pubDate>Mon, 02 Nov 2026 23:30:00 -0500</pubDate>"
                                + "<description>Only a line.</description>"
                                + "<content:encoded>" + cdata(LONG) + "</content:encoded></item>",
                        "<item><title>Second</title><guid>https://quay.example/2</guid></item>")));
        assertThat(inputs).hasSize(2);
        Capture first = capture(inputs.get(0));
        assertThat(first.kind()).isEqualTo(Capture.Kind.HTML);
        assertThat(first.id()).isEqualTo("https://quay.example/1");
        assertThat(first.uri()).contains(URI.create("https://quay.example/1"));
        assertThat(first.place()).endsWith("harbour.xml:1");
        assertThat(first.given().title()).contains("Dredger ‘to come’");
        assertThat(first.given().outlet()).contains("Harbour & Quay");
        assertThat(first.given().published()).as("the outlet's own day").contains("2026-11-02");
        assertThat(first.notes()).isEmpty();
        assertThat(text(first))
                .contains("<html lang=\"en-gb\">", "<meta name=\"author\" content=\"Ada Moss\">", LONG)
                .doesNotContain("Only a line");
        assertThat(capture(inputs.get(1)).id()).as("a permanent id is a link").isEqualTo("https://quay.example/2");
        assertThat(codes(inputs.get(1))).containsExactly("feed-teaser");
    }

    @Test
    void all_older_kinds_of_rss_are_read() throws IOException {
        for (String version :
                List.of("version=\"0.91\"", "version=\"0.92\"", "version=\"0.94\"", "version=\"2.0.1\"", "")) {
            Input input = read(file(
                            "old.rss",
                            "<rss " + version + "><channel><title>Quay</title><item><title>Tide</title>"
                                    + "<link>https://quay.example/t</link></item></channel></rss>"))
                    .get(0);
            assertThat(capture(input).given().title()).as(version).contains("Tide");
            assertThat(capture(input).given().outlet()).contains("Quay");
        }
        for (String space : List.of("http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/")) {
            Capture c = capture(read(file("old.rdf", rdf(space))).get(0));
            assertThat(c.given().title()).as(space).contains("Tide");
            assertThat(c.given().outlet()).contains("Quay");
            assertThat(c.id()).isEqualTo("https://quay.example/t");
            if (space.contains("1.0")) {
                assertThat(c.given().published()).contains("2026-11-03");
            }
        }
    }

    @Test
    void atom_tells_its_kinds_of_text_apart() throws IOException {
        String entry = "<entry><title type=\"html\">&lt;b&gt;Tide&lt;/b&gt; &amp;amp; time</title>"
                + "<link rel=\"enclosure\" href=\"/sound.mp3\"/><link rel=\"alternate\" href=\"/%1$s\"/><id>urn:%1$s</id>"
                + "<author><name>Ada Moss</name></author><author><name>Ben Ruiz</name></author>"
                + "<published>2026-11-02T23:30:00-05:00</published><updated>2026-11-09T00:00:00Z</updated>%2$s</entry>";
        List<Input> inputs = read(file(
                "quay.atom",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"de\"><title>Quay</title>"
                        + "<link href=\"https://quay.example/\"/><link rel=\"self\" href=\"https://quay.example/atom\"/>"
                        + String.format(
                                entry,
                                "x",
                                "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">" + LONG
                                        + "</div></content>")
                        + String.format(
                                entry,
                                "t",
                                "<content>" + "1 &lt; 2, said the pilot. ".repeat(40) + "\n\nSecond.</content>")
                        + String.format(
                                entry, "s", "<summary>A line.</summary><content type=\"image/png\">aGVsbG8=</content>")
                        + "</feed>"));
        assertThat(inputs).hasSize(3);
        Capture xhtml = capture(inputs.get(0));
        assertThat(xhtml.id()).isEqualTo("https://quay.example/x");
        assertThat(xhtml.given().title()).contains("Tide & time");
        assertThat(xhtml.given().published()).contains("2026-11-02");
        assertThat(text(xhtml))
                .contains(
                        "<html lang=\"de\">", "content=\"Ada Moss\"", "content=\"Ben Ruiz\"", "<p>The harbour master");
        assertThat(text(inputs.get(1))).contains("<p>1 &lt; 2, said", "<p>Second.</p>");
        assertThat(codes(inputs.get(1))).isEmpty();
        assertThat(text(inputs.get(2))).contains("A line.").doesNotContain("aGVsbG8");
        assertThat(codes(inputs.get(2))).containsExactly("feed-teaser");
    }

    @Test
    void a_text_that_breaks_off_is_a_teaser_however_long() throws IOException {
        List<Input> inputs = read(file(
                "t.xml",
                rss(
                        "",
                        "<item><title>a</title><content:encoded>" + cdata(LONG + "<p>And […]</p>")
                                + "</content:encoded></item>",
                        "<item><title>b</title><description>" + cdata(LONG + "<p>And &#8230;</p>")
                                + "</description></item>",
                        "<item><title>c</title><description>" + cdata(LONG + LONG) + "</description></item>",
                        "<item><title>d</title><description>" + cdata("港".repeat(400)) + "</description></item>")));
        assertThat(inputs.stream().map(FeedFileTest::codes))
                .containsExactly(List.of("feed-teaser"), List.of("feed-teaser"), List.of(), List.of());
        assertThat(capture(inputs.get(2)).id()).as("neither link nor id").isEqualTo("t-3");
    }

    @Test
    void odd_links_dates_and_characters_are_noted() throws IOException {
        List<Input> inputs = read(file(
                "odd.xml",
                rss(
                        "<link>https://quay.example/news/</link>",
                        "<item><title>a &nbsp; b & c</title><link>javascript:alert(1)</link><guid isPermaLink=\"false\">g</guid></item>",
                        "<item><title>b</title><link>../tide?a=|b|#top</link><pubDate>soon</pubDate></item>",
                        "<item><title>c\u0003</title><link>https://hafen.example/straße ä</link></item>")));
        assertThat(capture(inputs.get(0)).id()).isEqualTo("g");
        assertThat(capture(inputs.get(0)).uri()).isEmpty();
        assertThat(capture(inputs.get(0)).given().title()).contains("a b & c");
        assertThat(codes(inputs.get(0))).containsExactly("link-refused", "feed-teaser");
        assertThat(capture(inputs.get(1)).id()).isEqualTo("https://quay.example/tide?a=%7Cb%7C");
        assertThat(codes(inputs.get(1))).containsExactly("published-not-understood", "feed-teaser");
        assertThat(capture(inputs.get(2)).uri()).contains(URI.create("https://hafen.example/straße%20ä"));
        assertThat(codes(inputs.get(2))).containsExactly("malformed-bytes", "feed-teaser");
    }

    @Test
    void the_encoding_is_that_of_the_mark_or_the_declaration() throws IOException {
        for (String name : List.of("UTF-16", "UTF-8", "ISO-8859-1", "windows-1252")) {
            String feed = rss("<title>Zürich</title>", "<item><title>Flüsse</title></item>")
                    .replace("?>", " encoding=\"" + name + "\"?>");
            Path path = Files.write(folder.resolve("e.xml"), feed.getBytes(Charset.forName(name)));
            assertThat(capture(read(path).get(0)).given().title()).as(name).contains("Flüsse");
        }
        byte[] sly = rss("", "<item><title>\u201cYes\u201d</title></item>")
                .replace("?>", " encoding=\"ISO-8859-1\"?>")
                .getBytes(Charset.forName("windows-1252"));
        assertThat(capture(read(Files.write(folder.resolve("w.xml"), sly)).get(0))
                        .given()
                        .title())
                .contains("\u201cYes\u201d");
        Path unknown = file("u.xml", rss("", "<item/>").replace("?>", " encoding=\"klingon\"?>"));
        assertThat(failure(read(unknown).get(0)).problem()).isEqualTo("no encoding is called 'KLINGON'");
    }

    @Test
    void a_feed_is_known_by_its_root_whatever_its_name_and_packing() throws IOException {
        String feed = "\uFEFF<?xml version=\"1.0\"?>\n<!-- made by hand -->\n<?xml-stylesheet href=\"a.xsl\"?>\n"
                + rss("", "<item><title>a</title></item>").substring(22);
        assertThat(capture(readStandardInput(feed).get(0)).id()).isEqualTo("stdin-1");
        Path packed = Files.write(folder.resolve("quay.rss.gz"), gzip(feed.getBytes(StandardCharsets.UTF_8)));
        assertThat(capture(read(packed).get(0)).id()).isEqualTo("quay-1");
        assertThat(read(folder)).hasSize(1);
        assertThat(capture(read(file("p.html", "<!DOCTYPE html><html><body><p>An <rss> tag.</p></body></html>"))
                                .get(0))
                        .id())
                .isEqualTo("p");
    }

    @Test
    void a_feed_that_breaks_off_gives_what_came_before() throws IOException {
        String whole = rss("<title>Quay</title>", "<item><title>a</title></item>", "<item><title>b</title></item>");
        List<Input> inputs = read(file("cut.xml", whole.substring(0, whole.lastIndexOf("<title>"))));
        assertThat(inputs).hasSize(2);
        assertThat(capture(inputs.get(0)).given().title()).contains("a");
        assertThat(failure(inputs.get(1)).problem()).contains("cannot be read on", "1 entries before it were read");
        assertThat(read(file("behind.xml", whole + "<script>count()</script>"))).hasSize(2);
        assertThat(failure(read(file("none.xml", rss("<title>Quay</title>"))).get(0))
                        .problem())
                .isEqualTo("the feed has no entries");
    }

    @Test
    void a_document_type_is_refused() throws IOException {
        String laughs = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>";
        String feed = laughs + rss("", "<item><title>&b;</title></item>").substring(22);
        assertThat(failure(read(file("laughs.xml", feed)).get(0)).problem()).contains("DOCTYPE");
    }
}
