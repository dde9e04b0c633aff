package org.chancery.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.json.Json;
import org.chancery.ledger.Judgements;
import org.chancery.ledger.Ledger;
import org.chancery.review.Quality.Precision;
import org.chancery.score.GoldRecord;
import org.chancery.score.RecordPairs;
import org.chancery.standing.Judgement;
import org.chancery.standing.Settled;

/** A ledger and a sample come in, how good the program is by the decisions on it goes out. */
final class Qualities {

    /** One record of the sample that somebody judged. */
    private record Case(Stratum stratum, boolean found, boolean right) {}

    private final Ledger ledger;
    private final ReadArticles articles;

    private Qualities(Ledger ledger, ReadArticles articles) {
        this.ledger = ledger;
        this.articles = articles;
    }

    static Quality of(Ledger ledger, ReadArticles articles, Sample sample) {
        Qualities work = new Qualities(ledger, articles);
        Golds golds = new Golds(articles);
        List<Gold> whole = golds.all(ledger);
        List<Case> cases =
                sample.drawn().stream().flatMap(d -> work.judged(d).stream()).toList();
        return new Quality(
                sample.question(),
                sample.drawn().size(),
                cases.size(),
                precision(cases.stream().filter(c -> !c.stratum.event()).toList(), sample.sizes()),
                precision(cases.stream().filter(c -> c.stratum.event()).toList(), sample.sizes()),
                rows(sample, cases, false),
                rows(sample, cases, true),
                WholeArticles.of(whole, golds.judged(ledger).size() - whole.size()));
    }

    private Optional<Case> judged(Sample.Drawn drawn) {
        List<Judgement> by = Judgements.of(ledger.connection(), drawn.ref());
        Optional<ReadArticle> article = by.isEmpty() ? Optional.empty() : articles.of(ledger, drawn.article());
        return article.flatMap(read -> read.find(drawn.ref()).map(found -> {
            Settled settled = Settled.of(by);
            Optional<Finding> stands = Finding.standing(settled, drawn.ref(), Optional.of(found));
            boolean right = stands.isPresent() && settled.fields().isEmpty();
            return new Case(
                    drawn.stratum(),
                    right || stands.filter(s -> isFound(read, s, found)).isPresent(),
                    right);
        }));
    }

    /** Whether the scorer would take what was found for what stands. */
    private static boolean isFound(ReadArticle article, Finding stands, Finding found) {
        RecordPairs pairs = RecordPairs.of(new GoldRecord(alone(stands), article.text()), alone(found));
        return !pairs.statements().isEmpty() || !pairs.events().isEmpty();
    }

    private static Json.Obj alone(Finding finding) {
        return Json.object()
                .put("id", "alone")
                .put(finding.ref().event() ? "events" : "statements", Json.array(List.of(finding.json())))
                .build();
    }

    /** Each judged record stands for so many of its stratum. */
    private static Precision precision(List<Case> cases, Map<Stratum, Long> sizes) {
        Map<Stratum, Integer> seen = new TreeMap<>();
        cases.forEach(c -> seen.merge(c.stratum, 1, Integer::sum));
        List<Estimate.Case> found = new ArrayList<>();
        List<Estimate.Case> right = new ArrayList<>();
        for (Case c : cases) {
            double weight = (double) sizes.getOrDefault(c.stratum, 1L) / seen.getOrDefault(c.stratum, 1);
            found.add(new Estimate.Case(c.found, weight));
            right.add(new Estimate.Case(c.right, weight));
        }
        return new Precision(Estimate.of(found), Estimate.of(right));
    }

    private static List<Quality.Row> rows(Sample sample, List<Case> cases, boolean event) {
        Map<Stratum, Integer> drawn = new TreeMap<>();
        sample.drawn().forEach(d -> drawn.merge(d.stratum(), 1, Integer::sum));
        return drawn.entrySet().stream()
                .filter(e -> e.getKey().event() == event)
                .map(e -> new Quality.Row(
                        e.getKey().name(),
                        sample.sizes().getOrDefault(e.getKey(), 0L),
                        e.getValue(),
                        precision(of(cases.stream(), e.getKey()), sample.sizes())))
                .toList();
    }

    private static List<Case> of(Stream<Case> cases, Stratum stratum) {
        return cases.filter(c -> c.stratum.equals(stratum)).toList();
    }
}
