package org.chancery.desk;

import java.util.List;
import java.util.Optional;
import org.chancery.ledger.Ref;
import org.chancery.review.Agreement;
import org.chancery.review.QueueQuestion.By;
import org.chancery.review.Reviewer;

/** How far two reviewers agree. */
final class AgreementPage implements Route.Answering {

    private final Reviewing reviewing;

    AgreementPage(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    /** The two who are compared, where there are two; and whoever could be. */
    record AgreementView(List<Reviewer> reviewers, Optional<Agreement> agreement) {
        String settle(Ref ref) {
            return QueueAddress.of(By.DISAGREEMENTS, "").at(ref);
        }
    }

    @Override
    public Reply answer(Call call) {
        return reviewing.ask(ledger -> {
            List<Reviewer> reviewers = reviewing.review().reviewers(ledger);
            Optional<String> first = call.parameter("a").or(() -> name(reviewers, 0));
            Optional<String> second = call.parameter("b").or(() -> name(reviewers, 1));
            Optional<Agreement> agreement = first.isPresent() && second.isPresent()
                    ? Optional.of(reviewing.review().agreement(ledger, first.get(), second.get()))
                    : Optional.empty();
            return Reply.page(
                    "Review · agreement", Section.REVIEW, "reviewAgreement", new AgreementView(reviewers, agreement));
        });
    }

    private static Optional<String> name(List<Reviewer> reviewers, int number) {
        return reviewers.stream().skip(number).findFirst().map(Reviewer::name);
    }
}
