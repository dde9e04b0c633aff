package org.chancery.export;

import static org.chancery.export.Column.flag;
import static org.chancery.export.Column.number;
import static org.chancery.export.Column.text;
import static org.chancery.export.Column.whole;
import static org.chancery.export.Column.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table of events: a row for who did what to whom. */
final class EventTable {

    private EventTable() {}

    static Table<Finding> table() {
        List<Column<Finding>> columns = new ArrayList<>(ArticleTable.ofFinding());
        columns.addAll(List.of(
                text("record_id", "the event's lasting id, the same in every version", f -> Optional.of(f.record())),
                text("event_id", "its id within this reading, as 'chancery explain' takes it", f -> f.text("id")),
                text(
                        "told_again",
                        "record id of the first telling in the same article; to count events, leave these rows out",
                        f -> f.entry().record(f.json(), "same_as")),
                text(
                        "same_as",
                        "the smallest record id among the reports of the same event; to count events, count these",
                        f -> Optional.of(f.sameAs())),
                text("type", "PLOVER's type", f -> f.text("type")),
                text("mode", "PLOVER's mode, where the article tells one", f -> f.text("mode")),
                text("contexts", "PLOVER's contexts, '; ' between them", f -> f.json()
                        .joined("contexts")),
                text("cameo", "the finest CAMEO code; the zero in front counts", f -> f.text("cameo")),
                text("cameo_label", "what the code is called", f -> f.text("cameo_label")),
                whole(
                        "quad_plover",
                        "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; by the type",
                        f -> f.json().within("quad_class").value("plover")),
                whole("quad_gdelt", "the same by GDELT's convention", f -> f.json()
                        .within("quad_class")
                        .value("gdelt")),
                whole("quad_phoenix", "the same by the Phoenix pipeline's convention; 0 is neutral", f -> f.json()
                        .within("quad_class")
                        .value("phoenix")),
                number("intensity_plover", "PLOVER's score, from -10 (conflict) to 10 (cooperation)", f -> f.json()
                        .within("intensity")
                        .value("plover")),
                number("intensity_goldstein", "Goldstein's weight of the CAMEO code; another scale", f -> f.json()
                        .within("intensity")
                        .value("goldstein")),
                text(
                        "factuality",
                        "asserted, denied, intended, possible, conditional or demanded; only an asserted event is a deed",
                        f -> f.text("factuality")),
                flag("main", "whether it is the event of its sentence's governing predicate", f -> f.value("main")),
                flag(
                        "background",
                        "whether it is recalled or presupposed, and not what the article reports as news",
                        f -> f.value("background"))));
        sides(columns, "actor", "actors", "who does it");
        sides(columns, "recipient", "recipients", "to whom");
        columns.addAll(List.of(
                text(
                        "on_word_of",
                        "record id of the innermost statement that tells it; empty where the outlet itself does",
                        f -> f.entry().record(f.json(), "on_word_of")),
                text("word_of", "that statement's speaker", Finding::wordOf),
                text(
                        "date",
                        "when it happened: YYYY-MM-DD, YYYY-MM or YYYY, as exactly as the text allows",
                        f -> f.json().within("date").text("date")),
                text(
                        "date_basis",
                        "text, publication (the text's words, counted from that day) or tense; review where a reviewer says it",
                        f -> f.json().within("date").text("basis")),
                words("place", "the article's words for where", f -> f.json()
                        .within("place")
                        .text("text")),
                text("place_country", "ISO 3166-1 alpha-3, where it is known", f -> f.json()
                        .within("place")
                        .text("country")),
                number("latitude", "degrees, where the place is known", f -> f.json()
                        .within("place")
                        .value("latitude")),
                number("longitude", "degrees, where the place is known", f -> f.json()
                        .within("place")
                        .value("longitude")),
                text(
                        "figures",
                        "so many dead, injured, arrested, participants, missing, displaced, from low to high, whose word in brackets;"
                                + " '; ' between them",
                        Finding::figures)));
        columns.addAll(Table.offsets(
                "trigger_", "the trigger", Finding::entry, f -> f.start("trigger"), f -> f.end("trigger")));
        columns.addAll(List.of(
                words("trigger", "the words that say what happened", f -> f.words("trigger")),
                number("confidence", "from 0 to 1", f -> f.value("confidence")),
                text("made_by", "the rule that gave the type", EventTable::rule)));
        columns.addAll(Finding.closing());
        return new Table<>(
                "events",
                "Who did what to whom: a row for each event as an article tells it, in the order of articles' ids and their text.",
                List.of("record_id"),
                columns,
                Finding::events);
    }

    /** Four columns that keep in step. */
    private static void sides(List<Column<Finding>> columns, String one, String side, String who) {
        columns.addAll(List.of(
                text(
                        one + "_keys",
                        who + ": keys of actors, '; ' between them",
                        f -> f.each(f.side(side), f.entry()::key)),
                text(side, "their names, in step with the keys", f -> f.each(f.side(side), f.entry()::actorName)),
                text(
                        one + "_countries",
                        "their countries, in step, an empty place where it is not known",
                        f -> f.each(f.side(side), a -> f.of(a, "country"))),
                text(
                        one + "_sectors",
                        "their PLOVER sectors, in step",
                        f -> f.each(f.side(side), a -> f.of(a, "sector")))));
    }

    private static Optional<String> rule(Finding event) {
        return Optional.of(event.json().all("grounds").stream()
                        .filter(g -> g.text("field").orElse("").equals("type"))
                        .flatMap(g -> g.text("rule").stream())
                        .collect(Collectors.joining("; ")))
                .filter(r -> !r.isEmpty());
    }
}
