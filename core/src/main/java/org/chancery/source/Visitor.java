package org.chancery.source;

import java.io.IOException;
import java.util.Optional;

/** Goes to addresses and tells the validators what came of it. In: an address. Out: what is there, or nothing where nothing has changed since the last visit. */
final class Visitor {

    private final Fetch fetch;
    private final Validators validators;
    private final Limits limits;

    Visitor(Fetch fetch, Validators validators, Limits limits) {
        this.fetch = fetch;
        this.validators = validators;
        this.limits = limits;
    }

    /** A page, or the entries where the address is that of a feed. */
    Feed open(String place) {
        try {
            Answer answer = fetch.answer(place, Ask.page(validators.of(place)));
            if (answer.isFeed()) {
                return entries(answer);
            }
            Optional<Input> page = page(answer);
            return page.isPresent() ? Feed.of(page.get()) : () -> Optional.empty();
        } catch (IOException e) {
            return Feed.of(Unreadable.failure(place, e));
        }
    }

    /** One page; empty where it is unchanged. */
    Optional<Input> page(String place) {
        try {
            return page(fetch.answer(place, Ask.page(validators.of(place))));
        } catch (IOException e) {
            return Optional.of(Unreadable.failure(place, e));
        }
    }

    /** The entries of a feed as the feed has them; empty where it is unchanged. */
    Optional<FeedAnswer> feed(String place) throws IOException {
        Answer answer = fetch.answer(place, Ask.feed(validators.of(place)));
        if (answer.isUnchanged()) {
            validators.unchanged(place);
            return Optional.empty();
        }
        if (!answer.sent().isFeed()) {
            throw new Unreadable("it is neither RSS nor Atom", "give the feed's own address; the site's pages name it");
        }
        return Optional.of(new FeedAnswer(entries(answer), answer.validator()));
    }

    /** A feed's entries, and its validator, which is only to be kept once they are all read. */
    record FeedAnswer(Feed entries, Optional<Validator> validator) {}

    void keep(String place, Validator validator) {
        validators.keep(place, validator);
    }

    private Optional<Input> page(Answer answer) throws IOException {
        if (answer.isUnchanged()) {
            validators.unchanged(answer.place());
            return Optional.empty();
        }
        Capture capture = answer.capture();
        answer.validator().ifPresent(v -> validators.keep(answer.place(), v));
        return Optional.of(capture);
    }

    private Feed entries(Answer answer) {
        return new FeedFile(
                answer.place(),
                answer.place(),
                answer.exchange().body().stream(),
                answer.charset(),
                Optional.of(answer.uri()),
                limits);
    }
}
