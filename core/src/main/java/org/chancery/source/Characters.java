package org.chancery.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Which characters bytes without a label stand for: a byte order mark tells, else they are UTF-8 where they can be and Windows-1252 where not. */
record Characters(String text, boolean guessed) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** The encoding that a byte order mark names. */
    static Optional<Charset> marked(byte[] start) {
        int first = start.length > 0 ? start[0] & 0xff : -1;
        int second = start.length > 1 ? start[1] & 0xff : -1;
        if (first == 0xfe && second == 0xff) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (first == 0xff && second == 0xfe) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        boolean utf8 = first == 0xef && second == 0xbb && start.length > 2 && (start[2] & 0xff) == 0xbf;
        return utf8 ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
    }

    static Characters of(byte[] bytes) {
        Optional<Charset> marked = marked(bytes);
        if (marked.isPresent()) {
            String text = new String(bytes, marked.get());
            return new Characters(text.startsWith("\uFEFF") ? text.substring(1) : text, false);
        }
        return unmarked(bytes);
    }

    static Characters unmarked(byte[] bytes) {
        try {
            return new Characters(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    false);
        } catch (CharacterCodingException noUtf8) {
            return new Characters(new String(bytes, WINDOWS), true);
        }
    }
}
