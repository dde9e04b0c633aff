package org.chancery.desk;

import java.util.List;
import java.util.Optional;
import org.chancery.ledger.Decision;
import org.chancery.ledger.Ref;
import org.chancery.review.ReadArticle;
import org.chancery.review.Sitting;
import org.chancery.review.Wanted;
import org.chancery.review.Window;
import org.chancery.text.Span;

/** Adding what was missed: a stretch of the article, from which words are chosen, and the fields of a statement or an event. */
final class MissedPage implements Route.Answering {

    private final Reviewing reviewing;

    MissedPage(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    /**
     * What is shown.
     *
     * @param at the record from which one came; blank for none
     */
    record MissedView(
            QueueAddress queue, ReadArticle article, Window window, boolean event, String at, String reviewer) {

        ShownText text() {
            return ShownText.of(window, article, Optional.empty());
        }

        List<ChosenWords> words() {
            return event
                    ? List.of(ChosenWords.none(window, "trigger"))
                    : List.of(
                            ChosenWords.none(window, "content"),
                            ChosenWords.none(window, "cue"),
                            ChosenWords.none(window, "source"));
        }

        String here(boolean other) {
            return queue.adding(article.name(), window.start(), at, other ? "event" : "statement");
        }

        Optional<String> later() {
            return window.behind() ? Optional.of(turned(window.end())) : Optional.empty();
        }

        Optional<String> earlier() {
            int length = window.end() - window.start();
            return window.before() ? Optional.of(turned(Math.max(0, window.start() - length))) : Optional.empty();
        }

        private String turned(int from) {
            return queue.adding(article.name(), from, at, event ? "event" : "statement");
        }

        String back() {
            return Ref.read(at).map(queue::at).orElse(queue.address());
        }
    }

    @Override
    public Reply answer(Call call) {
        Optional<String> reviewer = Reviewing.reviewer(call);
        if (reviewer.isEmpty()) {
            return Reviewing.asksWho(call);
        }
        QueueAddress address = QueueAddress.read(call::parameter);
        ReadArticle article = article(call.parameter("article").orElse(""));
        Window window = reviewing.review().window(article, from(call.parameter("from")));
        boolean event = call.parameter("kind").filter("event"::equals).isPresent();
        return Reply.page(
                "Review · add",
                Section.REVIEW,
                "reviewMissed",
                new MissedView(
                        address, article, window, event, call.parameter("at").orElse(""), reviewer.get()));
    }

    private ReadArticle article(String name) {
        return reviewing
                .ask(ledger -> reviewing.review().article(ledger, name))
                .orElseThrow(() -> Refused.missing("article " + English.cut(name, 80)));
    }

    private static int from(Optional<String> given) {
        return given.filter(v -> v.matches("[0-9]{1,8}")).map(Integer::parseInt).orElse(0);
    }

    /** The form was sent. */
    Reply add(Call call) {
        String reviewer = Reviewing.named(call);
        QueueAddress address = QueueAddress.read(call::field);
        ReadArticle article = article(call.field("article").orElse(""));
        ReviewActions.sameText(call, article.record().text("text_sha256"));
        Window window = reviewing.review().window(article, from(call.field("from")));
        boolean event = call.field("kind").filter("event"::equals).isPresent();
        List<Span> span = ChosenWords.given(call, window, event ? "trigger" : "content");
        if (span.isEmpty()) {
            throw new Refused(
                    400, "No words were chosen, so nothing was added.", "Go back and choose what was said or done.");
        }
        Wanted wanted = new Wanted(span, ReviewActions.fields(call, event));
        Decision addition = event
                ? reviewing.review().event(article, wanted)
                : reviewing
                        .review()
                        .statement(
                                article,
                                wanted,
                                ChosenWords.given(call, window, "cue"),
                                ChosenWords.given(call, window, "source"));
        reviewing.pen().write(ledger -> new Sitting(ledger, reviewer).decide(List.of(addition)));
        String back = call.field("at").flatMap(Ref::read).map(address::at).orElse(address.address());
        return Reply.redirect(QueueAddress.did(back, "add"));
    }
}
