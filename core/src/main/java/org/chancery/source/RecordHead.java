package org.chancery.source;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/**
 * What the head of a WARC record says (ISO 28500).
 *
 * @param type in lower case: {@code response}
 * @param length bytes of the block
 * @param target the address as it is written
 * @param media the block's media type; empty where none is given
 */
record RecordHead(String type, long length, String target, String media, Optional<Instant> date, MessageHeaders all) {

    /** The longest head of a record or of an HTTP answer. */
    static final int LONGEST = 64 << 10;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");

    static RecordHead parse(byte[] head) throws NoRecord {
        WarcParser parser = new WarcParser();
        parser.setLenient(true);
        parser.parse(ByteBuffer.wrap(head));
        if (!parser.isFinished()) {
            throw new NoRecord("the head of a record is damaged");
        }
        MessageHeaders all = parser.headers();
        if (all.all("Content-Length").stream().distinct().count() > 1) {
            throw new NoRecord("a record has two lengths");
        }
        String length = value(all, "Content-Length");
        if (!NUMBER.matcher(length).matches()) {
            throw new NoRecord("a record's length is no number");
        }
        String type = value(all, "WARC-Type").toLowerCase(Locale.ROOT);
        if (type.isEmpty()) {
            throw new NoRecord("a record has no type");
        }
        String target = value(all, "WARC-Target-URI");
        if (target.startsWith("<") && target.endsWith(">")) { // as some crawlers write it
            target = target.substring(1, target.length() - 1);
        }
        return new RecordHead(
                type,
                Long.parseLong(length),
                target,
                value(all, "Content-Type").toLowerCase(Locale.ROOT),
                date(value(all, "WARC-Date")),
                all);
    }

    /** The field's value; empty without one. */
    String field(String name) {
        return value(all, name);
    }

    private static String value(MessageHeaders headers, String name) {
        return headers.first(name).orElse("").strip();
    }

    private static Optional<Instant> date(String written) {
        try {
            return Optional.of(Instant.parse(written));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
