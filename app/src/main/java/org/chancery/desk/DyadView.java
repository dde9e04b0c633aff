package org.chancery.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chancery.event.Event;
import org.chancery.view.Dyad;

/**
 * What the page of a pair shows.
 *
 * @param published whether time is that of the articles, else that of the events
 * @param one what the first is called, {@code other} the second
 * @param at the day, month or year that is opened; empty for the newest events of all
 * @param sentences the events of that time
 */
record DyadView(
        Query query,
        boolean published,
        String one,
        String other,
        Dyad dyad,
        Optional<String> at,
        List<DoneLine> sentences,
        boolean more,
        List<Speaking> speaking) {

    DyadView {
        sentences = List.copyOf(sentences);
        speaking = List.copyOf(speaking);
    }

    /**
     * What one says to or about the other.
     *
     * @param address of all of it
     */
    record Speaking(String speaker, String other, boolean to, List<SaidLine> said, String address) {
        Speaking {
            said = List.copyOf(said);
        }

        String title() {
            return speaker + (to ? " to " : " about ") + other;
        }
    }

    /** One line of the table: a type and its events by factuality. */
    record TypeLine(String type, boolean conflict, List<Long> numbers) {
        TypeLine {
            numbers = List.copyOf(numbers);
        }
    }

    Timeline timeline() {
        return Timeline.of(dyad.deeds(), published, this::opening);
    }

    List<Event.Factuality> factualities() {
        return List.of(Event.Factuality.values());
    }

    List<TypeLine> types() {
        return Arrays.stream(Event.Type.values())
                .filter(type -> dyad.deeds().stream().anyMatch(d -> d.type() == type))
                .map(type -> new TypeLine(
                        English.capital(English.words(type)),
                        dyad.deeds().stream().anyMatch(d -> d.type() == type && d.isConflict()),
                        Arrays.stream(Event.Factuality.values())
                                .map(f -> dyad.deeds().stream()
                                        .filter(d -> d.type() == type && d.factuality() == f)
                                        .count())
                                .toList()))
                .toList();
    }

    long asserted(Dyad.Direction direction) {
        return dyad.deeds().stream()
                .filter(d -> d.isAsserted() && d.direction() == direction)
                .count();
    }

    long undated() {
        return dyad.deeds().stream()
                .filter(d -> published ? d.published().isEmpty() : d.date().isEmpty())
                .count();
    }

    private String here(Query asked) {
        return asked.address("/dyad") + (published ? "&" + DyadPage.BY + "=published" : "");
    }

    /** The same by the other days. */
    String by(boolean articles) {
        return query.without(Filter.PAGE).address("/dyad") + (articles ? "&" + DyadPage.BY + "=published" : "");
    }

    String opening(String time) {
        return here(query.without(Filter.PAGE)) + "&" + DyadPage.AT + "=" + time + "#sentences";
    }

    private String page(int number) {
        return here(query.atPage(number))
                + at.map(a -> "&" + DyadPage.AT + "="
                                + java.net.URLEncoder.encode(a, java.nio.charset.StandardCharsets.UTF_8))
                        .orElse("")
                + "#sentences";
    }

    Optional<String> before() {
        return query.page() > 1 ? Optional.of(page(query.page() - 1)) : Optional.empty();
    }

    Optional<String> after() {
        return more ? Optional.of(page(query.page() + 1)) : Optional.empty();
    }

    /** The whole of it in the search. */
    String search() {
        return Somewhere.events(published ? query.without(Filter.SINCE).without(Filter.UNTIL) : query);
    }

    List<SearchChips.Link> exports() {
        Query asked = published ? query.without(Filter.SINCE).without(Filter.UNTIL) : query;
        return ExportPage.links(asked.with(Filter.WHAT, "events"));
    }

    String all() {
        return here(query.without(Filter.PAGE)) + "#sentences";
    }

    String value(Filter filter) {
        return query.one(filter).orElse("");
    }
}
