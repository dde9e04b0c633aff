package org.chancery.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.chancery.article.Articles;
import org.chancery.source.Bytes;
import org.chancery.source.Capture;
import org.chancery.source.Given;
import org.chancery.text.Note;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HtmlOddInputTest {

    private static Page page(byte[] bytes, Optional<String> header) {
        return Pages.read(new Capture(
                "p", "p", Capture.Kind.HTML, Bytes.of(bytes), Optional.empty(), header, Given.nothing(), List.of()));
    }

    private static List<String> codes(Page page) {
        return page.notes().stream().map(Note::code).toList();
    }

    @Test
    void an_empty_page_is_no_article() {
        assertThat(Pages.read(Capture.ofHtml("p", "")).verdict().rule()).isEqualTo("empty");
        assertThat(Articles.from(Pages.read(Capture.ofHtml("p", "<html></html>")))
                        .words())
                .isEmpty();
    }

    @Test
    void a_front_page_of_links_is_no_article() {
        StringBuilder html = new StringBuilder("<title>The Quay Post</title><main>");
        for (int i = 0; i < 40; i++) {
            html.append("<div><h2><a href='/")
                    .append(i)
                    .append("'>Council number ")
                    .append(i)
                    .append(" meets again</a></h2></div>");
        }
        assertThat(Pages.read(Capture.ofHtml("p", html.toString())).verdict().article())
                .isFalse();
    }

    @Test
    void a_page_that_was_not_found_is_no_article() {
        Page page = Pages.read(
                Capture.ofHtml(
                        "p",
                        "<title>Page not found</title><h1>Page not found</h1><p>Try the search box, or go back to where you came from.</p>"));
        assertThat(page.verdict().rule()).isEqualTo("wall");
    }

    @Test
    void the_encoding_is_found_by_mark_header_meta_and_bytes() {
        String html =
                "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'><p>Слово и дело, и ещё одно длинное слово.</p>";
        Page meta = page(html.getBytes(Charset.forName("windows-1251")), Optional.empty());
        assertThat(meta.charsetEvidence()).isEqualTo("meta");
        assertThat(meta.text()).contains("Слово");
        Page header = page("<p>naïve café</p>".getBytes(StandardCharsets.ISO_8859_1), Optional.of("ISO-8859-1"));
        assertThat(header.text()).contains("naïve café");
        Page mark = page("\uFEFF<p>ça</p>".getBytes(StandardCharsets.UTF_16LE), Optional.empty());
        assertThat(mark.text()).isEqualTo("<p>ça</p>");
        Page guess = page("<p>“ça”</p>".getBytes(StandardCharsets.UTF_8), Optional.empty());
        assertThat(guess.charset()).isEqualTo("UTF-8");
    }

    @Test
    void a_wrong_encoding_is_not_believed() {
        byte[] latin = "<meta charset='utf-8'><p>Le café, la forêt, l’été, à côté de la rivière où le curé rêvait.</p>"
                .getBytes(Charset.forName("windows-1252"));
        Page page = page(latin, Optional.empty());
        assertThat(codes(page)).contains("charset-wrong");
        assertThat(page.text()).contains("café");
        byte[] utf8 = "<meta charset='iso-8859-1'><p>“Über”</p>".getBytes(StandardCharsets.UTF_8);
        assertThat(page(utf8, Optional.empty()).text()).contains("“Über”");
    }

    @Test
    void damaged_bytes_become_marks_and_a_note() {
        byte[] bytes =
                "<p>Ten words and one broken byte X stand in this line – truly.</p>".getBytes(StandardCharsets.UTF_8);
        bytes[32] = (byte) 0xC3;
        Page page = page(bytes, Optional.of("UTF-8"));
        assertThat(codes(page)).contains("malformed-bytes");
        assertThat(page.text()).contains("\uFFFD");
    }

    @Test
    void broken_json_ld_is_a_note() {
        assertThat(codes(Pages.read(
                        Capture.ofHtml("p", "<script type='application/ld+json'>{\"a\": [1, </script><p>Text.</p>"))))
                .contains("json-ld-broken");
    }

    @Test
    void hostile_pages_end_in_time() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (String html : List.of(
                    "<div>".repeat(200_000) + "x",
                    "<b><p>".repeat(20_000) + "x",
                    "<p>".repeat(200_000) + "x",
                    "<div " + "a".repeat(20_000) + " class='" + "ad ".repeat(100_000) + "'>x</div>",
                    "<p>" + "& ".repeat(200_000) + "&amp".repeat(100_000) + "</p>",
                    "<p>" + "\u201C".repeat(10_000) + "x".repeat(1_000_000) + "</p>",
                    "<a href=x>".repeat(50_000),
                    "<table>".repeat(5_000) + "x",
                    "<p>by ".repeat(50_000))) {
                Articles.from(Pages.read(Capture.ofHtml("p", html)));
            }
        });
    }

    @Test
    void mutated_pages_keep_their_alignment() {
        Random random = new Random(7);
        String seed =
                "<article><h1>Tide &amp; time</h1><p>By <a href='/author/x'>Ada Quill</a>, 3 May 2020</p><p>Some <b>text&nbsp;here</b>, &#x201C;quoted&#x201D;<br>\r\nand more.</p></article>";
        String bits = "<>&;/\"'= \n\0abp#x\u00AD\uD83D\uDE00";
        for (int n = 0; n < 2_000; n++) {
            StringBuilder html = new StringBuilder(seed);
            for (int k = 0; k < 12; k++) {
                int at = random.nextInt(html.length());
                html.replace(at, at + random.nextInt(2), String.valueOf(bits.charAt(random.nextInt(bits.length()))));
            }
            Page page = Pages.read(Capture.ofHtml("p", html.toString()));
            Articles.from(page);
            for (Block block : page.blocks()) {
                assertThat(block.text().original()).isEqualTo(block.where().in(page.text()));
            }
        }
    }
}
