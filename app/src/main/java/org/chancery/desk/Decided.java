package org.chancery.desk;

import org.chancery.view.ActorHistory;

/** A decision about actors in a sentence. */
final class Decided {

    private Decided() {}

    static String sentence(ActorHistory.Line line) {
        String actor = "“" + line.actor().name() + "”";
        String other = "“" + line.other().name() + "”";
        String what =
                line.merge() ? "merged " + actor + " into " + other : "parted " + actor + ": it is another " + other;
        return line.undoes()
                        .map(id -> "took decision " + id + " back, which " + what)
                        .orElse(what) + ":";
    }

    /** The day and hour, UTC. */
    static String when(ActorHistory.Line line) {
        String iso = line.when();
        return iso.length() < 16 ? iso : English.date(iso.substring(0, 10)) + ", " + iso.substring(11, 16) + " UTC";
    }
}
