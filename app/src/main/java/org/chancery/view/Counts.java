package org.chancery.view;

import java.util.List;

/**
 * Counts of what was found.
 *
 * @param lines months in their order, all else the most first
 * @param complete whether everything was counted, else only the newest so many reports as the lines hold together
 */
public record Counts(List<Line> lines, boolean complete, List<String> notes) {

    public Counts {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /**
     * One count.
     *
     * @param key the month, name … ; {@code (none)} where there is none
     * @param reports how often it stands in articles
     * @param different how many different quotations or events these are: one that many articles have is one
     */
    public record Line(String key, long reports, long different) {}

    /** What statements are counted by. */
    public enum By {
        MONTH,
        ACTOR,
        COUNTRY,
        OUTLET,
        STANCE,
        CHANNEL
    }

    /** What events are counted by. */
    public enum EventBy {
        MONTH,
        ACTOR,
        RECIPIENT,
        DYAD,
        TYPE,
        COUNTRY
    }
}
