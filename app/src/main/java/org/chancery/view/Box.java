package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands in the one box comes in; the condition on statements or events that it means goes out: its words, or whom it names. */
final class Box {

    private final Clues clues;
    private final Speakers speakers;
    private final WordsNear near;
    private final ActorSearch actors;

    Box(Connection connection, ActorSearch actors) {
        this.actors = actors;
        clues = new Clues(connection);
        speakers = new Speakers(connection);
        near = new WordsNear(connection);
    }

    /** Whom it names, if anybody. */
    Optional<Who> who(String text) {
        return actors.inBox(text);
    }

    static String words(String text) {
        return SearchWords.in(text, "the search")
                .orElseThrow(() ->
                        new IllegalArgumentException("there is no word in " + Names.quoted(text) + " to look for"));
    }

    /** Has the words, is said by whom they name, or is about them. */
    Condition statements(String text, Optional<Who> who) {
        String words = words(text);
        return who.map(w -> either(speakers.are(w), clues.about(w, Optional.of(words))))
                .orElseGet(() -> Clues.said(words));
    }

    /** Has the words near, or is done by or to whom they name. */
    Condition events(String text, Optional<Who> who) {
        Condition words = near.events(words(text));
        return who.map(w -> either(words, EventConditions.party(w, Optional.empty())))
                .orElse(words);
    }

    /** A way leads to both only where one leads to each. The first is walked first: what it finds bounds the other. */
    private static Condition either(Condition one, Condition other) {
        boolean ways = !one.paths().isEmpty() && !other.paths().isEmpty();
        List<Path> paths = ways
                ? Stream.concat(one.paths().stream(), other.paths().stream()).toList()
                : List.of();
        return new Condition(
                new ArrayList<>(paths), Term.any(List.of(one.filter(), other.filter())), one.dear() + other.dear());
    }
}
