package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.source.Archives.head;
import static org.chancery.source.Archives.page;
import static org.chancery.source.Archives.raw;
import static org.chancery.source.Archives.resource;
import static org.chancery.source.Archives.response;
import static org.chancery.source.Tried.capture;
import static org.chancery.source.Tried.failure;
import static org.chancery.source.Tried.gzip;
import static org.chancery.source.Tried.read;
import static org.chancery.source.Tried.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.chancery.text.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;

class WarcTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-2\r\n\r\n";
    private static final String PAGE = "<!DOCTYPE html><html><body><p>The mayor spoke.</p></body></html>";
    private static final byte[] PAGE_BYTES = PAGE.getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private List<Input> inputs(String name, byte[] bytes) throws IOException {
        return read(Files.write(folder.resolve(name), bytes));
    }

    private Capture only(String httpHead, byte[] body) throws IOException {
        List<Input> all = inputs(
                "a.warc.gz",
                Archives.packed()
                        .add(response("http://a.example/", httpHead, body))
                        .bytes());
        assertThat(all).hasSize(1);
        return capture(all.get(0));
    }

    @Test
    void a_page_comes_with_its_address_its_charset_and_the_time_it_was_fetched() throws IOException {
        byte[] archive = Archives.packed()
                .add(new Warcinfo.Builder().build())
                .add(response("http://a.example/1?x=y", OK, PAGE))
                .bytes();
        Capture page = capture(inputs("crawl.warc.gz", archive).get(0));
        assertThat(page.id()).isEqualTo("http://a.example/1?x=y");
        assertThat(page.uri()).contains(URI.create("http://a.example/1?x=y"));
        assertThat(page.charset()).contains("iso-8859-2");
        assertThat(page.fetched()).contains(Instant.parse("2020-01-08T09:30:00Z"));
        assertThat(page.kind()).isEqualTo(Capture.Kind.HTML);
        assertThat(page.notes()).isEmpty();
        assertThat(text(page)).isEqualTo(PAGE);
        assertThat(page.place()).matches(".*crawl\\.warc\\.gz@[1-9][0-9]*");
    }

    @Test
    void the_place_leads_to_the_record() throws IOException {
        Archives archive = Archives.packed().pages(3, new Random(1));
        List<Input> all = inputs("a.warc.gz", archive.bytes());
        for (int i = 0; i < 3; i++) {
            assertThat(all.get(i).place()).endsWith("a.warc.gz@" + archive.starts()[i]);
        }
        Archives plain = Archives.plain().pages(3, new Random(1));
        assertThat(inputs("a.warc", plain.bytes()).get(2).place()).endsWith("a.warc@" + plain.starts()[2]);
    }

    @Test
    void packed_and_plain_archives_and_streams_and_one_gzip_over_all_give_the_same_pages() throws IOException {
        byte[] plain = Archives.plain().pages(40, new Random(2)).bytes();
        byte[] packed = Archives.packed().pages(40, new Random(2)).bytes();
        List<Bytes> pages = pages(inputs("a.warc", plain));
        assertThat(pages).hasSize(40);
        assertThat(pages(inputs("b.warc.gz", packed))).isEqualTo(pages);
        assertThat(pages(inputs("no-name-for-it", packed))).isEqualTo(pages);
        assertThat(pages(read(Sources.with(new ByteArrayInputStream(packed)), "-")))
                .isEqualTo(pages);
        assertThat(pages(read(Sources.with(new ByteArrayInputStream(plain)), "-")))
                .isEqualTo(pages);
        List<Input> one = inputs("c.warc.gz", gzip(plain));
        assertThat(pages(one)).isEqualTo(pages);
        assertThat(one.get(1).place()).matches(".*c\\.warc\\.gz@0\\+[0-9]+");
    }

    @Test
    void records_may_run_over_the_edges_of_gzip_members() throws IOException {
        byte[] plain = Archives.plain().pages(40, new Random(2)).bytes();
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        for (int at = 0; at < plain.length; at += 5000) {
            blocks.writeBytes(gzip(java.util.Arrays.copyOfRange(plain, at, Math.min(at + 5000, plain.length))));
        }
        assertThat(pages(inputs("a.warc.gz", blocks.toByteArray()))).isEqualTo(pages(inputs("a.warc", plain)));
    }

    private static List<Bytes> pages(List<Input> inputs) {
        return inputs.stream().map(i -> capture(i).bytes()).toList();
    }

    @Test
    void an_archive_in_a_folder_lies_beside_other_files() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "The mayor spoke.");
        Files.write(
                folder.resolve("b.warc.gz"),
                Archives.packed().pages(2, new Random(3)).bytes());
        assertThat(read(folder))
                .extracting(i -> capture(i).id())
                .containsExactly("a", "http://news.example/0", "http://news.example/1");
    }

    @Test
    void bodies_in_chunks_packed_and_both_are_undone() throws IOException {
        String type = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
        byte[] chunks = chunked(PAGE_BYTES);
        assertThat(text(only(type + "Transfer-Encoding: chunked\r\n\r\n", chunks)))
                .isEqualTo(PAGE);
        assertThat(text(only(type + "Content-Encoding: gzip\r\n\r\n", gzip(PAGE_BYTES))))
                .isEqualTo(PAGE);
        assertThat(text(only(
                        type + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n",
                        chunked(gzip(PAGE_BYTES)))))
                .isEqualTo(PAGE);
        assertThat(text(only(type + "Content-Encoding: deflate\r\n\r\n", deflate(PAGE_BYTES))))
                .isEqualTo(PAGE);
    }

    @Test
    void a_body_that_the_crawler_undid_already_is_taken_as_it_is() throws IOException {
        String type = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
        assertThat(text(only(type + "Transfer-Encoding: chunked\r\n\r\n", PAGE_BYTES)))
                .isEqualTo(PAGE);
        assertThat(text(only(type + "Content-Encoding: gzip\r\n\r\n", PAGE_BYTES)))
                .isEqualTo(PAGE);
        assertThat(text(only(type + "Content-Encoding: br\r\n\r\n", PAGE_BYTES)))
                .isEqualTo(PAGE);
        assertThat(only(type + "Content-Encoding: gzip\r\nContent-Length: 40\r\n\r\n", PAGE_BYTES)
                        .notes())
                .isEmpty();
    }

    private static byte[] chunked(byte[] body) {
        int half = body.length / 2;
        return Archives.joined(
                (Integer.toHexString(half) + ";x=y\r\n").getBytes(StandardCharsets.ISO_8859_1),
                java.util.Arrays.copyOf(body, half),
                ("\r\n" + Integer.toHexString(body.length - half) + "\r\n").getBytes(StandardCharsets.ISO_8859_1),
                java.util.Arrays.copyOfRange(body, half, body.length),
                "\r\n0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] deflate(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
            packed.write(body);
        }
        return out.toByteArray();
    }

    @Test
    void texts_and_resources_are_read_too_and_a_page_without_a_type_is_known_by_its_bytes() throws IOException {
        List<Input> all = inputs(
                "a.warc.gz",
                Archives.packed()
                        .add(response(
                                "http://a.example/t", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n", "Yes."))
                        .add(resource("http://a.example/r", "text/html", PAGE_BYTES))
                        .add(response("http://a.example/n", "HTTP/1.1 200 OK\r\n\r\n", PAGE))
                        .bytes());
        assertThat(all)
                .extracting(i -> capture(i).kind())
                .containsExactly(Capture.Kind.PLAIN, Capture.Kind.HTML, Capture.Kind.HTML);
    }

    @Test
    void what_is_no_page_is_passed_over_and_counted() throws IOException {
        URI uri = URI.create("http://a.example/x");
        byte[] png = "\u0089PNG\r\n\u001a\n\0\0".getBytes(StandardCharsets.ISO_8859_1);
        Path archive = Files.write(
                folder.resolve("a.warc.gz"),
                Archives.packed()
                        .add(new WarcRequest.Builder(uri)
                                .body(MediaType.HTTP_REQUEST, new byte[] {'G'})
                                .build())
                        .add(new WarcRevisit.Builder(uri, WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1).build())
                        .add(response(
                                "http://a.example/404", "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\n", PAGE))
                        .add(response("http://a.example/i", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n", png))
                        .add(response("http://a.example/l", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", png))
                        .add(response("http://a.example/e", OK, ""))
                        .add(response(
                                "http://a.example/c", "HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n\r\n", "p {}"))
                        .add(response(
                                "http://a.example/robots.txt",
                                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n",
                                "User-agent: *"))
                        .add(resource("dns:a.example", "text/dns", "20200108".getBytes(StandardCharsets.UTF_8)))
                        .add(page("http://a.example/p", new Random(4)))
                        .bytes());
        try (Inputs inputs = Tried.SOURCES.open(List.of(archive.toString(), folder.toString()))) {
            assertThat(capture(inputs.next()).id()).isEqualTo("http://a.example/p");
            assertThat(inputs.next().place()).isEqualTo(read(archive).get(0).place());
            assertThat(inputs.hasNext()).isFalse();
            assertThat(inputs.passedOver())
                    .containsEntry("image", 4L)
                    .containsEntry("revisit", 2L)
                    .containsEntry("request", 2L)
                    .containsEntry("status 404", 2L)
                    .containsEntry("empty", 2L)
                    .containsEntry("script or style", 2L)
                    .containsEntry("robots.txt", 2L)
                    .containsEntry("record about the crawl", 2L)
                    .hasSize(8);
        }
    }

    @Test
    void an_archive_without_any_page_says_what_it_holds_instead() throws IOException {
        byte[] archive = Archives.packed()
                .add(response("http://a.example/404", "HTTP/1.1 404 No\r\n\r\n", PAGE))
                .bytes();
        assertThat(failure(inputs("a.warc.gz", archive).get(0)).problem())
                .isEqualTo("none of its 1 records is a page to read: 1 status 404");
        assertThat(failure(inputs("b.warc.gz", new byte[0]).get(0)).problem()).isEqualTo("it is empty");
    }

    @Test
    void the_same_address_again_carries_its_date_and_then_its_offset() throws IOException {
        Archives archive = Archives.plain();
        for (int i = 0; i < 3; i++) {
            archive.add(page("http://a.example/", new Random(i)));
        }
        assertThat(inputs("a.warc", archive.bytes()))
                .extracting(i -> capture(i).id())
                .containsExactly(
                        "http://a.example/",
                        "http://a.example/@2020-01-08T09:30:00Z",
                        "http://a.example/@2020-01-08T09:30:00Z@" + archive.starts()[2]);
    }

    @Test
    void an_address_that_no_standard_allows_is_mended_and_the_id_keeps_it() throws IOException {
        byte[] block = (OK + PAGE).getBytes(StandardCharsets.UTF_8);
        byte[] archive = Archives.joined(
                raw(head("<http://a.example/a b|c>", block.length), block),
                raw(head("http://[nowhere/", block.length), block));
        List<Input> all = inputs("a.warc", archive);
        assertThat(capture(all.get(0)).id()).isEqualTo("http://a.example/a b|c");
        assertThat(capture(all.get(0)).uri()).contains(URI.create("http://a.example/a%20b%7Cc"));
        assertThat(capture(all.get(1)).uri()).isEmpty();
        assertThat(capture(all.get(1)).notes()).extracting(Note::code).containsExactly("address-not-understood");
    }

    @Test
    void what_the_crawler_cut_and_what_was_changed_since_is_noted() throws IOException {
        Capture cut = only("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n", PAGE_BYTES);
        assertThat(cut.notes()).extracting(Note::code).containsExactly("cut-off");
        byte[] archive = Archives.plain()
                .add(new WarcResponse.Builder("http://a.example/")
                        .body(MediaType.HTTP_RESPONSE, (OK + PAGE).getBytes(StandardCharsets.UTF_8))
                        .blockDigest("sha1", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                        .build())
                .bytes();
        assertThat(capture(inputs("b.warc", archive).get(0)).notes())
                .extracting(Note::code)
                .containsExactly("digest-mismatch");
    }

    @Test
    void records_with_single_breaks_and_an_older_version_are_read() throws IOException {
        byte[] block = (OK + PAGE).getBytes(StandardCharsets.UTF_8);
        String head =
                head("http://a.example/", block.length).replace("\r\n", "\n").replace("1.0", "0.18");
        byte[] one = Archives.joined(head.getBytes(StandardCharsets.UTF_8), block, new byte[] {'\n', '\n'});
        assertThat(inputs("a.warc", Archives.joined(one, one, one))).hasSize(3).allMatch(i -> i instanceof Capture);
    }
}
