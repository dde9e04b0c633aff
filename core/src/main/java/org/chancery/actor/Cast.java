package org.chancery.actor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chancery.text.Span;

/** All actors of an article and every mention of them, in text order. */
public record Cast(List<Actor> actors, List<Mention> mentions) {

    public Cast {
        actors = List.copyOf(actors);
        mentions = mentions.stream().sorted(Comparator.comparing(Mention::span)).toList();
    }

    public Optional<Actor> actor(String id) {
        return actors.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /** The mention that names the source, addressee or other words at this span best: the one with the same end of head, else the longest inside. */
    public Optional<Mention> mentionIn(Span span) {
        return mentions.stream()
                .filter(m -> m.span().overlaps(span))
                .max(Comparator.comparingInt((Mention m) -> span.equals(m.span()) ? 2 : span.contains(m.span()) ? 1 : 0)
                        .thenComparingInt(m -> m.span().length()));
    }
}
