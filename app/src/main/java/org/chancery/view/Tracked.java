package org.chancery.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One quotation or event through all outlets, the earliest report first: a page of its reports.
 *
 * @param head the record that the group is called by
 * @param all how many reports there are; {@code outlets} how many outlets have them
 * @param from how many lie before this page
 * @param compared the report that the others are compared with, be it on this page or not; of an event the earliest
 * @param later the row behind which the next page begins; empty where this is the last
 * @param earlier the row before which the page before ends; empty where this is the first
 */
public record Tracked<T>(
        String head,
        List<Report<T>> reports,
        long all,
        long outlets,
        int from,
        Hit<T> compared,
        OptionalLong later,
        OptionalLong earlier) {

    /**
     * One report.
     *
     * @param words of a quotation beside those of the report it is compared with; of that one, and of events, empty
     */
    public record Report<T>(Hit<T> hit, Optional<Wording> words) {}

    public Tracked {
        reports = List.copyOf(reports);
    }

    public boolean isCompared(Report<T> report) {
        return report.hit().key() == compared.key();
    }
}
