package org.chancery.view;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One quotation or event through all outlets, the earliest report first.
 *
 * @param head the record that the group is called by
 * @param reports as many as are shown
 * @param all how many there are
 * @param base which of the reports the words of the others are compared with; of events 0
 */
public record Tracked<T>(String head, List<Report<T>> reports, long all, int base) {

    /**
     * One report.
     *
     * @param words of a quotation beside those of the base; of the base, and of events, empty
     */
    public record Report<T>(Hit<T> hit, Optional<Wording> words) {}

    public Tracked {
        reports = List.copyOf(reports);
        Objects.checkIndex(base, reports.size());
    }

    public Report<T> compared() {
        return reports.get(base);
    }
}
