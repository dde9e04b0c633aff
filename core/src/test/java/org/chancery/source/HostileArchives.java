package org.chancery.source;

import static org.chancery.source.Archives.head;
import static org.chancery.source.Archives.joined;
import static org.chancery.source.Archives.raw;
import static org.chancery.source.Tried.gzip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Archives that somebody made to harm their reader, drawn from a seed: two good pages, then the trap, then good pages.
 *
 * @param good the ids of the pages that must be read in spite of it
 */
record HostileArchives(String name, Bytes bytes, Trap trap, List<String> good) {

    /** What is wrong, and the word by which the reader must name it; none where there may be nothing to tell. */
    enum Trap {
        BOMB("-fold|says that it has"),
        LONG_RECORD("at most|-fold"),
        PACKED_BODY("-fold|more than 20971520"),
        BODY_PACKED_OVER_AND_OVER("times over"),
        WRONG_LENGTH("says that it has"),
        CHUNKS_THAT_LIE("chunk"),
        ENDLESS_HEAD("does not end within|runs over"),
        ENDLESS_HTTP_HEAD("does not end within"),
        ENDLESS_NAME("no gzip data"),
        MANY_MAGIC_NUMBERS("no gzip data|damaged|cut off|checksum"),
        MANY_FALSE_HEADS("head|says that it has"),
        STORED_WITHIN_EACH_OTHER("checksum|damaged|cut off|runs over"),
        EMPTY_MEMBERS(""),
        BREAKS(""),
        ITSELF(""),
        BROKEN_PDF("PDF"),
        FLIPS(""),
        NOISE("");

        final String named;

        Trap(String named) {
            this.named = named;
        }
    }

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    static HostileArchives of(int seed) throws IOException {
        Random random = new Random(seed);
        Trap trap = Trap.values()[seed % Trap.values().length];
        boolean plain = random.nextInt(3) == 0 && !needsMembers(trap);
        byte[] made = made(trap, plain, random);
        Archives archive = plain ? Archives.plain() : Archives.packed();
        int behind = trap == Trap.STORED_WITHIN_EACH_OTHER
                ? 80
                : 2; // patience may end with that trap's last few thousand bytes
        byte[] bytes =
                archive.pages(2, random).addRaw(made).pages(behind, random).bytes();
        boolean swallows = trap == Trap.MANY_FALSE_HEADS; // one of many lengths may end where the next record does
        List<String> good = IntStream.of(0, 1, swallows ? behind + 2 : behind + 1, behind + 2)
                .mapToObj(i -> "http://news.example/" + i)
                .toList();
        if (trap == Trap.FLIPS) {
            for (int i = 0; i < 20; i++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            bytes = random.nextBoolean() ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
            good = List.of();
        }
        return new HostileArchives(trap + "-" + seed + (plain ? ".warc" : ".warc.gz"), Bytes.of(bytes), trap, good);
    }

    private static boolean needsMembers(Trap trap) {
        return switch (trap) {
            case BOMB, ENDLESS_NAME, MANY_MAGIC_NUMBERS, STORED_WITHIN_EACH_OTHER, EMPTY_MEMBERS -> true;
            default -> false;
        };
    }

    private static byte[] made(Trap trap, boolean plain, Random random) throws IOException {
        return switch (trap) {
            case BOMB -> bomb(random);
            case LONG_RECORD -> member(
                    plain, answer(OK + "\r\n", new byte[(20 << 20) + random.nextInt(3 << 20)], random));
            case PACKED_BODY -> member(plain, packedBody(random));
            case BODY_PACKED_OVER_AND_OVER -> member(plain, packedOver(random));
            case WRONG_LENGTH -> member(plain, wrongLength(random));
            case CHUNKS_THAT_LIE -> member(
                    plain,
                    answer(
                            OK + "Transfer-Encoding: chunked\r\n\r\n",
                            text("5\r\nhello\r\n" + Integer.toHexString(6 + random.nextInt(1 << 30)) + "\r\nhello\r\n"),
                            random));
            case ENDLESS_HEAD -> member(
                    plain, text("WARC/1.0\r\n" + "X-a: b\r\n".repeat(10_000 + random.nextInt(300_000))));
            case ENDLESS_HTTP_HEAD -> member(
                    plain, answer(OK + "X: y\r\n".repeat(20_000 + random.nextInt(300_000)), text(""), random));
            case ENDLESS_NAME -> joined(
                    new byte[] {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0}, filled(1 + random.nextInt(5 << 20), 'a'));
            case MANY_MAGIC_NUMBERS -> repeated(
                    new byte[] {0x1f, (byte) 0x8b, 8, (byte) random.nextInt(32), 0, 0, 0, 0, 0, 3, 'x', 'y'}, 200_000);
            case MANY_FALSE_HEADS -> member(
                    plain,
                    text(("WARC/1.0\r\nContent-Length: " + (random.nextInt(20) << 20) + "\r\n"
                                    + (random.nextBoolean() ? "WARC-Type: response\r\n\r\n" : ""))
                            .repeat(60_000)));
            case STORED_WITHIN_EACH_OTHER -> stored(random);
            case EMPTY_MEMBERS -> repeated(gzip(new byte[0]), 100_000);
            case BREAKS -> member(plain, filled(5 << 20, '\n'));
            case ITSELF -> member(
                    plain,
                    answer(
                            "HTTP/1.1 200 OK\r\nContent-Type: application/warc\r\n\r\n",
                            Archives.packed().pages(3, random).bytes(),
                            random));
            case BROKEN_PDF -> member(
                    plain,
                    answer(
                            "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n",
                            text("%PDF-1.7\n1 0 obj\n" + "<<".repeat(50_000)),
                            random));
            case FLIPS -> member(plain, answer(OK + "\r\n", text(Archives.html(random)), random));
            case NOISE -> noise(random);
        };
    }

    /** A member that grows a thousandfold, with a true or a false length. */
    private static byte[] bomb(Random random) throws IOException {
        int size = (12 + random.nextInt(50)) << 20;
        long said = random.nextBoolean() ? size : random.nextInt(1 << 20);
        byte[] whole = gzip(joined(text(head("http://bomb.example/", said)), new byte[size]));
        return random.nextInt(4) == 0 ? Arrays.copyOf(whole, whole.length - 20) : whole;
    }

    private static byte[] packedBody(Random random) throws IOException {
        byte[] body = gzip(new byte[(12 + random.nextInt(40)) << 20]);
        String coding = random.nextBoolean() ? "gzip" : "gzip, gzip";
        return answer(
                OK + "Content-Encoding: " + coding + "\r\n\r\n", coding.equals("gzip") ? body : gzip(body), random);
    }

    private static byte[] packedOver(Random random) throws IOException {
        byte[] body = text("<html>");
        int times = 4 + random.nextInt(40);
        for (int i = 0; i < times; i++) {
            body = gzip(body);
        }
        return answer(OK + "Content-Encoding: gzip" + ", gzip".repeat(times - 1) + "\r\n\r\n", body, random);
    }

    private static byte[] wrongLength(Random random) {
        byte[] block = text(OK + "\r\n" + Archives.html(random));
        long[] lies = {1, block.length / 2, block.length + 7L, 100_000, 19L << 20, 3L << 30, 999_999_999_999_999L};
        return raw(head("http://liar.example/", lies[random.nextInt(lies.length)]), block);
    }

    /** Members whose content, not packed but stored, is full of the beginnings of members. */
    private static byte[] stored(Random random) {
        byte[] start = joined(
                new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0, (byte) 0xff, (byte) 0xff, 0, 0},
                text("WARC/1.0\r\n"));
        return Arrays.copyOf(repeated(start, 100_000), 2_000_000 + random.nextInt(400_000));
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[random.nextInt(2 << 20)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] answer(String httpHead, byte[] body, Random random) {
        byte[] block = joined(text(httpHead), body);
        return raw(head("http://trap.example/" + random.nextInt(), block.length), block);
    }

    private static byte[] member(boolean plain, byte[] record) throws IOException {
        return plain ? record : gzip(record);
    }

    private static byte[] filled(int length, char with) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    private static byte[] repeated(byte[] bytes, int times) {
        byte[] all = new byte[bytes.length * times];
        for (int i = 0; i < all.length; i++) {
            all[i] = bytes[i % bytes.length];
        }
        return all;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
