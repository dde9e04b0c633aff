package org.chancery.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Phrases of one or more words with what they mean; the longest that begins at a word is found. */
final class PhraseTable<T> {

    /** What a phrase means, and the index after its last word. */
    record Match<T>(T value, int end) {}

    private record Entry<T>(List<String> words, T value) {}

    private static final int OPENERS = 1 << 17;

    private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();
    private final long[] openers = new long[OPENERS >> 6];
    private final boolean exact;

    /** @param exact whether capitals count */
    PhraseTable(boolean exact) {
        this.exact = exact;
    }

    void add(String phrase, T value) {
        String[] words = phrase.replace('’', '\'').strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            String w = words[i].endsWith(".") && words[i].length() > 1
                    ? words[i].substring(0, words[i].length() - 1)
                    : words[i];
            w = w.endsWith("'s") ? w.substring(0, w.length() - 2) : w;
            words[i] = exact ? w : w.toLowerCase(Locale.ROOT);
        }
        int bit = bit(words[0]);
        openers[bit >>> 6] |= 1L << bit;
        List<Entry<T>> entries = byFirst.computeIfAbsent(words[0], k -> new ArrayList<>(1));
        entries.removeIf(e -> e.words.equals(List.of(words)));
        entries.add(new Entry<>(List.of(words), value));
    }

    Optional<Match<T>> longest(Words words, int at, int limit) {
        Entry<T> best = best(words, at, limit);
        return best == null ? Optional.empty() : Optional.of(new Match<>(best.value, at + best.words.size()));
    }

    /** The index after the longest phrase; the word's own where none begins there. */
    int end(Words words, int at, int limit) {
        Entry<T> best = best(words, at, limit);
        return best == null ? at : at + best.words.size();
    }

    private @Nullable Entry<T> best(Words words, int at, int limit) {
        String first = key(words.get(at));
        if (!mayBegin(first)) {
            return null;
        }
        List<Entry<T>> entries = byFirst.get(first);
        if (entries == null) {
            return null;
        }
        Entry<T> best = null;
        for (Entry<T> entry : entries) {
            if ((best == null || entry.words.size() > best.words.size()) && fits(entry, words, at, limit)) {
                best = entry;
            }
        }
        return best;
    }

    /** Most words begin no phrase, and the tables are large: a bit for each hash tells so without a look at them. */
    private boolean mayBegin(String word) {
        int bit = bit(word);
        return (openers[bit >>> 6] & 1L << bit) != 0;
    }

    private static int bit(String word) {
        int hash = word.hashCode();
        return (hash ^ hash >>> 15) & OPENERS - 1;
    }

    private boolean fits(Entry<T> entry, Words words, int at, int limit) {
        if (at + entry.words.size() > limit) {
            return false;
        }
        for (int i = 1; i < entry.words.size(); i++) {
            if (!words.joined(at + i) || !key(words.get(at + i)).equals(entry.words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private String key(Word word) {
        return exact ? word.form() : word.lower();
    }
}
