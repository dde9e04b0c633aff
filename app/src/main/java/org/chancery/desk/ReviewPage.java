package org.chancery.desk;

import java.util.List;
import java.util.Optional;
import org.chancery.review.Begun;
import org.chancery.review.QueueQuestion.By;
import org.chancery.review.Reviewer;
import org.chancery.review.Strata;

/** Where reviewing begins: the queues, who has reviewed, which articles were begun. */
final class ReviewPage implements Route.Answering {

    private static final int MOST = 30;

    private final Reviewing reviewing;

    ReviewPage(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    /** What there is to do. */
    record ReviewView(
            Optional<String> reviewer, Strata strata, List<Reviewer> reviewers, List<Begun> begun, int disputed) {

        String doubtful() {
            return QueueAddress.of(By.DOUBTFUL, "").address();
        }

        String rule(String name) {
            return QueueAddress.of(By.RULE, name).address();
        }

        String type(String name) {
            return QueueAddress.of(By.TYPE, name).address();
        }

        String article(String name) {
            return QueueAddress.of(By.ARTICLE, name).address();
        }

        String disagreements() {
            return QueueAddress.of(By.DISAGREEMENTS, "").address();
        }

        /** As many as a page shows. */
        List<Begun> shown() {
            return begun.subList(0, Math.min(MOST, begun.size()));
        }

        long whole() {
            return begun.stream().filter(Begun::isWhole).count();
        }
    }

    @Override
    public Reply answer(Call call) {
        Strata strata = reviewing.strata();
        return reviewing.ask(ledger -> {
            int disputed = reviewing
                    .review()
                    .queue(ledger, QueueAddress.of(By.DISAGREEMENTS, "").question())
                    .entries()
                    .size();
            return Reply.page(
                    "Review",
                    Section.REVIEW,
                    "review",
                    new ReviewView(
                            Reviewing.reviewer(call),
                            strata,
                            reviewing.review().reviewers(ledger),
                            reviewing.review().begun(ledger),
                            disputed));
        });
    }
}
