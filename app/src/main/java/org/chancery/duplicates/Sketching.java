package org.chancery.duplicates;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.chancery.text.Span;

/**
 * Makes an article's sketch. In: its body. Out: fingerprints of shingles (Broder, 1997), names and figures, and as keys the shingles with the smallest hashes.
 *
 * <p>The smallest hashes of a text that lies wholly in another are found among that one's smallest in proportion, so that cut versions meet too, which
 * bands of MinHash values would miss.
 */
final class Sketching {

    /** Words in a shingle: a change of one word touches five. */
    static final int SHINGLE = 5;
    /** So many shingles are kept, which are all of most articles: two kilobytes. */
    private static final int SHINGLES = 400;

    private static final int QUOTED = 200;

    /** So many runs of words count as the beginning of a text. */
    private static final int OPENING = 96;

    /** So many names a third must have to be compared with another. */
    private static final int SOME_NAMES = 4;

    private static final double STRANGE = 0.1;
    private static final int NAMES = 128;
    private static final int FIGURES = 64;
    /** Beside the key of the whole text. */
    private static final int KEYS = 16;
    /** Words behind this number are not looked at: some 200 pages. */
    static final int MOST_WORDS = 100_000;
    /** A capital word of up to so many letters before a full stop may be <em>Gen.</em> or <em>Mr.</em>, and a name follows. */
    private static final int ABBREVIATION = 4;

    private static final long FIGURE = Hash.of("#");

    private final Wording wording;

    Sketching(Wording wording) {
        this.wording = wording;
    }

    Sketch sketch(String body) {
        List<Token> read = wording.read(body);
        List<Token> tokens = read.size() > MOST_WORDS ? read.subList(0, MOST_WORDS) : read;
        long[] words = tokens.stream().mapToLong(t -> Hash.of(t.form())).toArray();
        long whole = Arrays.stream(words).reduce(words.length, Hash::of);
        long[] shingles = shingles(blind(tokens, words));
        boolean[] quoted = Quoting.of(body, tokens);
        long[] names = names(body, tokens, words);
        return new Sketch(
                words.length,
                whole,
                Fingerprint.of(chosen(shingles, i -> !quoted[i]), SHINGLES),
                Fingerprint.of(chosen(shingles, i -> quoted[i]), QUOTED),
                Fingerprint.of(Arrays.copyOf(shingles, Math.min(shingles.length, OPENING)), OPENING),
                Fingerprint.of(chosen(names, i -> names[i] != 0), NAMES),
                Fingerprint.of(chosen(words, i -> tokens.get(i).isFigure()), FIGURES),
                isRoundUp(names),
                keys(whole, shingles));
    }

    private static long[] chosen(long[] hashes, IntPredicate which) {
        return IntStream.range(0, hashes.length)
                .filter(which)
                .mapToLong(i -> hashes[i])
                .toArray();
    }

    private static boolean isRoundUp(long[] names) {
        Fingerprint first = Fingerprint.of(chosen(names, i -> names[i] != 0 && i < names.length / 3), NAMES);
        Fingerprint last = Fingerprint.of(chosen(names, i -> names[i] != 0 && i >= names.length / 3 * 2), NAMES);
        Fingerprint.Overlap both = first.with(last);
        return both.smaller() >= SOME_NAMES && both.containment() < STRANGE;
    }

    /** With all figures alike: a revised toll breaks no shingle, and how many figures agree is told apart. */
    private static long[] blind(List<Token> tokens, long[] words) {
        long[] blind = words.clone();
        for (int i = 0; i < blind.length; i++) {
            blind[i] = tokens.get(i).isFigure() ? FIGURE : blind[i];
        }
        return blind;
    }

    /** A text shorter than a shingle is one. */
    private static long[] shingles(long[] words) {
        if (words.length == 0) {
            return words;
        }
        long[] all = new long[Math.max(1, words.length - SHINGLE + 1)];
        for (int i = 0; i < all.length; i++) {
            long hash = 0;
            for (int j = i; j < Math.min(i + SHINGLE, words.length); j++) {
                hash = Hash.of(hash, words[j]);
            }
            all[i] = hash;
        }
        return all;
    }

    private static List<Long> keys(long whole, long[] shingles) {
        TreeSet<Long> keys = new TreeSet<>();
        if (shingles.length > 0) {
            keys.add(whole);
            Arrays.stream(shingles)
                    .boxed()
                    .sorted(Long::compareUnsigned)
                    .distinct()
                    .limit(KEYS)
                    .forEach(keys::add);
        }
        return List.copyOf(keys);
    }

    /** The words that are names, 0 for the others. */
    private static long[] names(String body, List<Token> tokens, long[] words) {
        long[] names = new long[words.length];
        for (int i = 1; i < words.length; i++) {
            Span span = tokens.get(i).span();
            boolean capital = span.length() > 1 && Character.isUpperCase(body.codePointAt(span.start()));
            if (capital && isInside(body, tokens.get(i - 1).span(), span)) {
                names[i] = words[i];
            }
        }
        return names;
    }

    /** Whether no sentence begins between the two words. */
    private static boolean isInside(String body, Span before, Span word) {
        boolean abbreviated =
                before.length() <= ABBREVIATION && Character.isUpperCase(body.codePointAt(before.start()));
        for (int i = before.end(); i < word.start(); i++) {
            char c = body.charAt(i);
            if ("!?:;\n\r“”\"«»".indexOf(c) >= 0 || (c == '.' && !abbreviated)) {
                return false;
            }
        }
        return true;
    }
}
