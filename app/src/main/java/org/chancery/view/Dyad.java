package org.chancery.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chancery.event.Event;

/**
 * What two did to one another.
 *
 * @param deeds each event once for each factuality that it is told with, the newest report first
 * @param complete whether all reports were looked at, else the newest
 * @param notes how the question was understood
 */
public record Dyad(List<Deed> deeds, boolean complete, List<String> notes) {

    public Dyad {
        deeds = List.copyOf(deeds);
        notes = List.copyOf(notes);
    }

    /** Who does it. */
    public enum Direction {
        /** The first to the second. */
        THERE,
        /** The second to the first. */
        BACK,
        /** Both together. */
        TOGETHER
    }

    /**
     * One event.
     *
     * @param record of its newest report
     * @param date {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}
     * @param published when the newest article that tells it came out
     * @param quad PLOVER's: 1 and 2 cooperation in words and deeds, 3 and 4 conflict in words and deeds
     * @param intensity PLOVER's, from cooperation (10) to conflict (−10)
     * @param reports how many articles tell it so
     */
    public record Deed(
            String record,
            Event.Type type,
            Optional<String> mode,
            Event.Factuality factuality,
            boolean background,
            Optional<String> date,
            Optional<LocalDate> published,
            Direction direction,
            int quad,
            double intensity,
            long reports) {

        public boolean isConflict() {
            return quad > 2;
        }

        public boolean isAsserted() {
            return factuality == Event.Factuality.ASSERTED;
        }

        Deed again() {
            return new Deed(
                    record,
                    type,
                    mode,
                    factuality,
                    background,
                    date,
                    published,
                    direction,
                    quad,
                    intensity,
                    reports + 1);
        }
    }
}
