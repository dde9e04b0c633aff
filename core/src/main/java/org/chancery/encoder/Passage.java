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

    /** All words in order. */
    public List<Span> words() {
        return paragraphs.stream().flatMap(List::stream).toList();
    }
}
