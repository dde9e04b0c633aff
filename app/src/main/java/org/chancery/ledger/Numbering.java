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

    /** As nothing older binds them. */
    static Numbering of(Findings findings) {
        String article = findings.head().name();
        Set<Long> used = new HashSet<>();
        Map<Integer, Long> said = new HashMap<>();
        for (Said s : findings.said()) {
            said.put(s.number(), free(used, article, "s", words(s)));
        }
        Map<Integer, Long> done = new HashMap<>();
        for (Done e : findings.done()) {
            done.put(e.number(), free(used, article, "e", words(e, findings.text())));
        }
        return new Numbering(said, done);
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

    /** What makes a statement the same wherever it stands. */
    static List<String> words(Said said) {
        return List.of(said.words(), joined(said.cue()), joined(said.source()));
    }

    /** What makes an event the same wherever it stands. */
    static List<String> words(Done done, String text) {
        return List.of(done.trigger().words(), done.type(), around(text, done.trigger()));
    }

    private static long free(Set<Long> used, String article, String kind, List<String> words) {
        for (int again = 0; ; again++) {
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
    private static String around(String text, Quote trigger) {
        int at = text.offsetByCodePoints(0, trigger.start());
        int from = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        int to = text.indexOf('\n', at);
        return text.substring(Math.min(from, at), to < 0 ? text.length() : to);
    }
}
