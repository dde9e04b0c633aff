package org.chancery.source;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.json.Json;
import org.chancery.text.Note;

/**
 * A feed at an address: the page of each of its entries, each page once. Where a page cannot be had, the entry stands in if it carries its full text.
 * A page's extra fields say which feed brought it and what day that gave.
 */
final class FeedVisit implements Feed {

    private final String address;
    private final Visitor visitor;
    private final Set<String> seen;
    private final int most;
    private Optional<Visitor.FeedAnswer> feed = Optional.empty();
    private int count;
    private boolean opened;
    private boolean ended;
    private boolean whole = true;

    /** @param seen the pages that were already asked for, over all feeds */
    FeedVisit(String address, Visitor visitor, Set<String> seen, int most) {
        this.address = address;
        this.visitor = visitor;
        this.seen = seen;
        this.most = most;
    }

    @Override
    public Optional<Input> next() {
        try {
            if (!opened) {
                opened = true;
                feed = visitor.feed(address);
            }
            while (feed.isPresent() && !ended) {
                Optional<Input> entry = feed.get().entries().next();
                if (entry.isEmpty()) {
                    end(feed.get());
                } else if (++count > most) {
                    return Optional.of(tooMany());
                } else {
                    Optional<Input> page = page(entry.get());
                    if (page.isPresent()) {
                        return page;
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            ended = true;
            return Optional.of(Unreadable.failure(address, e));
        }
    }

    private void end(Visitor.FeedAnswer answer) {
        ended = true;
        if (whole) {
            answer.validator().ifPresent(v -> visitor.keep(address, v));
        }
    }

    private Failure tooMany() {
        ended = true;
        return new Failure(
                address,
                "the feed has more than " + most + " entries; only so many were read",
                "save the feed and read the file, which may have any number");
    }

    /** Empty where the page is unchanged or was had before. */
    private Optional<Input> page(Input entry) {
        if (!(entry instanceof Capture own)) {
            whole = false;
            return Optional.of(entry);
        }
        if (own.uri().isEmpty()) {
            return Optional.of(own);
        }
        String link = own.uri().map(URI::toString).orElseThrow();
        if (!seen.add(link)) {
            return Optional.empty();
        }
        return visitor.page(link).map(page -> {
            whole &= page instanceof Capture;
            return page instanceof Failure why ? instead(own, why) : told(page, own);
        });
    }

    private static Input instead(Capture own, Failure why) {
        if (own.notes().stream().anyMatch(note -> note.code().equals(FeedPage.TEASER))) {
            return why;
        }
        List<Note> notes = new ArrayList<>(own.notes());
        notes.add(Note.of("page-not-fetched", "the text is that of the feed; of its page: " + why.problem()));
        return new Capture(
                own.id(), own.place(), own.kind(), own.bytes(), own.uri(), own.charset(), own.given(), notes);
    }

    private Input told(Input page, Capture own) {
        Given nothing = Given.nothing();
        Json.Obj extra = Json.object()
                .put("feed", address)
                .put("feed_published", own.given().published())
                .build();
        return page instanceof Capture capture
                ? capture.with(new Given(
                        nothing.id(), nothing.title(), nothing.url(), nothing.outlet(), nothing.published(), extra))
                : page;
    }

    @Override
    public void close() throws IOException {
        if (feed.isPresent()) {
            feed.get().entries().close();
        }
    }
}
