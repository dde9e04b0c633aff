package org.chancery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.chancery.source.Bytes;
import org.chancery.source.Capture;
import org.chancery.source.Given;

/** A seed comes in, a random or mutated text or page goes out: fragments of articles, of markup and of nonsense, cut and put together anew. */
final class AnyText {

    private static final List<String> WORDS = List.of(
            "“",
            "”",
            "‘",
            "’",
            "\"",
            "'",
            "«",
            "»",
            "„",
            "said",
            "told",
            "denied that",
            "according to",
            "asked whether",
            "he",
            "she",
            "they",
            "the minister",
            "Ms. Okafor",
            "General Lindqvist",
            "Norway",
            "the Nordic Council",
            "@harbour",
            "in a statement",
            "on Twitter",
            "on Tuesday",
            "2019-02-30",
            "U.S.",
            "Dr.",
            "e.g.",
            "…",
            "...",
            "—",
            "-",
            ":",
            ";",
            ",",
            ".",
            "?",
            "!",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "Q:",
            "A:",
            "MS. OKAFOR:",
            "that the bridge was closed",
            "to leave the town",
            "never",
            "not",
            "“No,” said the minister.",
            "“We will",
            "go on,” he said.",
            "By Ada Berg",
            "Related Articles",
            "Leave a Comment",
            "Photo: Reuters",
            "OSLO, Norway (AP) –",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "\u00a0",
            "\u2028",
            "\u200b",
            "\u0000",
            "\u0007",
            "\ufeff",
            "\ud83d\ude00",
            "\ud83d\udc69\u200d\ud83d\ude80",
            "\u05e9\u05dc\u05d5\u05dd",
            "\u202e",
            "\u0645\u0631\u062d\u0628\u0627",
            "e\u0301",
            "\ufb01",
            "中文",
            "\ufffd",
            "ﷺ",
            "İ",
            "ß",
            "1,000",
            "$5m",
            "&amp;",
            "&");

    private static final List<String> MARKUP = List.of(
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<article>",
            "</article>",
            "<h1>",
            "</h1>",
            "<br>",
            "<br/>",
            "<li>",
            "<ul>",
            "</ul>",
            "<table><tr><td>",
            "</table>",
            "<script>var a = '<p>';</script>",
            "<script>",
            "</script>",
            "<style>p{}</style>",
            "<!-- ",
            " -->",
            "<!DOCTYPE html>",
            "<html>",
            "<head>",
            "<title>",
            "</title>",
            "<meta charset=\"utf-8\">",
            "<meta property=\"og:title\" content=\"A “bridge” closes\">",
            "<body>",
            "</body>",
            "</html>",
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"datePublished\":\"2020-13-45\"}</script>",
            "<a href=\"/x\">",
            "</a>",
            "<blockquote>",
            "</blockquote>",
            "<q>",
            "</q>",
            "<span class=\"byline\">",
            "</span>",
            "<",
            ">",
            "</",
            "<p",
            "&nbsp;",
            "&quot;",
            "&#8220;",
            "&#x201D;",
            "&#xD800;",
            "&#1114112;",
            "&bogus;",
            "&amp",
            "<![CDATA[",
            "]]>",
            "<svg><title>",
            "<template>",
            "<noscript>",
            "<iframe>",
            "<p hidden>",
            "<pre>");

    private AnyText() {}

    static Capture of(long seed) {
        Random random = new Random(seed);
        boolean html = random.nextInt(5) < 2;
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(random.nextInt(10) == 0 ? 600 : 90);
        for (int i = 0; i < pieces; i++) {
            List<String> from = html && random.nextInt(3) == 0 ? MARKUP : WORDS;
            text.append(from.get(random.nextInt(from.size()))).append(random.nextInt(4) == 0 ? "" : " ");
        }
        for (int i = random.nextInt(6); i > 0 && text.length() > 10; i--) {
            mutate(text, random);
        }
        Given given = Given.nothing();
        if (random.nextBoolean()) {
            given = given.withPublished("2020-02-29");
        }
        byte[] bytes = bytes(text.toString(), random);
        Optional<String> charset = random.nextInt(3) == 0 ? Optional.of("UTF-8") : Optional.empty();
        Capture.Kind kind = html ? Capture.Kind.HTML : Capture.Kind.PLAIN;
        return new Capture(
                "any" + seed, "any" + seed, kind, Bytes.of(bytes), Optional.empty(), charset, given, List.of());
    }

    private static byte[] bytes(String text, Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> text.getBytes(StandardCharsets.UTF_16);
            case 1 -> text.getBytes(StandardCharsets.ISO_8859_1);
            case 2 -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < bytes.length / 40; i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                yield bytes;
            }
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static void mutate(StringBuilder text, Random random) {
        int start = random.nextInt(text.length());
        int end = Math.min(text.length(), start + random.nextInt(40));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(start, end);
            case 1 -> text.insert(random.nextInt(text.length()), text.substring(start, end));
            case 2 -> text.setCharAt(start, (char) random.nextInt(0x2100));
            default -> text.insert(start, text.substring(start, end).repeat(random.nextInt(6)));
        }
    }
}
