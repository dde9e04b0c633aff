package org.chancery.duplicates;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.chancery.event.Event;
import org.chancery.event.Toll;

/**
 * One article's telling of a political event.
 *
 * @param mode PLOVER's
 * @param when empty for an undated event
 * @param published the day of the article
 */
public record EventReport(
        Event.Type type,
        Optional<String> mode,
        Event.Factuality factuality,
        List<Who> actors,
        List<Who> recipients,
        Optional<Period> when,
        Optional<Site> where,
        List<Figure> figures,
        Optional<LocalDate> published) {

    public EventReport {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(factuality, "factuality");
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        figures = List.copyOf(figures);
    }

    /**
     * Where it happened.
     *
     * @param name the article's words
     * @param country ISO 3166-1 alpha-3
     * @param latitude degrees; with the longitude or not at all
     */
    public record Site(String name, Optional<String> country, OptionalDouble latitude, OptionalDouble longitude) {
        public Site {
            if (latitude.isPresent() != longitude.isPresent()) {
                throw new IllegalArgumentException("half a coordinate: " + latitude + ", " + longitude);
            }
        }
    }

    /** So many dead, hurt, held; without {@code high} the text leaves it open. */
    public record Figure(Toll.Kind kind, long low, OptionalLong high) {
        public Figure {
            Objects.requireNonNull(kind, "kind");
        }

        /** Smaller figures are too common to tie two tellings. */
        private static final long TELLING = 3;

        /** What the agreement of the two says: 1 for the same number, less for ranges that overlap, 0 for others. */
        double points(Figure other) {
            if (kind != other.kind || Math.min(low, other.low) < TELLING) {
                return 0;
            }
            boolean overlap = high.isPresent()
                    && other.high.isPresent()
                    && low <= other.high.getAsLong()
                    && other.low <= high.getAsLong();
            return low == other.low ? 1 : overlap ? 0.5 : 0;
        }
    }
}
