package org.chancery.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Where the characters of an older text stand in a newer one. In: two texts. Out: for an offset in code points of the older the offset in the newer,
 * or none where its surroundings are gone.
 *
 * <p>Lines that both have once are the fixed points (patience diff); between two of them lines that share most of their words are one, as far as they agree at both ends.
 */
final class TextMap {

    /** {@code length} code points that stand at {@code from} in the older and at {@code to} in the newer text. */
    private record Run(int from, int to, int length) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    private record Line(int start, int[] points) {
        String key() {
            return new String(points, 0, points.length);
        }

        int end() {
            return start + points.length;
        }
    }

    /** So many lines are looked at for the partner of a changed one. */
    private static final int LOOK_AHEAD = 50;

    private final List<Run> runs = new ArrayList<>();

    private TextMap() {}

    static TextMap of(String older, String newer) {
        TextMap map = new TextMap();
        if (older.equals(newer)) {
            map.runs.add(new Run(0, 0, older.codePointCount(0, older.length()) + 1));
        } else {
            map.lines(lines(older), lines(newer));
        }
        return map;
    }

    OptionalInt at(int offset) {
        for (Run run : runs) {
            if (run.from <= offset && offset <= run.from + run.length) {
                return OptionalInt.of(run.to + offset - run.from);
            }
        }
        return OptionalInt.empty();
    }

    private void lines(List<Line> older, List<Line> newer) {
        int i = 0;
        int j = 0;
        for (int[] pair : fixed(older, newer)) {
            between(older.subList(i, pair[0]), newer.subList(j, pair[1]));
            Line a = older.get(pair[0]);
            runs.add(new Run(a.start, newer.get(pair[1]).start, a.points.length));
            i = pair[0] + 1;
            j = pair[1] + 1;
        }
        between(older.subList(i, older.size()), newer.subList(j, newer.size()));
    }

    /** Lines that stand once in each, the longest run of them that keeps its order. */
    private static List<int[]> fixed(List<Line> older, List<Line> newer) {
        Map<String, int[]> places = new HashMap<>();
        for (int i = 0; i < older.size(); i++) {
            places.merge(older.get(i).key(), new int[] {i, -1}, (a, b) -> new int[] {-1, -1});
        }
        Map<String, Integer> seen = new HashMap<>();
        newer.forEach(line -> seen.merge(line.key(), 1, Integer::sum));
        List<int[]> pairs = new ArrayList<>();
        for (int j = 0; j < newer.size(); j++) {
            String key = newer.get(j).key();
            int[] place = places.get(key);
            if (place != null && place[0] >= 0 && seen.getOrDefault(key, 0) == 1 && !key.isBlank()) {
                pairs.add(new int[] {place[0], j});
            }
        }
        return rising(pairs);
    }

    private static List<int[]> rising(List<int[]> pairs) {
        int[] best = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int last = -1;
        for (int i = 0; i < pairs.size(); i++) {
            best[i] = 1;
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                if (pairs.get(j)[0] < pairs.get(i)[0] && best[j] + 1 > best[i]) {
                    best[i] = best[j] + 1;
                    before[i] = j;
                }
            }
            last = last < 0 || best[i] > best[last] ? i : last;
        }
        List<int[]> run = new ArrayList<>();
        for (int i = last; i >= 0; i = before[i]) {
            run.add(0, pairs.get(i));
        }
        return run;
    }

    /** Changed lines: each goes with the one after the last pair that shares most with it at its two ends, if that is half of it. */
    private void between(List<Line> older, List<Line> newer) {
        int from = 0;
        for (Line line : older) {
            int best = -1;
            int most = 0;
            for (int j = from; j < newer.size() && j < from + LOOK_AHEAD; j++) {
                int shared = head(line, newer.get(j)) + tail(line, newer.get(j));
                if (shared > most) {
                    best = j;
                    most = shared;
                }
            }
            if (best >= 0 && most * 2 >= line.points.length) {
                ends(line, newer.get(best));
                from = best + 1;
            }
        }
    }

    private void ends(Line older, Line newer) {
        int head = head(older, newer);
        int tail = tail(older, newer);
        if (head > 0) {
            runs.add(new Run(older.start, newer.start, head));
        }
        if (tail > 0) {
            runs.add(new Run(older.end() - tail, newer.end() - tail, tail));
        }
    }

    private static int head(Line a, Line b) {
        int most = Math.min(a.points.length, b.points.length);
        int head = 0;
        while (head < most && a.points[head] == b.points[head]) {
            head++;
        }
        return head;
    }

    private static int tail(Line a, Line b) {
        int most = Math.min(a.points.length, b.points.length) - head(a, b);
        int tail = 0;
        while (tail < most && a.points[a.points.length - 1 - tail] == b.points[b.points.length - 1 - tail]) {
            tail++;
        }
        return tail;
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            int[] points = line.codePoints().toArray();
            lines.add(new Line(start, points));
            start += points.length + 1;
        }
        return lines;
    }
}
