package org.chancery.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.standing.Facts;

/**
 * An event comes in, its rows in the twenty columns of ICEWS's files go out: one for each pair of source and target, as ICEWS is dyadic. Where all stand on
 * one side (a meeting, a fight), each is a source to each other. The event's id repeats over its pairs, as it does there.
 */
final class Icews {

    static final List<String> COLUMNS = List.of(
            "Event ID",
            "Event Date",
            "Source Name",
            "Source Sectors",
            "Source Country",
            "Event Text",
            "CAMEO Code",
            "Intensity",
            "Target Name",
            "Target Sectors",
            "Target Country",
            "Story ID",
            "Sentence Number",
            "Publisher",
            "City",
            "District",
            "Province",
            "Country",
            "Latitude",
            "Longitude");

    /** Pairs of one event beyond this are left out: a list of forty guests would make 1,560 rows. */
    static final int MOST_PAIRS = 400;

    private static final List<String> DESCRIPTIONS = List.of(
            "record id, as in POLECAT's form; repeated over the pairs of source and target",
            "the day, None where the article does not tell one",
            "who does it",
            "PLOVER's sector",
            "the country's name",
            "what the CAMEO code is called",
            "the finest CAMEO code; the zero in front counts",
            "Goldstein's weight of the code",
            "to whom",
            "as of the source",
            "as of the source",
            "the article's id",
            "the sentence's number in the article's text, from 1, by Unicode's rules for sentences",
            "the outlet",
            "the article's words for where",
            "None",
            "None",
            "the place's country, by name",
            "degrees",
            "degrees");

    private Icews() {}

    /** Source and target; nobody where a side is empty. */
    private record Pair(Optional<String> source, Optional<String> target) {}

    static List<Column<List<String>>> columns() {
        return EventFile.described(COLUMNS, DESCRIPTIONS);
    }

    static List<List<String>> rows(Finding event, String id) {
        return pairs(event.side("actors"), event.side("recipients")).stream()
                .map(pair -> row(event, id, pair))
                .toList();
    }

    private static List<String> row(Finding event, String id, Pair pair) {
        Facts place = event.json().within("place");
        Entry entry = event.entry();
        return List.of(
                id,
                Polecat.day(event),
                TabCells.cell(pair.source.map(entry::actorName).orElse("")),
                TabCells.cell(pair.source.map(a -> event.of(a, "sector")).orElse("")),
                country(pair.source.map(a -> event.of(a, "country"))),
                TabCells.cell(event.text("cameo_label").orElse("")),
                TabCells.cell(event.text("cameo").orElse("")),
                Polecat.number(event.json().within("intensity").value("goldstein")),
                TabCells.cell(pair.target.map(entry::actorName).orElse("")),
                TabCells.cell(pair.target.map(a -> event.of(a, "sector")).orElse("")),
                country(pair.target.map(a -> event.of(a, "country"))),
                TabCells.cell(entry.name()),
                sentence(event),
                TabCells.cell(entry.known("outlet").orElse("")),
                TabCells.cell(place.text("text").orElse("")),
                TabCells.NONE,
                TabCells.NONE,
                country(place.text("country")),
                Polecat.number(place.value("latitude")),
                Polecat.number(place.value("longitude")));
    }

    private static String country(Optional<String> code) {
        return TabCells.cell(code.map(Countries.standard()::name).orElse(""));
    }

    private static String sentence(Finding event) {
        int start = event.start("trigger");
        return start < 0 || event.entry().text().isEmpty()
                ? TabCells.NONE
                : Integer.toString(SentencesOf.text(event.entry()).number(start));
    }

    private static List<Pair> pairs(List<String> sources, List<String> targets) {
        boolean oneSided = targets.isEmpty() && sources.size() > 1;
        List<Pair> pairs = new ArrayList<>();
        for (Optional<String> source : orNobody(sources)) {
            for (Optional<String> target : orNobody(oneSided ? sources : targets)) {
                if (pairs.size() < MOST_PAIRS && !(oneSided && source.equals(target))) {
                    pairs.add(new Pair(source, target));
                }
            }
        }
        return pairs;
    }

    private static List<Optional<String>> orNobody(List<String> some) {
        return some.isEmpty()
                ? List.of(Optional.empty())
                : some.stream().distinct().map(Optional::of).toList();
    }
}
