package org.chancery.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.ledger.Decision;
import org.chancery.ledger.Judgements;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Ref;
import org.chancery.review.Item;
import org.chancery.review.Queue;
import org.chancery.review.QueueQuestion.By;
import org.chancery.review.Review;
import org.chancery.review.Sitting;
import org.chancery.review.Undone;
import org.chancery.review.Wanted;
import org.chancery.standing.Verdict;
import org.chancery.text.Span;

/** What the review writes: a verdict with its corrections, a step taken back, an article read through. Each is one step, and leads to the next record. */
final class ReviewActions {

    private final Reviewing reviewing;

    ReviewActions(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    Reply decide(Call call) {
        String reviewer = Reviewing.named(call);
        QueueAddress address = QueueAddress.read(call::field);
        Ref ref = ref(call);
        Review review = reviewing.review();
        return reviewing.pen().write(ledger -> {
            Item item = review.item(ledger, ref, reviewer, address.adjudicates())
                    .orElseThrow(() -> Refused.missing("record " + ref.written()));
            sameText(call, item.article().record().text("text_sha256"));
            Optional<String> reason = reason(call, address, item);
            String verdict = call.field("verdict").orElse("");
            List<Decision> decisions = verdict.equals("correct")
                    ? review.corrections(item, wanted(call, item), reason)
                    : List.of(review.verdict(item, verdict(verdict), reason));
            if (new Sitting(ledger, reviewer).decide(decisions) == 0) {
                return Reply.redirect(QueueAddress.did(address.at(ref), "nothing"));
            }
            return next(ledger, address, reviewer, ref, verdict);
        });
    }

    private static Ref ref(Call call) {
        String written = call.field("record").orElse("");
        return Ref.read(written).orElseThrow(() -> Refused.missing("record " + English.cut(written, 40)));
    }

    private static Verdict verdict(String word) {
        return switch (word) {
            case "accept" -> Verdict.ACCEPT;
            case "reject" -> Verdict.REJECT;
            default -> throw new Refused(
                    400, "There is no verdict '" + English.cut(word, 20) + "'.", "Go back and choose one.");
        };
    }

    /** Words are chosen by their numbers in the text that was shown. */
    static void sameText(Call call, Optional<String> hash) {
        if (!call.field("text").equals(hash)) {
            throw new Refused(
                    409,
                    "The article was read anew while it was shown; nothing was written.",
                    "Go back, load the page anew and decide again.");
        }
    }

    private static Optional<String> reason(Call call, QueueAddress address, Item item) {
        Optional<String> said = call.field("reason").map(r -> English.cut(r, 500));
        if (!address.adjudicates()) {
            return said;
        }
        if (item.mine().filter(m -> !m.adjudicates()).isPresent()) {
            throw new Refused(
                    403,
                    "You judged this record yourself.",
                    "Somebody else has to settle it, under a name of their own.");
        }
        return Optional.of(Judgements.ADJUDICATED + said.map(r -> ": " + r).orElse(""));
    }

    private static Wanted wanted(Call call, Item item) {
        boolean event = item.ref().event();
        return new Wanted(
                ChosenWords.given(call, item.window(), item.shown().span(), event ? "trigger" : "content"),
                event ? Map.of() : words(call, item),
                fields(call, event));
    }

    /** Of cue and source those that the form has. */
    private static Map<String, List<Span>> words(Call call, Item item) {
        Map<String, List<Span>> words = new LinkedHashMap<>();
        for (String role : List.of("cue", "source")) {
            if (call.field(role + "0.first").isPresent()) {
                List<Span> before = item.shown().spans(role);
                words.put(
                        role,
                        before.isEmpty()
                                ? ChosenWords.given(call, item.window(), role)
                                : ChosenWords.given(call, item.window(), before, role));
            }
        }
        return words;
    }

    static Map<String, List<String>> fields(Call call, boolean event) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String field : event
                ? List.of("type", "actors", "recipients", "factuality", "date", "place")
                : List.of("speaker", "stance", "addressees", "channel")) {
            List<String> given = call.fields(field);
            if (field.equals("place") && !given.isEmpty() && given.get(0).isBlank()) {
                given = List.of(""); // a country without a name is no place
            }
            if (!given.isEmpty()) {
                fields.put(field, given);
            }
        }
        return fields;
    }

    private Reply next(Ledger ledger, QueueAddress address, String reviewer, Ref ref, String did) {
        Queue queue = reviewing.review().queue(ledger, address.question());
        List<Ref> refs = queue.entries().stream().map(Queue.Entry::ref).toList();
        Set<Ref> judged = reviewing.review().judged(ledger, reviewer, queue);
        Optional<Ref> next = RecordPage.toJudge(refs, judged, queue.place(ref).orElse(-1) + 1);
        return Reply.redirect(QueueAddress.did(next.map(address::at).orElse(address.address()), did));
    }

    Reply undo(Call call) {
        String reviewer = Reviewing.named(call);
        QueueAddress address = QueueAddress.read(call::field);
        Optional<Undone> undone = reviewing.pen().write(ledger -> new Sitting(ledger, reviewer).undo());
        String stay = call.field("at").flatMap(Ref::read).map(address::at).orElse(address.address());
        if (undone.isEmpty()) {
            return Reply.redirect(QueueAddress.did(stay, "nothing-undone"));
        }
        boolean gone = undone.get().verdict().equals(Verdict.ADD.word());
        String back = undone.get().ref().filter(r -> !gone).map(address::at).orElse(stay);
        return Reply.redirect(QueueAddress.did(back, "undo"));
    }

    Reply readThrough(Call call) {
        String reviewer = Reviewing.named(call);
        String article = call.field("article").orElse("");
        reviewing.pen().write(ledger -> new Sitting(ledger, reviewer)
                .decide(List.of(reviewing.review().readThrough(ledger, article))));
        return Reply.redirect(
                QueueAddress.did(QueueAddress.of(By.ARTICLE, article).address(), "read"));
    }
}
