package org.chancery.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** How often cues attributed in which frames. In: counts, and the hand-made words of {@code attribution-hand.tsv}. Out: the lines of {@code cues.tsv}. */
final class CueCounts {

    /** A cue in a frame. */
    record Key(String pos, String cue, String frame) {}

    /** Of how often it stood there, how often it attributed. */
    record Count(int hits, int seen) {

        Count plus(boolean hit) {
            return new Count(hits + (hit ? 1 : 0), seen + 1);
        }

        double share(double doubt, double prior) {
            return (hits + doubt * prior) / (seen + doubt);
        }

        double prior() {
            return (double) hits / seen;
        }
    }

    static final Count NONE = new Count(0, 0);
    private static final Count BY_HAND = new Count(4, 5);
    private static final Count PERHAPS = new Count(1, 2);
    private static final Pattern PLAIN = Pattern.compile("[a-z -]+");
    private static final double DOUBT = 1.5;
    private static final double PRIOR = 0.12;

    private final Map<Key, Count> counts;
    private final Map<String, Map<String, Count>> rows = new TreeMap<>();

    /** @param counts of every cue in every frame */
    CueCounts(Map<Key, Count> counts) {
        this.counts = counts;
    }

    static Map<Key, Count> byFrame(Map<Key, Count> counts) {
        Map<Key, Count> sums = new java.util.HashMap<>();
        counts.forEach((key, c) -> sums.merge(
                new Key(key.pos(), "*", key.frame()),
                c,
                (a, b) -> new Count(a.hits() + b.hits(), a.seen() + b.seen())));
        return sums;
    }

    /**
     * @param quotes how often a verb stood as the cue of a quotation
     * @param quotesBefore verbs that took quotations in the table that stands
     * @param hand the hand-made words by class
     */
    List<String> lines(Map<String, Integer> quotes, List<String> quotesBefore, Grammar hand) {
        counts.forEach(this::keep);
        quotes.forEach((verb, n) -> {
            if (n >= 3 && !hand.is("never-quote", verb)) {
                put("verb", verb, "quote", new Count(n, n + 2));
            }
        });
        rows.forEach((row, frames) -> {
            String cue = row.substring(row.indexOf(' ') + 1);
            if (!hand.is("message-verb", cue) && !hand.is("message-verb-if-seen", cue)) {
                frames.remove("told-that");
            }
        });
        quotesBefore.forEach(verb -> add("verb", verb, "quote", PERHAPS));
        hand.of("quoted").forEach(verb -> add("verb", verb, "quote", PERHAPS));
        for (String verb : hand.of("speech-verb")) {
            for (String frame : List.of("that", "clause", "after")) {
                int seen =
                        counts.getOrDefault(new Key("verb", verb, frame), NONE).seen();
                if (frame.equals("that") || seen < 5) {
                    add("verb", verb, frame, BY_HAND);
                }
            }
        }
        hand.of("message-verb").forEach(verb -> add("verb", verb, "told-that", BY_HAND));
        hand.of("noun-that").forEach(noun -> add("noun", noun, "that", BY_HAND));
        hand.of("source-after")
                .forEach(phrase -> put(
                        "phrase",
                        phrase,
                        "source-after",
                        counts.getOrDefault(new Key("phrase", phrase, "source-after"), PERHAPS)));
        byFrame(counts).forEach((key, c) -> put(key.pos(), "*", key.frame(), c));
        return printed();
    }

    private void keep(Key key, Count c) {
        double share = c.share(DOUBT, PRIOR);
        boolean plain = PLAIN.matcher(key.cue()).matches();
        boolean printable = key.cue().codePoints().noneMatch(ch -> ch == '|' || Character.isISOControl(ch));
        if ((printable && c.hits() >= 2 && share >= 0.15) || (plain && c.hits() >= 1 && share >= 0.35)) {
            put(key.pos(), key.cue(), key.frame(), c);
        }
    }

    private void put(String pos, String cue, String frame, Count c) {
        frames(pos, cue).put(frame, c);
    }

    private void add(String pos, String cue, String frame, Count c) {
        frames(pos, cue).putIfAbsent(frame, c);
    }

    private Map<String, Count> frames(String pos, String cue) {
        return rows.computeIfAbsent(pos + " " + cue, k -> new TreeMap<>());
    }

    /** Verbs first, each part of speech by the alphabet. */
    private List<String> printed() {
        List<String> verbs = new ArrayList<>();
        List<String> others = new ArrayList<>();
        BiFunction<String, Count, String> frame = (name, c) -> name + ":" + c.hits() + "/" + c.seen();
        rows.forEach((row, frames) -> {
            int blank = row.indexOf(' ');
            String pos = row.substring(0, blank);
            List<String> cells = new ArrayList<>();
            frames.forEach((name, c) -> cells.add(frame.apply(name, c)));
            if (!cells.isEmpty()) {
                (pos.equals("verb") ? verbs : others)
                        .add(row.substring(blank + 1) + "\t" + pos + "\t" + String.join("|", cells));
            }
        });
        verbs.addAll(others);
        return verbs;
    }
}
