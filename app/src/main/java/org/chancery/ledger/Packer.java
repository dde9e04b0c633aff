package org.chancery.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.chancery.json.Json;
import org.chancery.text.CodePoints;

/**
 * Packs a JSON value whose spans quote a text: strings that came before are referred to, objects of one shape name it once, and a span is its
 * distance from the one before, as its words are the text's. {@link Unpacker} gives the equal value back.
 */
final class Packer {

    static final int NULL = 0;
    static final int FALSE = 1;
    static final int TRUE = 2;
    static final int WHOLE = 3;
    static final int LITERAL = 4;
    static final int TEXT = 5;
    static final int ARRAY = 6;
    static final int OBJECT = 7;
    static final int SPAN = 8;
    static final int SPAN_ELSEWHERE = 9;

    static final List<String> SPAN_SHAPE = List.of("start", "end", "words", "page");

    private final String text;
    private final CodePoints points;
    private final int length;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
    private final Map<String, Integer> strings = new HashMap<>();
    private final Map<List<String>, Integer> shapes = new HashMap<>();
    private long start;
    private long offset;

    private Packer(String text) {
        this.text = text;
        points = CodePoints.of(text);
        length = points.fromUtf16(text.length());
        PackWords.KNOWN.forEach(s -> strings.put(s, strings.size()));
    }

    /** Deflated (RFC 1951), behind a CRC-32 of what was packed. */
    static byte[] pack(Json value, String text) {
        Packer packer = new Packer(text);
        packer.value(value);
        byte[] plain = packer.out.toByteArray();
        CRC32 check = new CRC32();
        check.update(plain);
        Deflater deflater = new Deflater(6, true);
        try {
            deflater.setDictionary(PackWords.DICTIONARY);
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2 + 16);
            for (int shift = 24; shift >= 0; shift -= 8) {
                packed.write((int) (check.getValue() >>> shift));
            }
            byte[] chunk = new byte[4096];
            while (!deflater.finished()) {
                packed.write(chunk, 0, deflater.deflate(chunk));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private void value(Json value) {
        if (value instanceof Json.Obj o) {
            object(o);
        } else if (value instanceof Json.Arr a) {
            out.write(ARRAY);
            number(a.items().size());
            a.items().forEach(this::value);
        } else if (value instanceof Json.Str s) {
            out.write(TEXT);
            string(s.value());
        } else if (value instanceof Json.Num n) {
            Optional<Long> whole = whole(n.literal());
            out.write(whole.isPresent() ? WHOLE : LITERAL);
            if (whole.isPresent()) {
                signed(whole.get());
            } else {
                string(n.literal());
            }
        } else if (value instanceof Json.Bool b) {
            out.write(b.value() ? TRUE : FALSE);
        } else {
            out.write(NULL);
        }
    }

    private void object(Json.Obj o) {
        if (isSpan(o)) {
            return;
        }
        out.write(OBJECT);
        List<String> shape = List.copyOf(o.members().keySet());
        Integer known = shapes.get(shape);
        if (known == null) {
            number(0);
            number(shape.size());
            shape.forEach(this::string);
            shapes.put(shape, shapes.size() + 1);
        } else {
            number(known);
        }
        o.members().values().forEach(this::value);
    }

    /** Writes the object where it is a span whose words are the text's; where the page is the same run of characters, its offset is enough. */
    private boolean isSpan(Json.Obj o) {
        if (o.members().size() != SPAN_SHAPE.size()
                || !List.copyOf(o.members().keySet()).equals(SPAN_SHAPE)) {
            return false;
        }
        List<Json> page = o.items("page");
        Optional<Long> from = whole(o, "start");
        Optional<Long> to = whole(o, "end");
        if (page.size() != 2
                || from.isEmpty()
                || to.isEmpty()
                || from.get() > to.get()
                || to.get() > length
                || from.get() < 0) {
            return false;
        }
        Optional<Long> pageFrom = whole(page.get(0));
        Optional<Long> pageTo = whole(page.get(1));
        String words = text.substring(
                points.toUtf16(from.get().intValue()), points.toUtf16(to.get().intValue()));
        if (pageFrom.isEmpty() || pageTo.isEmpty() || !o.get("words").equals(Optional.of(Json.of(words)))) {
            return false;
        }
        long size = to.get() - from.get();
        boolean same = pageFrom.get() - from.get() == offset && pageTo.get() - pageFrom.get() == size;
        out.write(same ? SPAN : SPAN_ELSEWHERE);
        signed(from.get() - start);
        number(size);
        start = from.get();
        if (!same) {
            signed(pageFrom.get() - from.get());
            signed(pageTo.get() - pageFrom.get());
            offset = pageFrom.get() - from.get();
        }
        return true;
    }

    private static Optional<Long> whole(Json.Obj o, String name) {
        return o.get(name).flatMap(Packer::whole);
    }

    private static Optional<Long> whole(Json value) {
        return value instanceof Json.Num n ? whole(n.literal()) : Optional.empty();
    }

    /** The number where its digits are just what would be written for it. */
    private static Optional<Long> whole(String literal) {
        if (literal.length() > 18 || !literal.matches("0|-?[1-9][0-9]*")) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(literal));
    }

    private void string(String s) {
        Integer known = strings.get(s);
        if (known != null) {
            number(known + 1L);
            return;
        }
        strings.put(s, strings.size());
        number(0);
        // Java's strings may hold lone surrogates, which UTF-8 cannot: each char by itself then
        byte[] utf8 = s.getBytes(StandardCharsets.UTF_8);
        boolean sound = new String(utf8, StandardCharsets.UTF_8).equals(s);
        byte[] bytes = sound ? utf8 : raw(s);
        number(bytes.length * 2L + (sound ? 0 : 1));
        out.writeBytes(bytes);
    }

    private static byte[] raw(String s) {
        byte[] bytes = new byte[s.length() * 2];
        for (int i = 0; i < s.length(); i++) {
            bytes[2 * i] = (byte) (s.charAt(i) >>> 8);
            bytes[2 * i + 1] = (byte) s.charAt(i);
        }
        return bytes;
    }

    private void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    private void number(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
