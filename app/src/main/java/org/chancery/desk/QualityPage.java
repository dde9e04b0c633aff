package org.chancery.desk;

import org.chancery.review.Estimate;
import org.chancery.review.Quality;
import org.chancery.review.SampleQuestion;

/** How good the program is on one's own articles, by one's own decisions. */
final class QualityPage implements Route.Answering {

    private final Reviewing reviewing;

    QualityPage(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    /** The figures, and how they are written. */
    record QualityView(Quality quality) {

        /** {@code .93 (.85–.97)}; a dash where nothing was seen. */
        static String share(Estimate estimate) {
            return estimate.isEmpty()
                    ? "–"
                    : decimals(estimate.share()) + " ("
                            + decimals(estimate.interval().low()) + "–"
                            + decimals(estimate.interval().high()) + ")";
        }

        static String decimals(double value) {
            return String.format(java.util.Locale.ROOT, "%.3f", value).replace('-', '−');
        }

        String queue() {
            return QueueAddress.of(quality.sample()).address();
        }
    }

    @Override
    public Reply answer(Call call) {
        SampleQuestion sample = QueueAddress.sample(call::parameter);
        Quality quality = reviewing.ask(ledger -> reviewing.review().quality(ledger, sample));
        return Reply.page("Review · quality", Section.REVIEW, "reviewQuality", new QualityView(quality));
    }
}
