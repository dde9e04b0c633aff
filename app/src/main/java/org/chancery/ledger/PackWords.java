package org.chancery.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The strings that dossiers share, known to packing and unpacking beforehand: {@code packing-1.txt} and the ids {@code a1 s1 e1 …}. What is packed
 * stays readable only with the very same list, so the file never changes: another list is another version of the packing.
 */
final class PackWords {

    private static final String FILE = "/org/chancery/ledger/packing-1.txt";
    private static final int NUMBERED = 120;

    static final List<String> KNOWN = known();
    /** The place of each in {@link #KNOWN}. */
    static final Map<String, Integer> NUMBERS =
            IntStream.range(0, KNOWN.size()).boxed().collect(Collectors.toMap(KNOWN::get, i -> i));
    /** The same as one run of bytes, for the deflater to refer to. */
    static final byte[] DICTIONARY = String.join("\n", lines()).getBytes(StandardCharsets.UTF_8);

    private PackWords() {}

    private static List<String> known() {
        List<String> known = new ArrayList<>(lines());
        for (String letter : List.of("a", "s", "e")) {
            for (int n = 1; n <= NUMBERED; n++) {
                known.add(letter + n);
            }
        }
        return List.copyOf(known);
    }

    private static List<String> lines() {
        try (InputStream in = PackWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + FILE, e);
        }
    }
}
