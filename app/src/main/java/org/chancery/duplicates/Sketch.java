package org.chancery.duplicates;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of an article so that it can be compared without its text.
 *
 * @param words how many words the text has
 * @param whole a hash of all its words in their order
 * @param own of every five words in a row that the outlet itself says
 * @param quoted of those that stand in quotation marks
 * @param opening of every five words in a row among the first hundred
 * @param names of its words with a capital inside a sentence
 * @param figures of its numbers in digits
 * @param roundUp whether its last third names nobody whom its first third names: several stories on one page
 * @param keys see {@link Judge#keys}
 */
public record Sketch(
        int words,
        long whole,
        Fingerprint own,
        Fingerprint quoted,
        Fingerprint opening,
        Fingerprint names,
        Fingerprint figures,
        boolean roundUp,
        List<Long> keys) {

    /** The first byte of every stored sketch; another one would be of another version. */
    private static final byte FORM = 1;

    private static final int HEAD = 1 + 4 + 8 + 1 + 4;
    private static final int LARGEST = 4_096;

    public Sketch {
        keys = List.copyOf(keys);
        if (words < 0 || (words == 0) != keys.isEmpty()) {
            throw new IllegalArgumentException("no sketch: " + words + " words, " + keys.size() + " keys");
        }
    }

    private List<Fingerprint> parts() {
        return List.of(own, quoted, opening, names, figures);
    }

    /** For a column of bytes; {@link #of} reads them again. */
    public byte[] bytes() {
        int numbers = parts().stream().mapToInt(Fingerprint::size).sum();
        ByteBuffer out = ByteBuffer.allocate(HEAD + parts().size() * 8 + numbers * 4 + keys.size() * 8);
        out.put(FORM).putInt(words).putLong(whole).put((byte) (roundUp ? 1 : 0)).putInt(keys.size());
        keys.forEach(out::putLong);
        for (Fingerprint part : parts()) {
            out.putInt(part.size()).putInt(part.limit());
            for (int i = 0; i < part.size(); i++) {
                out.putInt(part.hashes().get(i));
            }
        }
        return out.array();
    }

    /** A sketch as {@link #bytes} wrote it. */
    public static Sketch of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            byte form = in.get();
            if (form != FORM) {
                throw new IllegalArgumentException("a sketch of form " + form + ", not " + FORM);
            }
            int words = in.getInt();
            long whole = in.getLong();
            boolean roundUp = in.get() == 1;
            List<Long> keys = keys(in);
            Sketch read = new Sketch(
                    words,
                    whole,
                    fingerprint(in),
                    fingerprint(in),
                    fingerprint(in),
                    fingerprint(in),
                    fingerprint(in),
                    roundUp,
                    keys);
            if (in.hasRemaining()) {
                throw new IllegalArgumentException(in.remaining() + " bytes too many in a sketch of " + bytes.length);
            }
            return read;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("a sketch cut off after " + bytes.length + " bytes", e);
        }
    }

    private static int count(ByteBuffer in, int size) {
        int count = in.getInt();
        if (count < 0 || count > LARGEST || count > in.remaining() / size) {
            throw new IllegalArgumentException(
                    "a sketch says it has " + count + " numbers of " + size + " bytes in " + in.remaining() + " bytes");
        }
        return count;
    }

    private static Fingerprint fingerprint(ByteBuffer in) {
        int[] hashes = new int[count(in, 4)];
        int limit = in.getInt();
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.getInt();
        }
        return new Fingerprint(IntBuffer.wrap(hashes), limit);
    }

    private static List<Long> keys(ByteBuffer in) {
        int count = count(in, 8);
        List<Long> keys = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            keys.add(in.getLong());
        }
        return keys;
    }
}
