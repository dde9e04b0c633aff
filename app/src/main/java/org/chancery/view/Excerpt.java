package org.chancery.view;

import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.ledger.Sql;

/**
 * The part of an article's text that some places lie in, with what stands around. Places are code points of the whole text, as the ledger has them.
 *
 * @param from where the part begins in the text
 */
record Excerpt(String words, int from, boolean before, boolean behind) {

    /** A place in the text. */
    record Place(int start, int end) {}

    /** Reads the part that holds all these places. */
    static Excerpt read(Connection connection, long version, Collection<Place> places) {
        int start = places.stream().mapToInt(Place::start).min().orElse(0);
        int end = places.stream().mapToInt(Place::end).max().orElse(0);
        int from = Math.max(0, start - Surroundings.REACH);
        int length = end + Surroundings.REACH - from;
        return Sql.one(
                        connection,
                        "SELECT substr(t.body, ? + 1, ?) AS words, t.length AS length FROM version v JOIN text t ON t.id = v.text WHERE v.id = ?",
                        row -> new Excerpt(
                                row.text("words").orElse(""), from, from > 0, from + length < row.id("length")),
                        from,
                        length,
                        version)
                .orElse(new Excerpt("", 0, false, false));
    }

    /** The words of one place: exactly those characters. */
    String at(Place place) {
        return words.substring(index(place.start()), index(place.end()));
    }

    /** The words of several pieces, as the ledger's views join them. */
    String at(List<Place> pieces) {
        return pieces.stream().map(this::at).collect(Collectors.joining(" … "));
    }

    /** The sentences that the places lie in. */
    String sentence(Surroundings surroundings, Collection<Place> places) {
        int start = places.stream().mapToInt(Place::start).min().orElse(0);
        int end = places.stream().mapToInt(Place::end).max().orElse(0);
        return surroundings.of(words, index(start), index(end), before, behind);
    }

    private int index(int codePoint) {
        int most = words.codePointCount(0, words.length());
        return words.offsetByCodePoints(0, Math.min(Math.max(codePoint - from, 0), most));
    }
}
