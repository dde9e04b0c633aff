package org.chancery.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.ledger.Findings.Done;
import org.chancery.ledger.Findings.Quote;
import org.chancery.ledger.Findings.Said;
import org.chancery.text.CodePoints;

/**
 * The records of one version: for every statement's and event's number in the article the record's number.
 *
 * <p>A record that no older version has is numbered by the article's name and its own words, so that it hangs neither on the order of reading nor on
 * what stands before it in the text. Where the same words come twice, the second has another number.
 */
record Numbering(Map<Integer, Long> said, Map<Integer, Long> done) {

    Numbering {
        said = Map.copyOf(said);
        done = Map.copyOf(done);
    }

    /** What makes each statement and event the same wherever it stands. */
    record Words(Map<Integer, List<String>> said, Map<Integer, List<String>> done) {

        static Words of(Findings findings) {
            Map<Integer, List<String>> said = new LinkedHashMap<>();
            for (Said s : findings.said()) {
                said.put(s.number(), List.of(s.words(), joined(s.cue()), joined(s.source())));
            }
            Map<Integer, List<String>> done = new LinkedHashMap<>();
            CodePoints points = CodePoints.of(findings.text());
            for (Done e : findings.done()) {
                String line = around(findings.text(), points.toUtf16(e.trigger().start()));
                done.put(e.number(), List.of(e.trigger().words(), e.type(), line));
            }
            return new Words(said, done);
        }
    }

    /** As nothing older binds them. */
    static Numbering of(Findings findings) {
        String article = findings.head().name();
        Words words = Words.of(findings);
        Set<Long> used = new HashSet<>();
        return new Numbering(
                fresh(used, article, "s", words.said, Set.of()), fresh(used, article, "e", words.done, Set.of()));
    }

    /**
     * The numbers of those that nothing older binds.
     *
     * @param kind {@code s} or {@code e}
     * @param bound the others: they count where the same words come twice
     */
    static Map<Integer, Long> fresh(
            Set<Long> used, String article, String kind, Map<Integer, List<String>> words, Set<Integer> bound) {
        Map<Integer, Long> numbers = new LinkedHashMap<>();
        Map<List<String>, Integer> seen = new HashMap<>();
        words.forEach((number, w) -> {
            int before = seen.merge(w, 1, Integer::sum) - 1;
            if (!bound.contains(number)) {
                numbers.put(number, free(used, article, kind, w, before));
            }
        });
        return numbers;
    }

    /** By record, in the order of the article. */
    Map<Long, Integer> saidByRecord() {
        return inverted(said);
    }

    Map<Long, Integer> doneByRecord() {
        return inverted(done);
    }

    private static Map<Long, Integer> inverted(Map<Integer, Long> numbers) {
        Map<Long, Integer> byRecord = new LinkedHashMap<>();
        numbers.forEach((number, record) -> byRecord.put(record, number));
        return byRecord;
    }

    private static long free(Set<Long> used, String article, String kind, List<String> words, int before) {
        for (int again = before; ; again++) {
            long number =
                    Records.number(article, kind, words.get(0), words.get(1), words.get(2), Integer.toString(again));
            if (used.add(number)) {
                return number;
            }
        }
    }

    private static String joined(List<Quote> quotes) {
        return String.join(" … ", quotes.stream().map(Quote::words).toList());
    }

    /** The line that a trigger stands in, which tells one {@code killed} from another. */
    private static String around(String text, int at) {
        int from = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        int to = text.indexOf('\n', at);
        return text.substring(Math.min(from, at), to < 0 ? text.length() : to);
    }
}
