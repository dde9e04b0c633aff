package org.chancery.review;

import java.util.List;
import java.util.Optional;
import org.chancery.ledger.Ref;
import org.chancery.standing.Judgement;

/**
 * One record to be judged, in its context.
 *
 * @param found as the program found it; empty of what a reviewer added
 * @param shown as it stands for this reviewer, his own corrections applied
 * @param mine what he has said of it, where he has
 * @param others what others said: only after he has spoken, or where he adjudicates
 */
public record Item(
        Ref ref,
        ReadArticle article,
        Optional<Finding> found,
        Finding shown,
        Window window,
        Optional<Judgement> mine,
        List<Judgement> others) {

    public Item {
        others = List.copyOf(others);
    }

    /** What it rests on; empty of what a reviewer added. */
    public Optional<ReadArticle.Made> made() {
        return found.flatMap(f -> Optional.ofNullable(article.made().get(f.id())));
    }

    static Item of(ReadArticle article, Ref ref, List<Judgement> all, String reviewer, boolean adjudicating) {
        Optional<Finding> found = article.find(ref);
        Finding base = found.or(() -> all.stream()
                        .flatMap(j -> j.added().stream())
                        .findFirst()
                        .map(json -> new Finding(ref, json)))
                .orElseThrow(() ->
                        new IllegalArgumentException(ref.written() + " is not in the current reading of its article"));
        Optional<Judgement> mine =
                all.stream().filter(j -> j.reviewer().equals(reviewer)).findFirst();
        List<Judgement> others = mine.isPresent() || adjudicating
                ? all.stream().filter(j -> !j.reviewer().equals(reviewer)).toList()
                : List.of();
        return new Item(
                ref,
                article,
                found,
                mine.map(j -> base.with(j.fields())).orElse(base),
                Window.around(article, base.all()),
                mine,
                others);
    }
}
