package org.chancery.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.chancery.ledger.Findings.Done;
import org.chancery.ledger.Findings.Member;
import org.chancery.ledger.Findings.Party;
import org.chancery.ledger.Findings.Said;

/**
 * What is another in the newer of two readings of an article.
 *
 * @param counts by what: {@code statement new}, {@code statement gone}, {@code speaker}, {@code stance}, {@code event new}, {@code factuality} …
 * @param lines each change in words, for reading
 */
public record Changes(Map<String, Integer> counts, List<String> lines) {

    public Changes {
        counts = Map.copyOf(counts);
        lines = List.copyOf(lines);
    }

    static Changes between(Findings old, Numbering oldRecords, Findings fresh, Numbering records) {
        Telling telling = new Telling();
        Map<Long, Integer> before = oldRecords.saidByRecord();
        Map<Long, Integer> after = records.saidByRecord();
        for (Said s : fresh.said()) {
            Integer number = before.get(Objects.requireNonNull(records.said().get(s.number())));
            if (number == null) {
                telling.add("statement new", "“" + s.words() + "”");
            } else {
                said(telling, one(old.said(), number, Said::number), old, s, fresh);
            }
        }
        old.said().stream()
                .filter(s -> !after.containsKey(
                        Objects.requireNonNull(oldRecords.said().get(s.number()))))
                .forEach(s -> telling.add("statement gone", "“" + s.words() + "”"));
        Map<Long, Integer> doneBefore = oldRecords.doneByRecord();
        Map<Long, Integer> doneAfter = records.doneByRecord();
        for (Done e : fresh.done()) {
            Integer number =
                    doneBefore.get(Objects.requireNonNull(records.done().get(e.number())));
            if (number == null) {
                telling.add("event new", e.type() + " “" + e.trigger().words() + "”");
            } else {
                done(telling, one(old.done(), number, Done::number), old, e, fresh);
            }
        }
        old.done().stream()
                .filter(e -> !doneAfter.containsKey(
                        Objects.requireNonNull(oldRecords.done().get(e.number()))))
                .forEach(e ->
                        telling.add("event gone", e.type() + " “" + e.trigger().words() + "”"));
        return new Changes(telling.counts, telling.lines);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    private static void said(Telling telling, Said a, Findings old, Said b, Findings fresh) {
        String where = "“" + b.words() + "”";
        telling.compare("content", a.words(), b.words(), where);
        telling.compare(
                "speaker",
                name(old, a.speaker().orElse(0)),
                name(fresh, b.speaker().orElse(0)),
                where);
        telling.compare("doubtful", Boolean.toString(a.doubtful()), Boolean.toString(b.doubtful()), where);
        telling.compare("stance", a.stance(), b.stance(), where);
        telling.compare("kind", a.kind(), b.kind(), where);
        telling.compare("channel", a.channel().orElse("none"), b.channel().orElse("none"), where);
        telling.compare("addressees", names(old, a.addressees()), names(fresh, b.addressees()), where);
    }

    private static void done(Telling telling, Done a, Findings old, Done b, Findings fresh) {
        String where = b.type() + " “" + b.trigger().words() + "”";
        telling.compare("type", a.type() + mode(a), b.type() + mode(b), where);
        telling.compare("factuality", a.factuality(), b.factuality(), where);
        telling.compare("actors", parties(old, a.actors()), parties(fresh, b.actors()), where);
        telling.compare("recipients", parties(old, a.recipients()), parties(fresh, b.recipients()), where);
        telling.compare("date", a.date().orElse("none"), b.date().orElse("none"), where);
        telling.compare(
                "place",
                a.place().map(Findings.Place::text).orElse("none"),
                b.place().map(Findings.Place::text).orElse("none"),
                where);
    }

    private static String mode(Done e) {
        return e.mode().map(m -> "/" + m).orElse("");
    }

    private static String parties(Findings findings, List<Party> parties) {
        return names(findings, parties.stream().map(Party::member).toList());
    }

    private static String names(Findings findings, List<Integer> members) {
        return members.isEmpty()
                ? "nobody"
                : String.join("; ", members.stream().map(m -> name(findings, m)).toList());
    }

    /** With country and sector: a change of those is one as well. */
    private static String name(Findings findings, int member) {
        return findings.members().stream()
                .filter(m -> m.number() == member)
                .map(Changes::named)
                .findFirst()
                .orElse("nobody");
    }

    private static String named(Member m) {
        String of = (m.country().orElse("") + " " + m.sector().orElse("")).strip();
        return of.isEmpty() ? m.name() : m.name() + " (" + of + ")";
    }

    private static <T> T one(List<T> all, int number, ToIntFunction<T> numberOf) {
        return all.stream()
                .filter(t -> numberOf.applyAsInt(t) == number)
                .findFirst()
                .orElseThrow();
    }

    private static final class Telling {

        private final Map<String, Integer> counts = new TreeMap<>();
        private final List<String> lines = new ArrayList<>();

        void add(String what, String line) {
            counts.merge(what, 1, Integer::sum);
            lines.add(what + ": " + line);
        }

        void compare(String what, String before, String after, String where) {
            if (!before.equals(after)) {
                add(what, before + " → " + after + ": " + where);
            }
        }
    }
}
