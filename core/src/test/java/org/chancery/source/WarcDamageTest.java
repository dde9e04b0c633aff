package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.source.Archives.head;
import static org.chancery.source.Archives.raw;
import static org.chancery.source.Tried.capture;
import static org.chancery.source.Tried.failure;
import static org.chancery.source.Tried.gzip;
import static org.chancery.source.Tried.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.text.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcDamageTest {

    private static final Pattern RANGE = Pattern.compile("@(\\d+)(?:\\+\\d+)?-(\\d+)(?:\\+\\d+)?$");
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";

    @TempDir
    private Path folder;

    private record Range(long from, long to) {
        static Range of(Input failure) {
            Matcher m = RANGE.matcher(failure.place());
            assertThat(m.find()).as("a range in " + failure).isTrue();
            return new Range(Long.parseLong(m.group(1)), Long.parseLong(m.group(2)));
        }
    }

    private List<Input> inputs(String name, byte[] bytes) throws IOException {
        return read(Files.write(folder.resolve(name), bytes));
    }

    private static Map<String, Bytes> pages(List<Input> inputs) {
        Map<String, Bytes> pages = new HashMap<>();
        inputs.stream()
                .filter(i -> i instanceof Capture)
                .map(Tried::capture)
                .forEach(c -> pages.put(c.id(), c.bytes()));
        return pages;
    }

    private static List<Range> ranges(List<Input> inputs) {
        return inputs.stream().filter(i -> i instanceof Failure).map(Range::of).toList();
    }

    private static String id(int record) {
        return "http://news.example/" + record;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void with_one_member_in_a_hundred_damaged_every_good_record_is_read_and_every_bad_one_listed(int seed)
            throws IOException {
        Random random = new Random(seed);
        Archives archive = Archives.packed().pages(2000, random);
        Map<String, Bytes> whole = pages(inputs("whole.warc.gz", archive.bytes()));
        Damage damage = Damage.of(archive, 20, random);
        List<Input> file = inputs("damaged.warc.gz", damage.bytes().toArray());
        List<Input> stream =
                read(Sources.with(new ByteArrayInputStream(damage.bytes().toArray())), "-");
        assertThat(pages(stream)).isEqualTo(pages(file));

        Map<String, Bytes> read = pages(file);
        List<Range> skipped = ranges(file);
        int good = 0;
        for (int i = 0; i < 2000; i++) {
            Range record = new Range(damage.starts().get(i), damage.starts().get(i + 1));
            Bytes page = read.get(id(i));
            good += !damage.damaged().contains(i) && page != null ? 1 : 0;
            if (page == null) {
                assertThat(skipped)
                        .as("record " + i + " at " + record)
                        .anyMatch(s -> s.from <= record.from && record.to <= s.to);
            } else {
                assertThat(page).isEqualTo(whole.get(id(i)));
                assertThat(skipped).noneMatch(s -> s.from < record.to && record.from < s.to);
            }
        }
        assertThat(good).isEqualTo(1980);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void with_one_record_in_a_hundred_of_a_plain_archive_damaged_the_good_ones_are_read_and_changed_ones_marked(
            int seed) throws IOException {
        Random random = new Random(seed);
        Archives archive = Archives.plain().pages(2000, random);
        Map<String, Bytes> whole = pages(inputs("whole.warc", archive.bytes()));
        Damage damage = Damage.of(archive, 20, random);
        List<Input> file = inputs("damaged.warc", damage.bytes().toArray());
        Map<String, Bytes> read = pages(file);
        for (int i = 0; i < 2000; i++) {
            if (!damage.damaged().contains(i)) {
                assertThat(read.get(id(i))).as("record " + i).isEqualTo(whole.get(id(i)));
            }
        }
        for (Input input : file) {
            if (input instanceof Capture c && !whole.containsValue(c.bytes())) {
                assertThat(c.notes()).as(c.place()).extracting(Note::code).contains("digest-mismatch");
            }
        }
    }

    @Test
    void a_damaged_first_member_does_not_hide_what_an_archive_is() throws IOException {
        Archives archive = Archives.packed().pages(3, new Random(5));
        byte[] bytes = archive.bytes();
        Arrays.fill(bytes, 0, 30, (byte) 0);
        List<Input> all = inputs("a.warc.gz", bytes);
        assertThat(failure(all.get(0)).place()).endsWith("@0-" + archive.starts()[1]);
        assertThat(failure(all.get(0)).problem())
                .isEqualTo("no gzip data begin here; " + archive.starts()[1] + " bytes were skipped");
        assertThat(capture(all.get(1)).id()).isEqualTo(id(1));
        assertThat(capture(all.get(1)).notes()).anyMatch(n -> n.code().equals("after-damage"));
        assertThat(capture(all.get(2)).notes()).isEmpty();
    }

    @Test
    void an_archive_that_is_cut_off_gives_all_before_the_cut() throws IOException {
        Archives packed = Archives.packed().pages(50, new Random(6));
        List<Input> all = inputs("a.warc.gz", Arrays.copyOf(packed.bytes(), packed.starts()[40] + 100));
        assertThat(pages(all)).hasSize(40);
        assertThat(failure(all.get(40)).place())
                .endsWith("@" + packed.starts()[40] + "-" + (packed.starts()[40] + 100));
        assertThat(failure(all.get(40)).problem()).contains("cut off", "100 bytes");
        Archives plain = Archives.plain().pages(50, new Random(6));
        all = inputs("a.warc", Arrays.copyOf(plain.bytes(), plain.starts()[40] + 600));
        assertThat(pages(all)).hasSize(40);
        assertThat(failure(all.get(40)).problem()).contains("ends within it", "600");
    }

    @Test
    void one_gzip_over_all_is_read_up_to_the_damage_and_the_rest_is_told() throws IOException {
        Archives archive = Archives.plain().pages(200, new Random(7));
        byte[] packed = gzip(archive.bytes());
        byte[] hurt = packed.clone();
        Arrays.fill(hurt, packed.length / 2, packed.length / 2 + 50, (byte) 0xff);
        List<Input> all = inputs("a.warc.gz", hurt);
        assertThat(pages(all).size()).isBetween(80, 110);
        assertThat(all.get(all.size() - 1).place()).matches(".*@0\\+\\d+-" + hurt.length);
        assertThat(pages(inputs("b.warc.gz", Arrays.copyOf(packed, packed.length / 2)))
                        .size())
                .isBetween(80, 110);
    }

    @Test
    void a_length_that_lies_costs_its_own_record_only() throws IOException {
        byte[] block = (OK + "<p>The mayor spoke.</p>").getBytes(StandardCharsets.UTF_8);
        for (long lie : new long[] {3, block.length - 4, block.length + 9, 4000, 5L << 20, 999_999_999_999L}) {
            byte[] liar = raw(head("http://liar.example/", lie), block);
            byte[] plain = Archives.plain()
                    .pages(3, new Random(8))
                    .addRaw(liar)
                    .pages(20, new Random(8))
                    .bytes();
            List<Input> all = inputs("a.warc", plain);
            assertThat(pages(all)).as("plain, %d bytes", lie).hasSize(23).doesNotContainKey("http://liar.example/");
            assertThat(failure(all.get(3)).problem()).contains("says that it has " + lie + " bytes");
            byte[] packed = Archives.packed()
                    .pages(3, new Random(8))
                    .addRaw(gzip(liar))
                    .pages(20, new Random(8))
                    .bytes();
            all = inputs("a.warc.gz", packed);
            assertThat(pages(all)).as("packed, %d bytes", lie).hasSize(23).doesNotContainKey("http://liar.example/");
            assertThat(failure(all.get(3)).problem()).contains("says that it has " + lie + " bytes");
        }
    }

    @Test
    void heads_that_are_none_are_passed_with_what_is_wrong() throws IOException {
        byte[] block = OK.getBytes(StandardCharsets.UTF_8);
        String sound = head("http://liar.example/", block.length);
        Map<String, String> heads = Map.of(
                sound.replace("Content-Length: ", "Content-Length: -"), "length is no number",
                sound.replace("Content-Length: ", "Content-Length: 7\r\nContent-Length: "), "two lengths",
                sound.replace("WARC-Type: response\r\n", ""), "no type",
                sound.replace("WARC-Date: 2020-01-08T09:30:00Z", "damaged"), "head of a record is damaged",
                sound.replace("\r\n\r\n", "\r\nX: " + "y".repeat(100_000) + "\r\n\r\n"), "does not end within",
                sound.replace("\r\n\r\n", "\r\n"), "runs over into the next");
        for (Map.Entry<String, String> head : heads.entrySet()) {
            byte[] bad = head.getKey().getBytes(StandardCharsets.ISO_8859_1);
            byte[] plain = Archives.plain()
                    .pages(1, new Random(9))
                    .addRaw(bad)
                    .pages(1, new Random(9))
                    .bytes();
            List<Input> all = inputs("a.warc", plain);
            assertThat(pages(all)).as(head.getValue()).hasSize(2);
            assertThat(failure(all.get(1)).problem()).contains(head.getValue());
        }
    }

    @Test
    void zeros_between_and_after_members_are_skipped_and_told() throws IOException {
        byte[] bytes = Archives.packed()
                .pages(1, new Random(10))
                .addRaw(new byte[512])
                .pages(1, new Random(10))
                .addRaw(new byte[512])
                .bytes();
        List<Input> all = inputs("a.warc.gz", bytes);
        assertThat(pages(all)).hasSize(2);
        assertThat(ranges(all)).hasSize(2).allMatch(r -> r.to - r.from == 512);
    }
}
