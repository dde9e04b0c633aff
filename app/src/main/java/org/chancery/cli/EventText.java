package org.chancery.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.actor.Actor;
import org.chancery.dossier.Dossier;
import org.chancery.event.Event;
import org.chancery.event.Toll;
import org.chancery.event.When;
import org.chancery.event.Where;
import org.chancery.statement.Statement;

/** The words for one event with all its tellings: whether it happened, what, who to whom, how, when, where, how many, and on whose word. */
final class EventText {

    private static final Set<Event.Type> MUTUAL = Set.of(Event.Type.CONSULT, Event.Type.COOPERATE, Event.Type.AGREE);
    private static final String SEPARATOR = " · ";

    private final Dossier dossier;
    private final String text;
    private final ActorNames names;
    private final Style style;
    private final Map<String, List<Event>> tellings = new LinkedHashMap<>();
    private final Map<String, Statement> statements = new HashMap<>();
    private final Set<String> introduced = new HashSet<>();

    EventText(Dossier dossier, Style style) {
        this.dossier = dossier;
        this.text = dossier.article().words();
        this.names = new ActorNames(dossier.cast(), text);
        this.style = style;
        dossier.statements().forEach(s -> statements.put(s.id(), s));
        for (Event e : dossier.events()) {
            String first = e.sameAs().filter(tellings::containsKey).orElse(e.id());
            tellings.computeIfAbsent(first, id -> new ArrayList<>()).add(e);
        }
    }

    /** The first telling of each event; the others are shown with it. */
    List<Event> firstTellings() {
        return tellings.values().stream().map(all -> all.get(0)).toList();
    }

    /** Country and sector of whoever spoke have been shown: they need not be told again. */
    void introduced(Statement s) {
        s.speaker().ifPresent(introduced::add);
    }

    /** {@code denied ASSAULT  Norland → Moen (SUD MIL) · drone · 2020-01-08 · within s4}. */
    String line(Event e) {
        List<Event> all = tellings.getOrDefault(e.id(), List.of(e));
        List<String> parts = new ArrayList<>();
        first(all, t -> t.code().mode()).ifPresent(parts::add);
        parts.add(first(all, Event::date).map(When::date).orElse("undated"));
        first(all, Event::place).map(EventText::place).ifPresent(parts::add);
        parts.addAll(figures(all));
        String standing = standing(e, all);
        if (!standing.isEmpty()) {
            parts.add(standing);
        }
        return what(e) + "  " + sides(e) + style.faint(SEPARATOR + String.join(SEPARATOR, parts));
    }

    private static <T> Optional<T> first(List<Event> tellings, java.util.function.Function<Event, Optional<T>> field) {
        return tellings.stream().flatMap(e -> field.apply(e).stream()).findFirst();
    }

    /** What did not happen, or is not said to have, must not look like a deed. */
    private String what(Event e) {
        String type = style.strong(e.code().type().name());
        return e.factuality() == Event.Factuality.ASSERTED
                ? type
                : style.warning(e.factuality().label()) + " " + type;
    }

    private String sides(Event e) {
        if (!e.recipients().isEmpty()) {
            return side(e.actors(), ", ") + " → " + side(e.recipients(), ", ");
        }
        return side(e.actors(), MUTUAL.contains(e.code().type()) ? " ↔ " : ", ");
    }

    private String side(List<Event.Party> parties, String between) {
        return parties.isEmpty()
                ? "unknown"
                : parties.stream().map(this::name).distinct().collect(Collectors.joining(between));
    }

    private String name(Event.Party party) {
        boolean isCountry = dossier.cast()
                .actor(party.actor())
                .map(a -> a.type() == Actor.Type.COUNTRY)
                .orElse(false);
        String name = names.of(party.actor());
        return isCountry || !introduced.add(party.actor()) ? name : name + names.country(party.actor());
    }

    private static String place(Where where) {
        return Style.line(where.text())
                + where.country().map(c -> " (" + c + ")").orElse("");
    }

    private List<String> figures(List<Event> tellings) {
        Set<String> figures = new LinkedHashSet<>();
        for (Event telling : tellings) {
            for (Toll toll : telling.figures()) {
                String by = toll.word().isPresent() && !toll.word().equals(telling.onWordOf())
                        ? " by " + voice(toll.word())
                        : "";
                figures.add(figure(toll) + by);
            }
        }
        return List.copyOf(figures);
    }

    /** {@code 12–15 dead (at least 12)}: the article's words stand behind what they are taken to mean. */
    String figure(Toll toll) {
        String words = Style.line(toll.span().in(text));
        if (toll.high().isEmpty()) {
            String meant = "at least " + toll.low();
            return meant + " " + toll.kind().label() + (words.equalsIgnoreCase(meant) ? "" : " (" + words + ")");
        }
        long high = toll.high().getAsLong();
        return high == toll.low()
                ? high + " " + toll.kind().label()
                : toll.low() + "–" + high + " " + toll.kind().label() + " (" + words + ")";
    }

    private String standing(Event e, List<Event> tellings) {
        List<String> parts = new ArrayList<>();
        if (e.background()) {
            parts.add("background");
        }
        if (tellings.size() == 1) {
            e.onWordOf().ifPresent(s -> parts.add("within " + s));
            return String.join(", ", parts);
        }
        Set<String> voices = new LinkedHashSet<>();
        for (Event telling : tellings) {
            String other = telling.factuality() == e.factuality()
                    ? ""
                    : ", " + telling.factuality().label();
            voices.add("by " + voice(telling.onWordOf()) + other);
        }
        List<String> all = List.copyOf(voices);
        int last = all.size() - 1;
        parts.add("told "
                + (last == 0 ? all.get(0) : String.join(", ", all.subList(0, last)) + ", and " + all.get(last)));
        String again =
                tellings.subList(1, tellings.size()).stream().map(Event::id).collect(Collectors.joining(", "));
        return String.join(", ", parts) + SEPARATOR + "again " + again;
    }

    /** {@code the outlet}, {@code Ghafoor (s4)}. */
    String voice(Optional<String> word) {
        return word.map(id -> Optional.ofNullable(statements.get(id))
                                .flatMap(Statement::speaker)
                                .map(names::of)
                                .orElse("an unknown speaker")
                        + " (" + id + ")")
                .orElse("the outlet");
    }

    /** The sentence that the trigger stands in. */
    String context(Event e) {
        return dossier.analysis().sentences().stream()
                .filter(sentence -> sentence.span().overlaps(e.trigger()))
                .map(sentence -> Style.line(sentence.span().in(text)))
                .collect(Collectors.joining(" "));
    }
}
