package org.chancery.view;

import java.util.List;

/**
 * Who has to do with whom, in what was asked for.
 *
 * @param nodes the actors most often met; {@code ties} what is between them, the most frequent first
 * @param actors how many actors there are in all, {@code pairs} how many ties
 * @param seen how many statements or events were looked at
 * @param complete whether these are all that were asked for, else the newest
 */
public record Network(
        List<Node> nodes, List<Tie> ties, long actors, long pairs, long seen, boolean complete, List<String> notes) {

    public Network {
        nodes = List.copyOf(nodes);
        ties = List.copyOf(ties);
        notes = List.copyOf(notes);
    }

    /** An actor and how often he stands at an end of a tie, those of actors left out too. */
    public record Node(Somebody who, long weight) {}

    /** What one does with the other. */
    public enum Kind {
        /** Says something to. */
        TO,
        /** Says something about. */
        ABOUT,
        /** Does something to. */
        DEED,
        /** Does something together with. */
        TOGETHER
    }

    /**
     * From one to another.
     *
     * @param number how many statements or events; {@code unsure} those of them that are no deeds, since they are denied, intended, possible, conditional or
     *     demanded (of statements none)
     */
    public record Tie(Node from, Node to, Kind kind, long number, long unsure) {}
}
