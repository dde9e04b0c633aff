package org.chancery.desk;

import java.util.Optional;
import org.chancery.ledger.Ledger;
import org.chancery.review.Queue;
import org.chancery.review.QueueQuestion.By;
import org.chancery.review.ReadArticle;

/** The end of a queue: all of it was judged. */
final class DonePage {

    private DonePage() {}

    /**
     * What can be done next.
     *
     * @param article of an article's queue; then also {@code readThrough} says whether this reviewer marked it
     * @param next the queue goes on there
     */
    record DoneView(
            QueueAddress queue,
            int total,
            Optional<ReadArticle> article,
            boolean readThrough,
            Optional<String> next,
            String did) {

        String told() {
            return Notice.of(did);
        }

        /** Where in the text adding begins, and to where it comes back. */
        String adding() {
            return queue.adding(article.map(ReadArticle::name).orElse(""), 0, "", "statement");
        }
    }

    static Reply of(
            Reviewing reviewing, Ledger ledger, QueueAddress address, Queue queue, String reviewer, String did) {
        Optional<ReadArticle> article = address.question().by() == By.ARTICLE
                ? reviewing.review().article(ledger, address.question().value())
                : Optional.empty();
        if (address.question().by() == By.ARTICLE && article.isEmpty()) {
            throw Refused.missing("article " + English.cut(address.question().value(), 80));
        }
        boolean read = article.filter(a -> reviewing.review().isReadThrough(ledger, a.id(), reviewer))
                .isPresent();
        Optional<String> next =
                queue.more() ? Optional.of(address.before(queue.last()).address()) : Optional.empty();
        return Reply.page(
                "Review · done",
                Section.REVIEW,
                "reviewDone",
                new DoneView(address, queue.entries().size(), article, read, next, did));
    }
}
