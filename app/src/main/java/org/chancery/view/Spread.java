package org.chancery.view;

import java.util.List;

/**
 * The quotations that the most outlets reported.
 *
 * @param complete whether all reports of the time were looked at, and not only the newest
 */
public record Spread(List<Line> lines, boolean complete) {

    /**
     * One of them.
     *
     * @param first the earliest report within the time
     * @param outlets how many different outlets have it; {@code reports} how many articles
     * @param last the day of the latest, {@code YYYY-MM-DD}; empty where no day is known
     */
    public record Line(Hit<StatementRow> first, long outlets, long reports, String last) {}

    public Spread {
        lines = List.copyOf(lines);
    }
}
