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
 * <p>Lines that both have once are the fixed points (patience diff); between two of them, what the lines there share at both ends.
 */
final class TextMap {

    /** {@code length} code points that stand at {@code from} in the older and at {@code to} in the newer text. */
    private record Run(int from, int to, int length) {}

    private record Line(int start, int[] points) {
        String key() {
            return new String(points, 0, points.length);
        }

        int end() {
            return start + points.length;
        }
    }

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
            if (place != null && place[0] >= 0 && seen.get(key) == 1 && !key.isBlank()) {
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

    /** What changed lines share at their two ends. */
    private void between(List<Line> older, List<Line> newer) {
        if (older.isEmpty() || newer.isEmpty()) {
            return;
        }
        int from = older.get(0).start;
        int to = newer.get(0).start;
        int[] a = points(older);
        int[] b = points(newer);
        int most = Math.min(a.length, b.length);
        int head = 0;
        while (head < most && a[head] == b[head]) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && a[a.length - 1 - tail] == b[b.length - 1 - tail]) {
            tail++;
        }
        if (head > 0) {
            runs.add(new Run(from, to, head));
        }
        if (tail > 0) {
            runs.add(new Run(from + a.length - tail, to + b.length - tail, tail));
        }
    }

    private static int[] points(List<Line> lines) {
        StringBuilder all = new StringBuilder();
        int at = lines.get(0).start;
        for (Line line : lines) {
            all.append("\n".repeat(line.start - at)).append(line.key());
            at = line.end();
        }
        return all.codePoints().toArray();
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
