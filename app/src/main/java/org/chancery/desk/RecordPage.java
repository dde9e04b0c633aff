package org.chancery.desk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Ref;
import org.chancery.review.Item;
import org.chancery.review.Queue;

/** One record of a queue: the one that the address names, else the first that this reviewer has not judged. */
final class RecordPage implements Route.Answering {

    private final Reviewing reviewing;

    RecordPage(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Override
    public Reply answer(Call call) {
        Optional<String> reviewer = Reviewing.reviewer(call);
        if (reviewer.isEmpty()) {
            return Reviewing.asksWho(call);
        }
        QueueAddress address = QueueAddress.read(call::parameter);
        return reviewing.ask(ledger -> page(ledger, call, address, reviewer.get()));
    }

    private Reply page(Ledger ledger, Call call, QueueAddress address, String reviewer) {
        Queue queue = reviewing.review().queue(ledger, address.question());
        List<Ref> refs = queue.entries().stream().map(Queue.Entry::ref).toList();
        Set<Ref> judged = reviewing.review().judged(ledger, reviewer, queue);
        String did = call.parameter("did").orElse("");
        Optional<Ref> asked = call.parameter("at")
                .map(at -> Ref.read(at).orElseThrow(() -> Refused.missing("record " + English.cut(at, 40))));
        Optional<Ref> ref = asked.or(() -> toJudge(refs, judged, 0));
        if (ref.isEmpty()) {
            return DonePage.of(reviewing, ledger, address, queue, reviewer, did);
        }
        Item item = reviewing
                .review()
                .item(ledger, ref.get(), reviewer, address.adjudicates())
                .orElseThrow(() -> Refused.missing("record " + ref.get().written()));
        OptionalInt place = queue.place(ref.get());
        RecordView view = new RecordView(
                address,
                item,
                reviewer,
                place.orElse(-1) + 1,
                refs.size(),
                judged.size(),
                at(address, refs, place.orElse(0) - 1),
                place.isPresent()
                        ? at(address, refs, place.getAsInt() + 1).or(() -> Optional.of(address.address()))
                        : Optional.of(address.address()),
                call.parameter("do").filter("correct"::equals).isPresent(),
                did,
                refusal(address, item));
        return Reply.page("Review · " + item.ref().written(), Section.REVIEW, "reviewRecord", view);
    }

    private static String refusal(QueueAddress address, Item item) {
        boolean own = item.mine().filter(m -> !m.adjudicates()).isPresent();
        return address.adjudicates() && own
                ? "You judged this record yourself. Somebody else has to settle it: change the name on the page Review."
                : "";
    }

    private static Optional<String> at(QueueAddress address, List<Ref> refs, int place) {
        return place < 0 || place >= refs.size() ? Optional.empty() : Optional.of(address.at(refs.get(place)));
    }

    /** The next that is not judged, from a place on, then from the beginning. */
    static Optional<Ref> toJudge(List<Ref> refs, Set<Ref> judged, int from) {
        return IntStream.range(0, refs.size())
                .mapToObj(i -> refs.get((from + i) % refs.size()))
                .filter(ref -> !judged.contains(ref))
                .findFirst();
    }
}
