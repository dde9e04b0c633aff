package org.chancery.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Place;

/** A name and a day come in; who is known by it goes out, with every row of the table and the one that holds. May be shared by threads. */
public final class WhoIs {

    /**
     * Somebody known by the name.
     *
     * @param name as the table has it
     * @param identity the user's or Wikidata's id, else the name
     * @param country as of the day, empty where the table gives none; {@code sector} likewise
     * @param why the row that decided, with its dates and place
     * @param rows all of them, in the order of the table
     */
    public record Answer(
            String name,
            String identity,
            Actor.Type type,
            Optional<String> country,
            Optional<String> sector,
            Optional<String> role,
            String why,
            List<Line> rows) {
        public Answer {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One row.
     *
     * @param holds whether it decided the answer
     * @param place file and line
     */
    public record Line(
            String country,
            String sector,
            String role,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            String id,
            boolean holds,
            Place place) {}

    private final Registry registry;
    private final Knowledge knowledge;

    public WhoIs(Lexicon lexicon) {
        knowledge = new Knowledge(lexicon);
        registry = knowledge.registry;
    }

    /** Whoever bears the name, the likeliest first: by the full name or one of the others, else by the surname; a country by its names. */
    public List<Answer> who(String name, Optional<LocalDate> day) {
        List<Registry.Holding> found = registry.named(name, day);
        if (found.isEmpty()) {
            found = registry.bearing(name, day);
        }
        List<Answer> answers = new ArrayList<>(found.stream().map(WhoIs::answer).toList());
        knowledge
                .country(name)
                .ifPresent(c -> answers.add(new Answer(
                        c.name(),
                        c.code(),
                        Actor.Type.COUNTRY,
                        Optional.of(c.code()),
                        Optional.empty(),
                        Optional.empty(),
                        "country: " + c.name() + " (" + c.place() + ")",
                        List.of())));
        return List.copyOf(answers);
    }

    private static Answer answer(Registry.Holding h) {
        List<Line> rows = h.entry().rows().stream()
                .map(r -> new Line(
                        r.country(), r.sector(), r.role(), r.from(), r.to(), r.id(), r.equals(h.row()), r.place()))
                .toList();
        return new Answer(
                h.entry().name(),
                h.entry().identity(),
                h.row().type(),
                present(h.row().country()),
                present(h.sector()),
                present(h.row().role()),
                h.why(),
                rows);
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
