package org.chancery.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.ledger.Judgements;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Ref;
import org.chancery.standing.Judgement;
import org.chancery.standing.Verdict;
import org.chancery.text.Span;
import org.chancery.view.Surroundings;

/** A ledger and the names of two reviewers come in, how far they agree goes out. */
final class Agreements {

    private final ReadArticles articles;
    private final Surroundings surroundings;
    private final String first;
    private final String second;
    private final List<Kappa.Pair> verdicts = new ArrayList<>();
    private final List<Kappa.Pair> stances = new ArrayList<>();
    private final List<Kappa.Pair> types = new ArrayList<>();
    private final List<Estimate.Case> speakers = new ArrayList<>();
    private final List<Agreement.Disagreement> disagreements = new ArrayList<>();
    private SpanF1 spans = SpanF1.NONE;

    private Agreements(ReadArticles articles, Surroundings surroundings, String first, String second) {
        this.articles = articles;
        this.surroundings = surroundings;
        this.first = first;
        this.second = second;
    }

    static Agreement of(Ledger ledger, ReadArticles articles, Surroundings surroundings, String first, String second) {
        Agreements count = new Agreements(articles, surroundings, first, second);
        Judgements.articles(ledger.connection()).forEach(article -> count.article(ledger, article));
        return new Agreement(
                first,
                second,
                count.verdicts.size(),
                Kappa.of(count.verdicts),
                Kappa.of(count.stances),
                Kappa.of(count.types),
                Estimate.of(count.speakers),
                count.spans,
                count.disagreements);
    }

    private void article(Ledger ledger, long id) {
        Judgements judgements = Judgements.of(ledger.connection(), id);
        judgements.byRecord().forEach((ref, all) -> {
            Optional<Judgement> a = of(all, first);
            Optional<Judgement> b = of(all, second);
            boolean mine = a.isPresent();
            Optional<Judgement> one = a.or(() -> b);
            boolean missedByOther = one.filter(j -> j.added().isPresent()).isPresent()
                    && (mine ? b : a).isEmpty()
                    && judgements.readThrough().contains(mine ? second : first);
            if ((a.isPresent() && b.isPresent()) || missedByOther) {
                articles.of(ledger, id).ifPresent(article -> record(article, ref, all, a, b));
            }
        });
    }

    private static Optional<Judgement> of(List<Judgement> all, String reviewer) {
        return all.stream()
                .filter(j -> j.reviewer().equals(reviewer) && !j.adjudicates())
                .findFirst();
    }

    private void record(
            ReadArticle article, Ref ref, List<Judgement> all, Optional<Judgement> a, Optional<Judgement> b) {
        Optional<Finding> found = article.find(ref).or(() -> all.stream()
                .flatMap(j -> j.added().stream())
                .findFirst()
                .map(json -> new Finding(ref, json)));
        if (found.isEmpty()) {
            return; // of an older reading
        }
        Optional<Finding> inA = a.filter(Judgement::keeps).map(j -> found.get().with(j.fields()));
        Optional<Finding> inB = b.filter(Judgement::keeps).map(j -> found.get().with(j.fields()));
        spans = spans.plus(SpanF1.of(article, span(inA), span(inB)));
        if (a.isPresent() && b.isPresent()) {
            verdicts.add(new Kappa.Pair(word(a.get()), word(b.get())));
        }
        if (inA.isPresent() && inB.isPresent()) {
            (ref.event() ? types : stances).add(new Kappa.Pair(label(inA.get()), label(inB.get())));
            if (!ref.event()) {
                speakers.add(new Estimate.Case(
                        inA.get().text("speaker").equals(inB.get().text("speaker")), 1));
            }
        }
        boolean same = a.isPresent() && b.isPresent() && a.get().agrees(b.get());
        if (!same) {
            String settled = all.stream()
                    .filter(Judgement::adjudicates)
                    .map(Judgement::reviewer)
                    .reduce("", (x, y) -> y);
            disagreements.add(new Agreement.Disagreement(
                    ref,
                    article.headline().orElse(article.name()),
                    Telling.of(found.get()),
                    Sentence.of(surroundings, article, found.get().all()).words(),
                    Telling.of(a),
                    Telling.of(b),
                    settled));
        }
    }

    /** Who added a record keeps it. */
    private static String word(Judgement judgement) {
        return judgement.verdict() == Verdict.ADD
                ? Verdict.ACCEPT.word()
                : judgement.verdict().word();
    }

    private static String label(Finding finding) {
        return finding.text(finding.ref().event() ? "type" : "stance").orElse("");
    }

    private static List<Span> span(Optional<Finding> finding) {
        return finding.map(Finding::span).orElse(List.of());
    }
}
