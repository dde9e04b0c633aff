package org.chancery.view;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a search's hits are made of: how many of each speaker, outlet … and of each day.
 *
 * @param counted how many hits were looked at, the newest first
 * @param complete whether these are all
 * @param byDay by the day of publication, of events by their own; what has no day is not in it
 */
public record Facets(List<Facet> facets, long counted, boolean complete, Map<LocalDate, Long> byDay) {

    /** More hits are not counted: the newest are. */
    public static final int MOST = 5_000;

    public Facets {
        facets = List.copyOf(facets);
        byDay = Collections.unmodifiableMap(new TreeMap<>(byDay));
    }

    /** What is counted by. */
    public enum Kind {
        SPEAKER,
        COUNTRY,
        SECTOR,
        STANCE,
        MODE,
        SECOND_HAND,
        CHANNEL,
        TYPE,
        FACTUALITY,
        BACKGROUND,
        ACTOR,
        RECIPIENT,
        PLACE_COUNTRY,
        OUTLET
    }

    /** One of them, its values the most first. */
    public record Facet(Kind kind, List<Value> values) {

        public Facet {
            values = List.copyOf(values);
        }
    }

    /**
     * One value.
     *
     * @param asked how a question asks for it: {@code #12}, {@code PAK}, {@code denies}
     * @param name how it is called
     */
    public record Value(String asked, String name, long count) {}
}
