package org.chancery.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Where the characters of an older text stand in a newer one. In: two texts. Out: for an offset in code points of the older the offset in the newer,
 * or none where its surroundings are gone.
 *
 * <p>Lines that both have once are the fixed points, between them words that both have once there (patience diff), each with all that is equal around it.
 */
final class TextMap {

    /** Less than that may be equal by chance: {@code he said on Monday}. */
    private static final int BY_CHANCE = 20;

    /** {@code length} code points that stand at {@code from} in the older and at {@code to} in the newer text. */
    private record Run(int from, int to, int length) {}

    /** So often a gap is looked into again: hostile texts would go on for ever. */
    private static final int ROUNDS = 20;

    /** A line or a word. */
    private record Piece(int start, int end, String words) {}

    /** A stretch of the older text and one of the newer. */
    private record Gap(int from, int fromEnd, int to, int toEnd) {}

    private final int[] older;
    private final int[] newer;
    private final List<Run> runs = new ArrayList<>();

    private TextMap(int[] older, int[] newer) {
        this.older = older;
        this.newer = newer;
    }

    static TextMap of(String older, String newer) {
        if (older.equals(newer)) {
            TextMap same = new TextMap(new int[0], new int[0]);
            same.runs.add(new Run(0, 0, older.codePointCount(0, older.length())));
            return same;
        }
        TextMap map =
                new TextMap(older.codePoints().toArray(), newer.codePoints().toArray());
        map.lines();
        map.runs.sort(Comparator.comparingInt(Run::from));
        return map;
    }

    /** Of a stretch that begins here. */
    OptionalInt start(int offset) {
        for (Run run : runs) {
            if (run.from <= offset && offset < run.from + run.length) {
                return OptionalInt.of(run.to + offset - run.from);
            }
        }
        return OptionalInt.empty();
    }

    /** Of a stretch that ends here. */
    OptionalInt end(int offset) {
        for (Run run : runs) {
            if (run.from < offset && offset <= run.from + run.length) {
                return OptionalInt.of(run.to + offset - run.from);
            }
        }
        return OptionalInt.empty();
    }

    private void lines() {
        int from = 0;
        int to = 0;
        for (Piece[] same : once(pieces(older, 0, older.length, true), pieces(newer, 0, newer.length, true))) {
            Piece a = same[0];
            Piece b = same[1];
            words(new Gap(from, a.start, to, b.start), ROUNDS);
            runs.add(new Run(a.start, b.start, a.end - a.start));
            from = a.end;
            to = b.end;
        }
        words(new Gap(from, older.length, to, newer.length), ROUNDS);
    }

    /** Fewer words are between two fixed ones than around them, and so more of them stand there once: until there are none. */
    private void words(Gap gap, int rounds) {
        int from = gap.from;
        int to = gap.to;
        boolean any = false;
        List<Gap> between = new ArrayList<>();
        for (Piece[] same :
                once(pieces(older, gap.from, gap.fromEnd, false), pieces(newer, gap.to, gap.toEnd, false))) {
            if (same[0].start >= from && same[1].start >= to) {
                Run run = around(same[0].start, same[1].start, new Gap(from, gap.fromEnd, to, gap.toEnd));
                if (run.length >= BY_CHANCE) {
                    any = true;
                    runs.add(run);
                    between.add(new Gap(from, run.from, to, run.to));
                    from = run.from + run.length;
                    to = run.to + run.length;
                }
            }
        }
        if (any && rounds > 1) {
            between.add(new Gap(from, gap.fromEnd, to, gap.toEnd));
            between.forEach(g -> words(g, rounds - 1));
        }
    }

    /** All that is equal before and behind two places, within the gap. */
    private Run around(int from, int to, Gap gap) {
        int before = 0;
        int mostBefore = Math.min(from - gap.from, to - gap.to);
        while (before < mostBefore && older[from - before - 1] == newer[to - before - 1]) {
            before++;
        }
        int behind = 0;
        int mostBehind = Math.min(gap.fromEnd - from, gap.toEnd - to);
        while (behind < mostBehind && older[from + behind] == newer[to + behind]) {
            behind++;
        }
        return new Run(from - before, to - before, before + behind);
    }

    private static List<Piece> pieces(int[] points, int from, int to, boolean lines) {
        List<Piece> pieces = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || (lines ? points[i] == '\n' : Character.isWhitespace(points[i]))) {
                if (i > start) {
                    pieces.add(new Piece(start, i, new String(points, start, i - start)));
                }
                start = i + 1;
            }
        }
        return pieces;
    }

    /** What stands once in each, the longest row of it that keeps its order. */
    private static List<Piece[]> once(List<Piece> older, List<Piece> newer) {
        Map<String, Integer> seen = new HashMap<>();
        newer.forEach(piece -> seen.merge(piece.words, 1, Integer::sum));
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < older.size(); i++) {
            places.merge(older.get(i).words, i, (a, b) -> -1);
        }
        List<Piece[]> pairs = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (Piece piece : newer) {
            int place = seen.getOrDefault(piece.words, 0) == 1 ? places.getOrDefault(piece.words, -1) : -1;
            if (place >= 0) {
                pairs.add(new Piece[] {older.get(place), piece});
                order.add(place);
            }
        }
        return rising(order).stream().map(pairs::get).toList();
    }

    /** Of the numbers the places of a longest rising row (patience sorting). */
    private static List<Integer> rising(List<Integer> numbers) {
        int[] tails = new int[numbers.size()];
        int[] before = new int[numbers.size()];
        int length = 0;
        for (int i = 0; i < numbers.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (numbers.get(tails[middle]) < numbers.get(i)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        Integer[] row = new Integer[length];
        for (int i = length == 0 ? -1 : tails[length - 1], k = length - 1; i >= 0; i = before[i], k--) {
            row[k] = i;
        }
        return Arrays.asList(row);
    }
}
