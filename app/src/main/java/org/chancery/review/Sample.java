package org.chancery.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Ref;
import org.chancery.ledger.Sql;

/**
 * A stratified sample of what was found: statements by rule, events by type. Of each stratum those are drawn whose record and seed hash lowest, so that a
 * sample hangs on no order, and mostly stays where articles are added.
 *
 * @param drawn in an order that the seed decides, strata mixed
 * @param sizes how many records the ledger has of each stratum
 */
public record Sample(SampleQuestion question, List<Drawn> drawn, Map<Stratum, Long> sizes) {

    /** One record that was drawn; {@code version} the reading that it stood in. */
    public record Drawn(Ref ref, Stratum stratum, long article) {}

    public Sample {
        drawn = List.copyOf(drawn);
        sizes = java.util.Collections.unmodifiableMap(new TreeMap<>(sizes));
    }

    private record Candidate(long hash, Ref ref, long version) {}

    static Sample of(Ledger ledger, SampleQuestion question) {
        Map<Stratum, Long> sizes = new HashMap<>();
        Map<Stratum, PriorityQueue<Candidate>> lowest = new HashMap<>();
        long seed = mixed(question.seed());
        Sql.each(
                ledger.connection(),
                "SELECT s.record, s.version, b.name AS stratum, 0 AS event FROM statement s JOIN made_by b ON b.id = s.made_by"
                        + " WHERE (s.current OR s.judged = 'rejected') AND s.judged IS NOT 'added'"
                        + " UNION ALL SELECT e.record, e.version, coalesce(e.found, e.type), 1 FROM event e"
                        + " WHERE (e.current OR e.judged = 'rejected') AND e.judged IS NOT 'added'",
                row -> {
                    Stratum stratum = new Stratum(row.flag("event"), row.need("stratum"));
                    sizes.merge(stratum, 1L, Long::sum);
                    Ref ref = new Ref(stratum.event(), row.id("record"));
                    PriorityQueue<Candidate> least = lowest.computeIfAbsent(
                            stratum,
                            s -> new PriorityQueue<>(
                                    Comparator.comparingLong(Candidate::hash).reversed()));
                    least.add(new Candidate(mixed(ref.number() ^ seed), ref, row.id("version")));
                    if (least.size() > question.size()) {
                        least.poll();
                    }
                });
        List<Candidate> chosen = new ArrayList<>();
        Map<Ref, Stratum> strata = new HashMap<>();
        Allotment.of(sizes, question.size()).forEach((stratum, number) -> {
            List<Candidate> all = new ArrayList<>(lowest.getOrDefault(stratum, new PriorityQueue<>()));
            all.sort(Comparator.comparingLong(Candidate::hash));
            all.stream().limit(number).forEach(c -> {
                chosen.add(c);
                strata.put(c.ref, stratum);
            });
        });
        chosen.sort(Comparator.comparingLong(Candidate::hash));
        return new Sample(
                question,
                chosen.stream()
                        .map(c -> new Drawn(
                                c.ref,
                                strata.getOrDefault(c.ref, new Stratum(c.ref.event(), "")),
                                article(ledger, c.version)))
                        .toList(),
                sizes);
    }

    private static long article(Ledger ledger, long version) {
        return Sql.one(ledger.connection(), "SELECT article FROM version WHERE id = ?", r -> r.id("article"), version)
                .orElseThrow();
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): neighbouring numbers come out far apart. */
    private static long mixed(long number) {
        long z = number + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
