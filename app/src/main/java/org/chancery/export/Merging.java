package org.chancery.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.json.Json;
import org.chancery.standing.Facts;
import org.chancery.standing.Labels;
import org.chancery.standing.UniqueNames;

/**
 * What comes back of an article, and the reading that it comes back to, come in; the dossier of a new version goes out. Article, text and parts stay; cast,
 * statements and events are the incoming ones. What the exchange format leaves out is taken from the older reading where the finding is the same.
 */
final class Merging {

    private static final String NOTE = "imported";

    private final Base base;
    private final Incoming incoming;
    /** By the name in what comes in. */
    private final Map<String, Facts> cast = new LinkedHashMap<>();

    private Merging(Base base, Incoming incoming) {
        this.base = base;
        this.incoming = incoming;
    }

    static Json.Obj of(Facts dossier, Incoming incoming) throws Unreadable {
        return new Merging(Base.of(dossier), incoming).all();
    }

    private Json.Obj all() throws Unreadable {
        inText();
        castOf();
        Map<String, String> statementIds = new HashMap<>();
        incoming.said().forEach(s -> statementIds.put(s.id(), "s" + (statementIds.size() + 1)));
        Map<String, String> eventIds = new HashMap<>();
        incoming.done().forEach(e -> eventIds.put(e.id(), "e" + (eventIds.size() + 1)));
        resolve(statementIds, eventIds);
        MergedStatements statements = new MergedStatements(base, cast, statementIds);
        MergedEvents events = new MergedEvents(base, cast, statementIds, eventIds);
        Map<String, Json> members = new LinkedHashMap<>(base.dossier().json().members());
        members.put("made_by", madeBy());
        members.put("actors", Json.array(cast.values().stream().map(Facts::json).toList()));
        members.put("mentions", mentions());
        members.put(
                "statements",
                Json.array(incoming.said().stream().map(statements::of).toList()));
        members.put(
                "events", Json.array(incoming.done().stream().map(events::of).toList()));
        members.put("notes", notes());
        return new Json.Obj(members);
    }

    private void inText() throws Unreadable {
        List<org.chancery.text.Span> all = Stream.concat(
                        incoming.said().stream().flatMap(s -> Stream.of(s.content(), s.cue(), s.source())
                                .flatMap(List::stream)),
                        incoming.done().stream().map(Incoming.Done::trigger))
                .toList();
        for (org.chancery.text.Span span : all) {
            if (span.end() > base.length()) {
                throw new Unreadable(
                        "the span " + span + " lies outside the text, which has " + base.length() + " characters",
                        "offsets count Unicode code points");
            }
        }
    }

    /** An id that nothing bears would be lost without a word. */
    private void resolve(Map<String, String> statements, Map<String, String> events) throws Unreadable {
        Stream<String> said = Stream.concat(
                incoming.said().stream().flatMap(s -> s.reportedBy().stream()),
                incoming.done().stream().flatMap(e -> e.onWordOf().stream()));
        Optional<String> lost = Stream.concat(
                        said.filter(id -> !statements.containsKey(id)),
                        incoming.done().stream()
                                .flatMap(e -> e.sameAs().stream())
                                .filter(id -> !events.containsKey(id)))
                .findFirst();
        if (lost.isPresent()) {
            throw new Unreadable("it names " + lost.get() + ", which is none of its findings", "");
        }
        Map<String, String> parents = new HashMap<>();
        incoming.said().forEach(s -> s.reportedBy().ifPresent(p -> parents.put(s.id(), p)));
        for (String start : parents.keySet()) {
            Optional<String> at = Optional.of(start);
            for (int steps = 0; at.isPresent(); steps++) {
                if (steps > parents.size()) {
                    throw new Unreadable("the statement " + start + " is reported by itself", "");
                }
                at = at.flatMap(id -> Optional.ofNullable(parents.get(id)));
            }
        }
    }

    /** In their order; whoever the older reading knows by that name keeps his id, so that mentions go on meaning him. */
    private void castOf() {
        Map<String, Facts> known = UniqueNames.of(base.dossier());
        int free = known.values().stream()
                .mapToInt(a -> number(a.text("id").orElse("a0")))
                .max()
                .orElse(0);
        List<String> names = new ArrayList<>(incoming.actors().keySet());
        Stream.concat(
                        incoming.said().stream()
                                .flatMap(s -> Stream.concat(s.speaker().stream(), s.addressees().stream())),
                        incoming.done().stream()
                                .flatMap(e -> Stream.concat(e.actors().stream(), e.recipients().stream()))
                                .map(Incoming.Party::name))
                .filter(name -> !names.contains(name))
                .distinct()
                .forEach(names::add);
        for (String name : names) {
            Optional<Facts> before = Optional.ofNullable(known.get(name));
            String id = before.flatMap(b -> b.text("id")).orElse("a" + (free + 1));
            free += before.isPresent() ? 0 : 1;
            cast.put(name, somebody(id, name, before, incoming.actors().getOrDefault(name, Facts.NONE)));
        }
    }

    private static Facts somebody(String id, String name, Optional<Facts> before, Facts about) {
        Facts old = before.orElse(Facts.NONE);
        boolean silent = about.json().members().isEmpty();
        String type = about.text("type")
                .filter(Labels.ACTOR_TYPES::contains)
                .or(() -> old.text("type"))
                .orElse("unnamed");
        return new Facts(Json.object()
                .put("id", id)
                .put("name", old.text("name").orElse(name))
                .put("type", type)
                .put("country", silent ? old.value("country") : about.value("country"))
                .put("sector", silent ? old.value("sector") : about.value("sector"))
                .put("identity", old.value("identity"))
                .put("roles", Json.array(old.json().items("roles")))
                .put("why", before.isPresent() ? Json.array(old.json().items("why")) : Json.texts(List.of(NOTE)))
                .build());
    }

    private static int number(String id) {
        String digits = id.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 8 ? 0 : Integer.parseInt(digits);
    }

    /** Of somebody who is no longer in the cast nobody knows any more who is meant. */
    private Json mentions() {
        List<String> ids =
                cast.values().stream().flatMap(a -> a.text("id").stream()).toList();
        return Json.array(base.dossier().all("mentions").stream()
                .map(m -> m.text("actor").filter(a -> !ids.contains(a)).isPresent()
                        ? with(m, "actor", Json.nothing())
                        : m.json())
                .toList());
    }

    static Json.Obj with(Facts facts, String member, Json value) {
        Map<String, Json> members = new LinkedHashMap<>(facts.json().members());
        members.put(member, value);
        return new Json.Obj(members);
    }

    private Json madeBy() {
        return with(base.dossier().within("made_by"), "model", incoming.model());
    }

    private Json notes() {
        List<Json> notes = new ArrayList<>(base.dossier().json().items("notes"));
        Json note = Json.object()
                .put("code", NOTE)
                .put(
                        "message",
                        "statements and events were imported; what is not in the exchange format was kept where it is the same")
                .put("span", Json.nothing())
                .build();
        if (!notes.contains(note)) {
            notes.add(note);
        }
        return Json.array(notes);
    }
}
