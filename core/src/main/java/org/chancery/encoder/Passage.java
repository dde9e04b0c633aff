package org.chancery.encoder;

import java.util.List;
import org.chancery.text.Span;

/**
 * What the encoder reads: the words of a text, numbered through in text order.
 *
 * @param paragraphs the words of each; a paragraph may be empty
 * @param quoted stretches between quotation marks, marks included, in any order; they may lie in each other
 */
public record Passage(String text, List<List<Span>> paragraphs, List<Span> quoted) {

    private static final long FNV = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    public Passage {
        paragraphs = paragraphs.stream().map(List::copyOf).toList();
        quoted = List.copyOf(quoted);
        int end = 0;
        for (List<Span> paragraph : paragraphs) {
            for (Span word : paragraph) {
                if (word.start() < end || word.isEmpty() || word.end() > text.length()) {
                    throw new IllegalArgumentException("the word " + word + " is empty, or begins before " + end
                            + " where the one before it ends, or ends behind the text of " + text.length());
                }
                end = word.end();
            }
        }
    }

    /** How many words there are. */
    public int size() {
        return paragraphs.stream().mapToInt(List::size).sum();
    }

    /** A number (64 bits, FNV-1a) that is another one where the text, a word, a paragraph or a quoted stretch is another. */
    public long fingerprint() {
        long hash = FNV;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        for (List<Span> paragraph : paragraphs) {
            hash = (with(hash, paragraph) ^ paragraph.size()) * FNV_PRIME;
        }
        return with(hash, quoted);
    }

    private static long with(long before, List<Span> spans) {
        long hash = before;
        for (Span span : spans) {
            hash = (hash ^ span.start()) * FNV_PRIME;
            hash = (hash ^ span.end()) * FNV_PRIME;
        }
        return hash;
    }

    /** All words in order. */
    public List<Span> words() {
        return paragraphs.stream().flatMap(List::stream).toList();
    }
}
