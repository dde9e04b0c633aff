package org.chancery.view;

import java.util.List;
import java.util.Optional;

/** What reviewers decided of actors, the newest first. */
public record ActorHistory(List<Line> lines) {

    public ActorHistory {
        lines = List.copyOf(lines);
    }

    /**
     * One decision.
     *
     * @param merge whether two became one, else one was parted in an article
     * @param actor who it is about; {@code other} who he is since
     * @param article of a parting, its headline or name
     * @param when the day and hour, UTC
     * @param undoes the decision that this one takes back
     * @param standing whether it holds: it takes nothing back and is not taken back
     */
    public record Line(
            long id,
            String reviewer,
            boolean merge,
            Somebody actor,
            Somebody other,
            Optional<Stand> article,
            Optional<String> reason,
            String when,
            Optional<Long> undoes,
            boolean standing) {}

    /** An article in which an actor stands; {@code calledHere} what it calls him, {@code actor} the number under which he stands there, before merges. */
    public record Stand(
            long id,
            String name,
            Optional<String> headline,
            Optional<String> published,
            long actor,
            String calledHere) {
        public String title() {
            return headline.orElse(name);
        }
    }
}
