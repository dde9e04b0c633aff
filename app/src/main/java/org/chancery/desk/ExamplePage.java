package org.chancery.desk;

import org.chancery.ledger.Ref;
import org.chancery.review.Example;

/** A judged record as an example of a rule, ready to be copied. */
final class ExamplePage implements Route.Answering {

    private final Reviewing reviewing;

    ExamplePage(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    /** The example, and where one came from. */
    record ExampleView(Ref ref, Example example, String back) {}

    @Override
    public Reply answer(Call call) {
        String written = call.parameter("record").orElse("");
        Ref ref = Ref.read(written).orElseThrow(() -> Refused.missing("record " + English.cut(written, 40)));
        QueueAddress address = QueueAddress.read(call::parameter);
        Example example = reviewing
                .ask(ledger -> reviewing.review().example(ledger, ref))
                .orElseThrow(() -> Refused.missing("record " + written));
        return Reply.page(
                "Review · example", Section.REVIEW, "reviewExample", new ExampleView(ref, example, address.at(ref)));
    }
}
