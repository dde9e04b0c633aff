package org.chancery.desk;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.chancery.ledger.Decisions;
import org.chancery.view.ActorHistory;
import org.chancery.view.View;

/** What reviewers decide of actors: two are one, one is another in an article, and taking that back. Each answer shows the actor again. */
final class ActorDesk {

    private static final String COMMAND = "desk";
    private static final Pattern NUMBER = Pattern.compile("#?([0-9]{1,18})");
    private static final int STANDS = 1_000;

    private final Readers readers;
    private final Pen pen;

    ActorDesk(Rooms rooms) {
        readers = rooms.readers();
        pen = rooms.pen();
    }

    /** The actor of the page is another: both stand as the other from now on. */
    Reply merge(Call call) {
        long actor = call.id("actor");
        long into = number(call, call.field("number").isPresent() ? "number" : "into");
        long from = head(actor);
        long target = head(into);
        if (from == target) {
            throw new Refused(400, "These two are one already.", "Choose another actor.");
        }
        boolean turned = call.field("keep").filter("this"::equals).isPresent();
        decide(call, by -> by.merge(turned ? target : from, turned ? from : target, call.field("reason")));
        return Reply.redirect(Somewhere.actor(turned ? from : target) + "#decisions");
    }

    /** In one article the actor is somebody else. */
    Reply split(Call call) {
        long actor = call.id("actor");
        String article = call.field("article")
                .orElseThrow(() -> new Refused(400, "Which article is meant?", "Choose one from the list."));
        Optional<Long> other = call.field("other").map(o -> number(call, "other"));
        ActorHistory.Stand stand = readers.ask(r -> r.view().stands(actor, STANDS)).stream()
                .filter(s -> s.name().equals(article))
                .findFirst()
                .orElseThrow(() ->
                        new Refused(400, "This actor does not stand in that article.", "Choose one from the list."));
        if (other.equals(Optional.of(stand.actor()))) {
            throw new Refused(400, "These two are one already.", "Choose another actor.");
        }
        decide(call, by -> by.split(stand.actor(), article, other, call.field("reason")));
        return Reply.redirect(Somewhere.actor(actor) + "#decisions");
    }

    Reply undo(Call call) {
        long decision = call.id("decision");
        decide(call, by -> by.undoActor(decision));
        return Reply.redirect(call.back());
    }

    private void decide(Call call, Consumer<Decisions> decision) {
        String reviewer = Reviewers.named(call);
        pen.write(ledger -> {
            try (Decisions by = Decisions.by(ledger, reviewer, COMMAND)) {
                decision.accept(by);
            }
            return true;
        });
    }

    private long head(long actor) {
        return readers.ask(r -> profile(r.view(), actor));
    }

    private static long profile(View view, long actor) {
        return view.head(actor).orElseThrow(() -> Refused.missing("actor " + actor));
    }

    private static long number(Call call, String field) {
        return call.field(field)
                .map(NUMBER::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(m -> Long.parseLong(m.group(1)))
                .orElseThrow(() -> new Refused(
                        400,
                        "Which other actor is meant?",
                        "Give the number that stands on the other's page, as #12, or choose one of those proposed."));
    }
}
