package org.chancery.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.chancery.json.Json;
import org.chancery.text.CodePoints;

/** Gives back what {@link Packer} packed, given the same text. Bytes that are not whole are refused with an {@link IllegalArgumentException}. */
final class Unpacker {

    /** Far more than any article's findings: what is longer is damaged. */
    private static final int MOST = 256 << 20;

    private final String text;
    private final CodePoints points;
    private final byte[] in;
    private final List<String> strings = new ArrayList<>(PackWords.KNOWN);
    private final List<List<String>> shapes = new ArrayList<>();
    private int at;
    private long start;
    private long offset;

    private Unpacker(byte[] in, String text) {
        this.in = in;
        this.text = text;
        points = CodePoints.of(text);
    }

    static Json unpack(byte[] packed, String text) {
        byte[] plain = inflated(packed);
        CRC32 check = new CRC32();
        check.update(plain);
        for (int i = 0; i < 4; i++) {
            if (packed[i] != (byte) (check.getValue() >>> (24 - 8 * i))) {
                throw new IllegalArgumentException("the packed dossier is damaged");
            }
        }
        Unpacker unpacker = new Unpacker(plain, text);
        try {
            return unpacker.value();
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the packed dossier does not fit its text", e);
        }
    }

    private static byte[] inflated(byte[] packed) {
        if (packed.length < 5) {
            throw new IllegalArgumentException("the packed dossier is cut off");
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(PackWords.DICTIONARY);
            inflater.setInput(packed, 4, packed.length - 4);
            byte[] plain = new byte[Math.min(MOST, Math.max(64, packed.length * 4))];
            int length = 0;
            while (!inflater.finished()) {
                int got = inflater.inflate(plain, length, plain.length - length);
                length += got;
                if (got == 0 && (inflater.needsInput() || length == MOST)) {
                    throw new IllegalArgumentException("the packed dossier is cut off");
                }
                if (length == plain.length && !inflater.finished()) {
                    plain = Arrays.copyOf(plain, (int) Math.min(MOST, plain.length * 2L));
                }
            }
            return Arrays.copyOf(plain, length);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("the packed dossier is damaged", e);
        } finally {
            inflater.end();
        }
    }

    private Json value() {
        return switch (in[at++]) {
            case Packer.NULL -> Json.nothing();
            case Packer.FALSE -> Json.of(false);
            case Packer.TRUE -> Json.of(true);
            case Packer.WHOLE -> Json.of(signed());
            case Packer.LITERAL -> new Json.Num(string());
            case Packer.TEXT -> Json.of(string());
            case Packer.ARRAY -> array();
            case Packer.OBJECT -> object();
            case Packer.SPAN -> span(false);
            case Packer.SPAN_ELSEWHERE -> span(true);
            default -> throw new IllegalArgumentException("the packed dossier is of another version");
        };
    }

    private Json array() {
        long size = number();
        List<Json> items = new ArrayList<>();
        for (long i = 0; i < size; i++) {
            items.add(value());
        }
        return Json.array(items);
    }

    private Json object() {
        int known = (int) number();
        List<String> shape;
        if (known == 0) {
            long size = number();
            List<String> names = new ArrayList<>();
            for (long i = 0; i < size; i++) {
                names.add(string());
            }
            shape = List.copyOf(names);
            shapes.add(shape);
        } else {
            shape = shapes.get(known - 1);
        }
        Map<String, Json> members = new LinkedHashMap<>();
        shape.forEach(name -> members.put(name, value()));
        return new Json.Obj(members);
    }

    private Json span(boolean elsewhere) {
        start += signed();
        long end = start + number();
        long size = end - start;
        if (elsewhere) {
            offset = signed();
            size = signed();
        }
        String words = text.substring(points.toUtf16((int) start), points.toUtf16((int) end));
        return Json.object()
                .put("start", start)
                .put("end", end)
                .put("words", words)
                .put("page", Json.array(List.of(Json.of(start + offset), Json.of(start + offset + size))))
                .build();
    }

    private String string() {
        long reference = number();
        if (reference > 0) {
            return strings.get((int) reference - 1);
        }
        long length = number();
        int bytes = (int) (length >>> 1);
        String s = (length & 1) == 0 ? new String(in, at, bytes, StandardCharsets.UTF_8) : raw(bytes);
        at += bytes;
        strings.add(s);
        return s;
    }

    private String raw(int bytes) {
        char[] chars = new char[bytes / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (((in[at + 2 * i] & 0xff) << 8) | (in[at + 2 * i + 1] & 0xff));
        }
        return new String(chars);
    }

    private long signed() {
        long value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    private long number() {
        long value = 0;
        int shift = 0;
        byte b;
        do {
            b = in[at++];
            value |= (long) (b & 0x7f) << shift;
            shift += 7;
        } while (b < 0);
        return value;
    }
}
