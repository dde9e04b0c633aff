package org.chancery.export;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chancery.dossier.DossierJson;
import org.chancery.json.Json;
import org.chancery.standing.Facts;

/** An event comes in, its row in the forty columns of POLECAT's weekly files goes out. */
final class Polecat {

    static final List<String> COLUMNS = List.of(
            "Event ID",
            "Event Date",
            "Event Type",
            "Event Mode",
            "Intensity",
            "Quad Code",
            "Contexts",
            "Actor Name",
            "Actor Country",
            "Actor COW",
            "Primary Actor Sector",
            "Actor Sectors",
            "Actor Title",
            "Actor Name Raw",
            "Wikipedia Actor ID",
            "Recipient Name",
            "Recipient Country",
            "Recipient COW",
            "Primary Recipient Sector",
            "Recipient Sectors",
            "Recipient Title",
            "Recipient Name Raw",
            "Wikipedia Recipient ID",
            "Placename",
            "City",
            "District",
            "Province",
            "Country",
            "Latitude",
            "Longitude",
            "GeoNames ID",
            "Raw Placename",
            "Feature Type",
            "Source",
            "Publication Date",
            "Story People",
            "Story Organizations",
            "Story Locations",
            "Language",
            "Version");

    private static final List<String> DESCRIPTIONS = List.of(
            "record id: the smallest among the reports of the same event, or of each report its own",
            "the day, None where the article does not tell one: the day of publication is never taken for it",
            "PLOVER's type",
            "PLOVER's mode",
            "PLOVER's intensity, from -10 (conflict) to 10",
            "VERBAL or MATERIAL, COOPERATION or CONFLICT, by the type",
            "PLOVER's contexts",
            "who does it",
            "ISO 3166-1 alpha-3, or IGO, NGO, MNC, in step with the names",
            "the country's number in the Correlates of War project",
            "the first sector known",
            "PLOVER's sectors, in step with the names",
            "role words of the article",
            "the article's words for them where the event is told",
            "None: not resolved to Wikipedia",
            "to whom",
            "as of the actor",
            "as of the actor",
            "as of the actor",
            "as of the actor",
            "as of the actor",
            "as of the actor",
            "None: not resolved to Wikipedia",
            "the article's words for where, coordinates known",
            "None",
            "None",
            "None",
            "the place's country, ISO 3166-1 alpha-3",
            "degrees",
            "degrees",
            "None",
            "the article's words for where",
            "None",
            "the outlet",
            "the article's day of publication",
            "persons named in the article",
            "bodies named in the article",
            "countries named in the article",
            "the article's language",
            "who coded it");

    private static final Map<String, String> QUADS = Map.of(
            "1", "VERBAL COOPERATION", "2", "MATERIAL COOPERATION", "3", "VERBAL CONFLICT", "4", "MATERIAL CONFLICT");

    private Polecat() {}

    static List<Column<List<String>>> columns() {
        return EventFile.described(COLUMNS, DESCRIPTIONS);
    }

    static List<List<String>> rows(Finding event, String id) {
        EventSide actors = EventSide.of(event, "actors");
        EventSide recipients = EventSide.of(event, "recipients");
        Facts place = event.json().within("place");
        Entry entry = event.entry();
        String placename = TabCells.cell(place.text("text").orElse(""));
        boolean located = place.value("latitude") instanceof Json.Num;
        return List.of(List.of(
                id,
                day(event),
                TabCells.cell(event.text("type").orElse("")),
                TabCells.cell(event.text("mode").orElse("")),
                number(event.json().within("intensity").value("plover")),
                QUADS.getOrDefault(
                        Finding.plain(event.json().within("quad_class").value("plover")), TabCells.NONE),
                TabCells.list(event.json().texts("contexts")),
                actors.names(),
                actors.countries(),
                actors.cow(),
                actors.primarySector(),
                actors.sectors(),
                actors.titles(),
                actors.raw(),
                TabCells.NONE,
                recipients.names(),
                recipients.countries(),
                recipients.cow(),
                recipients.primarySector(),
                recipients.sectors(),
                recipients.titles(),
                recipients.raw(),
                TabCells.NONE,
                located ? placename : TabCells.NONE,
                TabCells.NONE,
                TabCells.NONE,
                TabCells.NONE,
                TabCells.cell(place.text("country").orElse("")),
                number(place.value("latitude")),
                number(place.value("longitude")),
                TabCells.NONE,
                placename,
                TabCells.NONE,
                TabCells.cell(entry.known("outlet").orElse("")),
                TabCells.cell(entry.known("published").orElse("")),
                named(entry, "person"),
                named(entry, "organization", "government", "armed force"),
                named(entry, "country"),
                TabCells.cell(entry.known("language").orElse("")),
                "Chancery " + DossierJson.VERSION));
    }

    /** A day, where the article tells one as exactly as that. */
    static String day(Finding event) {
        return event.json()
                .within("date")
                .text("date")
                .filter(d -> d.length() == 10)
                .orElse(TabCells.NONE);
    }

    static String number(Json value) {
        return TabCells.cell(Finding.plain(value));
    }

    private static String named(Entry entry, String... types) {
        TreeSet<String> names = new TreeSet<>();
        for (Facts actor : entry.dossier().all("actors")) {
            if (List.of(types).contains(actor.text("type").orElse(""))) {
                names.add(entry.actorName(actor.text("id").orElse("")));
            }
        }
        return TabCells.list(List.copyOf(names));
    }
}
