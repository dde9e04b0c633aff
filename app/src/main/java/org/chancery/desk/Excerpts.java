package org.chancery.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.text.Span;

/** A text and places in it come in; short stretches of it go out in which these places are marked, one for those that lie near each other. */
final class Excerpts {

    private static final int AROUND = 50;
    private static final int LONGEST = 400; // of one marked place, in the middle of which characters are left out

    private Excerpts() {}

    static List<List<RecordCard.Bit>> of(String text, List<Span> places) {
        List<List<RecordCard.Bit>> excerpts = new ArrayList<>();
        List<Span> near = new ArrayList<>();
        for (Span place : places.stream().filter(p -> !p.isEmpty()).sorted().toList()) {
            if (!near.isEmpty() && place.start() - near.get(near.size() - 1).end() > 2 * AROUND) {
                excerpts.add(one(text, near));
                near.clear();
            }
            near.add(place);
        }
        if (!near.isEmpty()) {
            excerpts.add(one(text, near));
        }
        return excerpts;
    }

    private static List<RecordCard.Bit> one(String text, List<Span> places) {
        List<RecordCard.Bit> bits = new ArrayList<>();
        int from = before(text, places.get(0).start());
        int at = from;
        for (Span place : places) {
            if (place.end() <= at) {
                continue;
            }
            int start = Math.max(at, place.start());
            bits.add(new RecordCard.Bit((bits.isEmpty() && from > 0 ? "…" : "") + text.substring(at, start), false));
            bits.add(new RecordCard.Bit(middle(text.substring(start, place.end())), true));
            at = place.end();
        }
        int to = behind(text, at);
        bits.add(new RecordCard.Bit(text.substring(at, to) + (to < text.length() ? "…" : ""), false));
        return bits;
    }

    private static String middle(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int head = words.offsetByCodePoints(0, LONGEST / 3);
        int tail = words.offsetByCodePoints(words.length(), -LONGEST / 3);
        return words.substring(0, head) + " […] " + words.substring(tail);
    }

    /** A word's beginning, never beyond the line. */
    private static int before(String text, int place) {
        int line = text.lastIndexOf('\n', Math.max(0, place - 1)) + 1;
        int from = Math.max(line > place ? place : line, place - AROUND);
        if (from > line) {
            int blank = text.indexOf(' ', from);
            from = blank < 0 || blank >= place ? place : blank + 1;
        }
        return from;
    }

    private static int behind(String text, int place) {
        int line = text.indexOf('\n', place);
        int end = Math.min(line < 0 ? text.length() : line, place + AROUND);
        if (end < (line < 0 ? text.length() : line)) {
            int blank = text.lastIndexOf(' ', end);
            end = blank <= place ? place : blank;
        }
        return end;
    }

    /** {@code 12-30 45-50}. */
    static String at(List<Span> places) {
        return places.stream()
                .filter(p -> !p.isEmpty())
                .map(p -> p.start() + "-" + p.end())
                .collect(Collectors.joining(" "));
    }
}
