package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A hundred damaged and malicious files of each form, drawn with a seed: each gives captures and failures, soon, and nothing else. */
class HostilePapersTest {

    private static final int EACH = 100;
    private static final Duration LONG = Duration.ofSeconds(20);

    static Stream<Arguments> forms() {
        byte[] docx = Papers.docx(Papers.nexisUni());
        return Stream.of(
                Arguments.of("docx", (Function<Random, byte[]>) r -> hostileDocx(r, docx)),
                Arguments.of("rtf", (Function<Random, byte[]>) r -> hostileRtf(r, Papers.rtf(Papers.nexisUni()))),
                Arguments.of("csv", (Function<Random, byte[]>) HostilePapersTest::hostileCsv),
                Arguments.of("html", (Function<Random, byte[]>) r -> mutated(r, bytes(Papers.classicHtml()))),
                Arguments.of("txt", (Function<Random, byte[]>) r -> mutated(r, bytes(Papers.classic()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void hostile_files_give_captures_and_failures_and_nothing_else(String form, Function<Random, byte[]> maker) {
        int failures = 0;
        for (int seed = 0; seed < EACH; seed++) {
            byte[] bytes = maker.apply(new Random(seed));
            String which = form + " of seed " + seed;
            List<Input> all = Assertions.assertTimeoutPreemptively(LONG, () -> read(form, bytes), which);
            for (Input input : all) {
                assertThat(input.place()).as(which).startsWith("hostile." + form);
                if (input instanceof Failure f) {
                    failures++;
                    assertThat(f.problem()).as(which).isNotBlank().doesNotContain("null");
                    assertThat(f.advice()).as(which).isNotBlank();
                }
            }
        }
        assertThat(failures).as(form + ": files or parts that were refused").isPositive();
    }

    static Stream<Arguments> traps() {
        String head = "T\n\nO\n\nJanuary 5, 2024\n\nLength: 4 words\n\nBody\n\nA.\n\n";
        String tail = "Load-Date: x\n\nEnd of Document\n\n";
        String page = "<html><body><!--<DOCFULL>-->";
        return Stream.of(
                Arguments.of("captions", "txt", head + tail + head + "Graphic\n\n" + "x\n\n".repeat(100_000) + tail),
                Arguments.of("one number", "txt", "1 of 9 DOCUMENTS\n\nLENGTH: 4 words\n\nA.\n\n".repeat(20_000)),
                Arguments.of("entities", "html", page + "&amp;&x&#x41;&eacute;".repeat(200_000)),
                Arguments.of("styles", "html", page + "<STYLE></STYLE><style>".repeat(200_000)),
                Arguments.of("tags", "html", page + "<".repeat(2_000_000)),
                Arguments.of("one heading", "csv", "text," + "a,".repeat(9_000) + "\nA"),
                Arguments.of("open marks", "csv", "id,text\n" + "1,\"\"\"a\n".repeat(50_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("traps")
    void what_repeats_for_ever_takes_time_in_proportion(String what, String form, String text) {
        List<Input> all = Assertions.assertTimeoutPreemptively(LONG, () -> read(form, bytes(text)), what);
        assertThat(all).isNotEmpty();
    }

    private static List<Input> read(String form, byte[] bytes) {
        List<Input> all = new ArrayList<>();
        Feed feed = OneFile.open(
                new ByteArrayInputStream(bytes), "hostile." + form, "hostile." + form, "hostile", Limits.standard());
        feed.next().ifPresent(all::add);
        while (!all.isEmpty() && all.size() < 100_000) {
            var more = feed.next();
            if (more.isEmpty()) {
                break;
            }
            all.add(more.get());
        }
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hostileDocx(Random random, byte[] good) {
        String open = "<w:document xmlns:w=\"urn:w\"><w:body>";
        return switch (random.nextInt(8)) {
            case 0 -> Papers.zip("word/document.xml", open + "<w:p>".repeat(random.nextInt(200_000)));
            case 1 -> Papers.zip("word/document.xml", open + "<w:tbl><w:tr><w:tc>".repeat(random.nextInt(400)));
            case 2 -> Papers.zip(
                    "word/document.xml",
                    "<!DOCTYPE a [<!ENTITY e \"" + "e".repeat(random.nextInt(1_000)) + "\">]>" + open + "&e;");
            case 3 -> Papers.zip("x/" + random.nextInt(), "0".repeat(30_000_000), "word/document.xml", open);
            case 4 -> Papers.zip(
                    "word/document.xml",
                    new String(
                            mutated(random, bytes(open + "<w:p><w:r><w:t>A</w:t></w:r></w:p>".repeat(50))),
                            StandardCharsets.ISO_8859_1));
            case 5 -> wrongNumbers(random, good);
            default -> mutated(random, good);
        };
    }

    /** Sizes, offsets, methods and flags of its parts become others. */
    private static byte[] wrongNumbers(Random random, byte[] good) {
        byte[] bad = good.clone();
        for (int i = 0; i + 30 < bad.length; i++) {
            boolean part = bad[i] == 'P' && bad[i + 1] == 'K' && random.nextInt(3) == 0;
            if (part) {
                bad[i + 4 + random.nextInt(26)] = (byte) random.nextInt();
            }
        }
        return bad;
    }

    private static byte[] hostileRtf(Random random, byte[] good) {
        List<String> words = List.of(
                "{",
                "}",
                "\\par ",
                "\\u-1?",
                "\\uc9999 ",
                "\\'",
                "\\'zz",
                "\\bin99999 ",
                "\\bin-5 ",
                "\\*",
                "\\f99999999999",
                "\\fldinst HYPERLINK \"",
                "{\\fonttbl",
                "\\fcharset128 ",
                "\\ansicpg0 ",
                "\\ansicpg-3",
                "\\v",
                "text",
                "\\",
                "\\cell\\row",
                "\\page",
                "\u0000",
                "é");
        return switch (random.nextInt(4)) {
            case 0 -> bytes("{\\rtf1" + "{\\b".repeat(random.nextInt(500_000)) + "x");
            case 1, 2 -> {
                StringBuilder soup = new StringBuilder("{\\rtf1 ");
                for (int i = random.nextInt(20_000); i > 0; i--) {
                    soup.append(words.get(random.nextInt(words.size())));
                }
                yield soup.toString().getBytes(StandardCharsets.ISO_8859_1);
            }
            default -> mutated(random, good);
        };
    }

    private static byte[] hostileCsv(Random random) {
        List<String> words = List.of(
                "\"", "\"\"", ",", ";", "\n", "\r\n", "\r", "a", "é", "\u0000", "\"x\",", "\n\"", "1,\"two\"\n");
        StringBuilder soup = new StringBuilder(random.nextInt(4) == 0 ? "" : "id,text\n");
        for (int i = random.nextInt(8_000); i > 0; i--) {
            soup.append(words.get(random.nextInt(words.size())));
        }
        return switch (random.nextInt(4)) {
            case 0 -> bytes("text," + ",".repeat(random.nextInt(1_000_000)) + "\nA");
            case 1 -> ("\uFEFF" + soup).getBytes(StandardCharsets.UTF_16LE);
            case 2 -> mutated(random, bytes(soup.toString()));
            default -> bytes(soup.toString());
        };
    }

    /** Bits flipped, stretches cut out, doubled or made zero, the end cut off. */
    private static byte[] mutated(Random random, byte[] good) {
        byte[] bad = good.clone();
        for (int i = 1 + random.nextInt(20); i > 0 && bad.length > 2; i--) {
            int at = random.nextInt(bad.length);
            int length = Math.min(bad.length - at, 1 + random.nextInt(200));
            switch (random.nextInt(6)) {
                case 0 -> bad = joined(Arrays.copyOf(bad, at), Arrays.copyOfRange(bad, at + length, bad.length));
                case 1 -> bad = joined(Arrays.copyOf(bad, at + length), Arrays.copyOfRange(bad, at, bad.length));
                case 2 -> Arrays.fill(bad, at, at + Math.min(length, 8), (byte) 0);
                case 3 -> bad = random.nextInt(8) == 0 ? Arrays.copyOf(bad, at) : bad;
                default -> bad[at] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return bad;
    }

    private static byte[] joined(byte[] a, byte[] b) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(a);
        both.writeBytes(b);
        return both.toByteArray();
    }
}
