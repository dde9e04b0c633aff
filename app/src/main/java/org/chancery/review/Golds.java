package org.chancery.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.ledger.Judgements;
import org.chancery.ledger.Ledger;

/** A ledger comes in, the gold of every article that was reviewed wholly goes out, in the order of their names, one at a time. For any thread. */
public final class Golds {

    private final ReadArticles articles;

    public Golds() {
        this(new ReadArticles());
    }

    Golds(ReadArticles articles) {
        this.articles = articles;
    }

    /** The rows of the articles that anybody judged. */
    public List<Long> judged(Ledger ledger) {
        return Judgements.articles(ledger.connection());
    }

    /** Empty where the article was not reviewed wholly. */
    public Optional<Gold> of(Ledger ledger, long article) {
        return articles.of(ledger, article).flatMap(read -> Gold.of(read, Judgements.of(ledger.connection(), article)));
    }

    List<Gold> all(Ledger ledger) {
        List<Gold> all = new ArrayList<>();
        judged(ledger).forEach(article -> of(ledger, article).ifPresent(all::add));
        return all;
    }
}
