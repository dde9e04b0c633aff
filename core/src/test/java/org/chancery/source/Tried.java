package org.chancery.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** What the tests of this room share: places in, all their inputs out. */
final class Tried {

    static final Sources SOURCES = Sources.with(new ByteArrayInputStream(new byte[0]));

    private Tried() {}

    static List<Input> read(Path... places) {
        return read(SOURCES, Arrays.stream(places).map(Path::toString).toArray(String[]::new));
    }

    static List<Input> read(Sources sources, String... places) {
        List<Input> all = new ArrayList<>();
        try (Inputs inputs = sources.open(List.of(places))) {
            inputs.forEachRemaining(all::add);
        }
        return all;
    }

    static List<Input> readStandardInput(String text) {
        return read(Sources.with(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))), "-");
    }

    static Capture capture(Input input) {
        if (input instanceof Capture capture) {
            return capture;
        }
        throw new AssertionError("not read: " + input);
    }

    static Failure failure(Input input) {
        if (input instanceof Failure failure) {
            return failure;
        }
        throw new AssertionError("read, although it should not be: " + input);
    }

    static String text(Input input) {
        return capture(input).bytes().decode(StandardCharsets.UTF_8);
    }

    /** The standard limits but for these two. */
    static Limits limits(long file, int line) {
        Limits s = Limits.standard();
        return new Limits(file, line, s.ratio(), s.ratioFrom(), s.record(), s.fetch(), s.fetchTime(), s.redirects());
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
