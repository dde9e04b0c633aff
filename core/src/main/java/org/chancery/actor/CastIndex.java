package org.chancery.actor;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.text.Span;

/** A cast in; its mentions by place and its actors by id out, without a walk through all of them for each question. */
public final class CastIndex {

    private final List<Mention> mentions;
    private final int[] furthest; // the furthest end of the mentions up to this one
    private final Map<String, Actor> actors = new HashMap<>();

    public CastIndex(Cast cast) {
        mentions = cast.mentions();
        furthest = new int[mentions.size()];
        int end = 0;
        for (int i = 0; i < furthest.length; i++) {
            end = Math.max(end, mentions.get(i).span().end());
            furthest[i] = end;
        }
        cast.actors().forEach(a -> actors.putIfAbsent(a.id(), a));
    }

    public Optional<Actor> actor(String id) {
        return Optional.ofNullable(actors.get(id));
    }

    /** The mentions that share a character with the span, in text order. */
    public Stream<Mention> overlapping(Span span) {
        return around(span).stream().filter(m -> m.span().overlaps(span));
    }

    /** The mentions that share a character with the span, and perhaps others between them, in text order. */
    public List<Mention> around(Span span) {
        int first = firstReaching(span.start());
        int end = first;
        while (end < mentions.size() && mentions.get(end).span().start() < span.end()) {
            end++;
        }
        return first == end ? List.of() : mentions.subList(first, end);
    }

    /** The first mention up to which one ends behind the offset. */
    private int firstReaching(int offset) {
        int low = 0;
        int high = furthest.length;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (furthest[mid] > offset) {
                high = mid;
            } else {
                low = mid + 1;
            }
        }
        return low;
    }

    /** The mention that names the source, addressee or other words at this span best: the one with the same end of head, else the longest inside. */
    public Optional<Mention> mentionIn(Span span) {
        return overlapping(span)
                .max(Comparator.comparingInt((Mention m) -> span.equals(m.span()) ? 2 : span.contains(m.span()) ? 1 : 0)
                        .thenComparingInt(m -> m.span().length()));
    }
}
