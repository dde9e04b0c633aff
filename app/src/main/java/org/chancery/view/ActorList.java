package org.chancery.view;

import java.util.List;
import java.util.Optional;

/**
 * A page of actors.
 *
 * @param found how many there are on all pages
 * @param complete whether all that bear the name were looked at
 */
public record ActorList(List<Line> lines, long found, boolean complete) {

    public ActorList {
        lines = List.copyOf(lines);
    }

    /** One actor; country and sector as first read. */
    public record Line(
            long id,
            String name,
            String type,
            Optional<String> country,
            Optional<String> sector,
            long articles,
            long statements) {}

    /** By what a list is sorted. */
    public enum Order {
        ARTICLES,
        STATEMENTS,
        NAME
    }

    /**
     * Which actors are listed: all that is given must hold.
     *
     * @param name words of a name, in any order
     * @param country code or name; {@code sector} PLOVER's
     * @param type person, organization, government, armed force, group, country, unnamed
     * @param named only who has a name, and not who is only described ({@code people}, {@code his campaign})
     */
    public record Asked(
            Optional<String> name,
            Optional<String> country,
            Optional<String> sector,
            Optional<String> type,
            boolean named,
            Order order,
            int page,
            int size) {
        public Asked {
            if (page < 1 || size < 1 || size > Page.LARGEST || (long) page * size > Page.DEEPEST) {
                throw new IllegalArgumentException("there is no page " + page + " of " + size + " actors");
            }
        }
    }
}
