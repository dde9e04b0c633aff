package org.chancery.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.attribution.MadeBy;
import org.chancery.dossier.Dossier;
import org.chancery.event.Ground;

/** Dossiers come in, from several threads; how often each rule made a statement or an event, or passed a predicate over, goes out as lines. */
final class RuleReport {

    /** What a rule did. */
    private enum Deed {
        STATEMENT("statement"),
        EVENT("event"),
        PASSED("no event");

        private final String label;

        Deed(String label) {
            this.label = label;
        }
    }

    private record Fired(Deed deed, String rule) {
        private static final Comparator<Fired> ORDER =
                Comparator.comparing(Fired::deed).thenComparing(Fired::rule);
    }

    private final Map<Fired, Integer> counts = new TreeMap<>(Fired.ORDER);
    private int articles;

    synchronized void add(Dossier dossier) {
        articles++;
        dossier.statements().forEach(s -> count(Deed.STATEMENT, made(s.madeBy())));
        dossier.events().stream()
                .flatMap(e -> e.grounds().stream())
                .filter(g -> g.field().equals("type"))
                .map(Ground::rule)
                .forEach(rule -> count(Deed.EVENT, rule));
        dossier.chronicle().passed().forEach(p -> count(Deed.PASSED, p.rule() + ": " + p.why()));
    }

    private void count(Deed deed, String rule) {
        counts.merge(new Fired(deed, Style.line(rule)), 1, Integer::sum);
    }

    private static String made(MadeBy by) {
        return by.sieve() + "/" + by.rule()
                + by.rulePlace().map(p -> " at " + p).orElse("");
    }

    /** The most frequent first, statements before events before predicates without one. */
    synchronized List<String> lines() {
        Comparator<Map.Entry<Fired, Integer>> order =
                Comparator.comparing(e -> e.getKey().deed());
        List<String> rows = counts.entrySet().stream()
                .sorted(order.thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder())))
                .map(e -> String.format(
                        java.util.Locale.ROOT,
                        "%7d  %-9s  %s",
                        e.getValue(),
                        e.getKey().deed().label,
                        e.getKey().rule()))
                .toList();
        String head = counted(articles, "article") + ": " + counted(sum(Deed.STATEMENT), "statement") + ", "
                + counted(sum(Deed.EVENT), "event") + ", " + counted(sum(Deed.PASSED), "known predicate")
                + " without an event";
        return Stream.concat(Stream.of(head), rows.stream()).toList();
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private int sum(Deed deed) {
        return counts.entrySet().stream()
                .filter(e -> e.getKey().deed() == deed)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
