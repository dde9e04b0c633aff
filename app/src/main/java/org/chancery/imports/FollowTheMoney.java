package org.chancery.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;
import org.chancery.lexicon.Place;
import org.chancery.lexicon.Problems;

/**
 * Reads entities as OpenSanctions publishes them: one JSON object of the FollowTheMoney model a line, {@code id}, {@code schema} and {@code properties} of lists,
 * with offices either as plain {@code position} or as Occupancy between Person and Position, nested or by id. In: the file. Out: a row for each office, else one.
 */
final class FollowTheMoney {

    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}\\p{Nd}\\p{P}\\p{S}\\s]+");
    private static final Pattern DAY = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");
    private static final String TOPICS = "topics";
    private static final String COUNTRY = "country";
    private static final String PERSON = "Person";

    private final Codes codes;
    private final Problems problems;
    private final Gathered into;

    private final List<Entity> actors = new ArrayList<>();
    private final Map<String, Entity> positions = new HashMap<>();
    private final Map<String, List<Entity>> occupancies = new HashMap<>();

    FollowTheMoney(Codes codes, Problems problems, Gathered into) {
        this.codes = codes;
        this.problems = problems;
        this.into = into;
    }

    private record Entity(Place place, String id, String schema, String caption, Json.Obj properties) {

        List<String> texts(String property) {
            return properties.items(property).stream()
                    .flatMap(v -> v.asText().stream())
                    .filter(s -> !s.isBlank())
                    .toList();
        }

        String text(String property) {
            return texts(property).stream().findFirst().orElse("");
        }
    }

    /** A role, its time and the country it is of. */
    private record Term(String label, String from, String to, Optional<String> country, List<String> topics) {}

    void read(Path file) {
        TextFile.each(file, problems, this::line);
        actors.forEach(this::give);
    }

    private void line(Place place, String text) {
        if (text.isBlank()) {
            return;
        }
        try {
            Optional<Entity> entity = entity(place, JsonReader.read(text));
            if (entity.isEmpty()) {
                problems.add(place, "no entity: 'id', 'schema' and 'properties' are wanted");
            }
            entity.ifPresent(this::sort);
        } catch (JsonException e) {
            problems.add(place, "no JSON: " + e.getMessage());
        }
    }

    private static Optional<Entity> entity(Place place, Json json) {
        Optional<Json.Obj> object = json.asObject();
        Optional<Json.Obj> properties = object.flatMap(o -> o.get("properties")).flatMap(Json::asObject);
        Optional<String> schema = object.flatMap(o -> o.text("schema"));
        if (properties.isEmpty() || schema.isEmpty()) {
            return Optional.empty();
        }
        Json.Obj o = object.get();
        return o.text("id")
                .map(id -> new Entity(place, id, schema.get(), o.text("caption").orElse(""), properties.get()));
    }

    private void sort(Entity entity) {
        switch (entity.schema()) {
            case "Position" -> positions.put(entity.id(), entity);
            case "Occupancy" -> entity.texts("holder").forEach(h -> occupancies
                    .computeIfAbsent(h, k -> new ArrayList<>())
                    .add(entity));
            default -> {
                if (codes.words().of("ftm-schema", entity.schema()).isPresent()) {
                    actors.add(entity);
                } else {
                    into.drop("an entity of the schema " + entity.schema(), entity.place());
                }
            }
        }
    }

    private void give(Entity entity) {
        List<String> names = names(entity);
        if (names.isEmpty()) {
            into.drop("an entity without a name in Latin letters", entity.place());
            return;
        }
        String type = codes.words().of("ftm-schema", entity.schema()).orElse("");
        Optional<String> country = country(entity);
        String id =
                Optional.of(entity.text("wikidataId")).filter(s -> !s.isEmpty()).orElse(entity.id());
        List<Term> terms = terms(entity);
        if (terms.isEmpty()) {
            terms = List.of(new Term("", "", "", Optional.empty(), List.of()));
        }
        for (Term term : terms) {
            String office = codes.office(term.label());
            into.add(new ActorRow(
                    names.get(0),
                    names.subList(1, names.size()),
                    type,
                    term.country()
                            .or(() -> country)
                            .or(() -> codes.officeCountry(term.label()))
                            .orElse(""),
                    sector(entity, term, office),
                    office.isEmpty() ? List.of() : List.of(office),
                    term.from(),
                    term.to(),
                    id));
        }
    }

    private List<String> names(Entity entity) {
        List<String> all = new ArrayList<>(List.of(entity.caption()));
        all.addAll(entity.texts("name"));
        all.addAll(entity.texts("alias"));
        all.addAll(entity.texts("abbreviation"));
        List<String> kept = all.stream()
                .map(ActorRow::tidy)
                .filter(n ->
                        !n.isEmpty() && !n.startsWith("#") && LATIN.matcher(n).matches())
                .distinct()
                .toList();
        long foreign = all.stream()
                .filter(n -> !n.isBlank() && !LATIN.matcher(n).matches())
                .count();
        if (!kept.isEmpty() && foreign > 0) {
            into.drop("names in other than Latin letters (the rest of the entity is kept)", entity.place());
        }
        return kept;
    }

    /** The one country of the entity; of several none, for which of them is meant nobody can tell. */
    private Optional<String> country(Entity entity) {
        for (String property : List.of(COUNTRY, "nationality", "citizenship", "jurisdiction", "mainCountry")) {
            List<String> given = entity.texts(property);
            List<String> known = given.stream()
                    .flatMap(c -> codes.country(c).stream())
                    .distinct()
                    .toList();
            if (known.size() == 1) {
                return Optional.of(known.get(0));
            }
            if (!given.isEmpty()) {
                into.drop(
                        known.isEmpty()
                                ? "a country's code that is no state's today (the rest of the entity is kept)"
                                : "several countries of one entity (the rest of it is kept)",
                        entity.place());
            }
        }
        return Optional.empty();
    }

    private List<Term> terms(Entity entity) {
        List<Entity> held = new ArrayList<>(occupancies.getOrDefault(entity.id(), List.of()));
        for (Json nested : entity.properties().items("positionOccupancies")) {
            entity(entity.place(), nested).ifPresent(held::add);
        }
        Map<Term, Term> terms = new LinkedHashMap<>();
        for (Entity occupancy : held) {
            for (Entity post : posts(occupancy)) {
                String label = post.caption().isEmpty() ? post.text("name") : post.caption();
                Term term = new Term(
                        label,
                        day(occupancy, "startDate"),
                        day(occupancy, "endDate"),
                        codes.country(post.text(COUNTRY)),
                        post.texts(TOPICS));
                if (Dates.inOrder(term.from(), term.to())) {
                    terms.putIfAbsent(term, term);
                } else {
                    problems.add(
                            occupancy.place(), "it ends (" + term.to() + ") before it begins (" + term.from() + ")");
                }
            }
        }
        if (terms.isEmpty() && entity.schema().equals(PERSON)) {
            entity.texts("position").stream()
                    .filter(p -> LATIN.matcher(p).matches())
                    .map(p -> new Term(p, "", "", Optional.empty(), List.of()))
                    .forEach(t -> terms.putIfAbsent(t, t));
        }
        return List.copyOf(terms.values());
    }

    private List<Entity> posts(Entity occupancy) {
        List<Entity> posts = new ArrayList<>();
        for (Json post : occupancy.properties().items("post")) {
            Optional<Entity> found =
                    entity(occupancy.place(), post).or(() -> post.asText().map(positions::get));
            found.ifPresentOrElse(
                    posts::add, () -> into.drop("an office whose position is not in the file", occupancy.place()));
        }
        return posts;
    }

    private String day(Entity entity, String property) {
        String given = entity.text(property);
        if (!given.isEmpty() && !(DAY.matcher(given).matches() && Dates.isPartial(given))) {
            problems.add(entity.place(), property + " '" + given + "' is no YYYY[-MM[-DD]]");
            return "";
        }
        return given;
    }

    private String sector(Entity entity, Term term, String office) {
        return codes.words()
                .first("ftm-topic", term.topics())
                .or(() -> Optional.of(codes.sectorOf(office)).filter(s -> !s.isEmpty()))
                .or(() -> codes.words().first("ftm-topic", entity.texts(TOPICS)))
                .or(() -> codes.words().of("ftm-sector", entity.schema()))
                .orElse("");
    }
}
